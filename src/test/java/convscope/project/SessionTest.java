package convscope.project;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.spec.NetworkSpec;
import convscope.spec.Preset;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SessionTest {
    private final List<String> told = new ArrayList<>();
    private final Session session = new Session(project(Preset.LENET.network()), Optional.empty());
    private final Session.Listener listener = new Session.Listener() {
        @Override
        public void projectOpened() {
            told.add("project");
        }

        @Override
        public void probeChanged() {
            told.add("probe");
        }

        @Override
        public void selectionChanged() {
            told.add("selection");
        }

        @Override
        public void asked(CellQuestion question) {
            told.add("why " + question.layer() + " " + question.map());
        }
    };

    private static Project project(NetworkSpec network) {
        return new Project("", network, Map.of(), List.of(), "mnist", Optional.empty());
    }

    @Test
    void tellsEachChangeOnceAndAfterIt() {
        session.addListener(listener);
        session.select(Optional.of("conv1"));
        session.select(Optional.of("conv1"));
        session.study(Optional.of(Tensor.zeros(Shape.image(1, 28, 28))));
        session.addListener(new Session.Listener() {
            @Override
            public void projectOpened() {
                told.add(session.file().orElseThrow().toString());
            }
        });
        session.open(project(Preset.CATS_AND_DOGS.network()), Optional.of(Path.of("cats")));
        assertThat(told).containsExactly("selection", "probe", "project", "cats");
        session.removeListener(listener);
        session.select(Optional.empty());
        assertThat(told).hasSize(4);
    }

    @Test
    void handsQuestionsOn() {
        session.addListener(listener);
        session.ask(new CellQuestion("conv1", 3, 5, 7));
        assertThat(told).containsExactly("why conv1 3");
    }

    @Test
    void keepsProbeAndSelectionThatStillFit() {
        Optional<Tensor> probe = Optional.of(Tensor.zeros(Shape.image(1, 28, 28)));
        session.study(probe);
        session.select(Optional.of("dense1"));
        session.open(project(Preset.FULLY_CONNECTED.network()), Optional.empty());
        assertThat(session.probe()).isEqualTo(probe);
        assertThat(session.selectedLayer()).contains("dense1");
    }

    @Test
    void dropsProbeAndSelectionThatDoNotFit() {
        session.study(Optional.of(Tensor.zeros(Shape.image(1, 28, 28))));
        session.select(Optional.of("dense2"));
        session.open(project(Preset.CATS_AND_DOGS.network()), Optional.empty());
        assertThat(session.probe()).isEmpty();
        assertThat(session.selectedLayer()).isEmpty();
    }

    @Test
    void dropsTheProbeWhereThereIsNoInput() {
        session.study(Optional.of(Tensor.zeros(Shape.image(1, 28, 28))));
        session.open(project(new NetworkSpec("nothing yet", List.of())), Optional.empty());
        assertThat(session.probe()).isEmpty();
    }
}
