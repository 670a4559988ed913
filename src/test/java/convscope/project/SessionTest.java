package convscope.project;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.assembly.Draft;
import convscope.spec.Dropout;
import convscope.spec.Input;
import convscope.spec.NetworkSpec;
import convscope.spec.Node;
import convscope.spec.Preset;
import convscope.spec.ShapeTrace;
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
    void aNetworkWithProblemsStandsOnASmallOneThatHasNone() {
        NetworkSpec begun = new NetworkSpec(
                "begun",
                List.of(new Node("in", List.of(), new Input(4, 5, 2)), new Node("d", List.of("in"), new Dropout(2))));
        session.open(project(begun), Optional.empty());
        Project open = session.project();
        assertThat(open.workbook().draft().map(Draft::network)).contains(begun);
        ShapeTrace trace = ShapeTrace.of(open.network());
        assertThat(trace.usable()).isTrue();
        assertThat(trace.input().output()).isEqualTo(Shape.image(2, 4, 5));
        assertThat(open.weights().keySet()).isEqualTo(trace.parameters().keySet());
        assertThat(open.labels()).hasSize(trace.head().classes());
    }

    @Test
    void whatHasNoInputOrATooLargeOneStandsOnOneOfDigits() {
        for (List<Node> nodes : List.of(
                List.<Node>of(),
                List.of(new Node("in", List.of(), new Input(65_536, 4096, 1))),
                List.of(new Node("in", List.of(), new Input(0, 4, 1))))) {
            session.open(project(new NetworkSpec("nothing yet", nodes)), Optional.empty());
            assertThat(ShapeTrace.of(session.project().network()).input().output())
                    .isEqualTo(Shape.image(1, 28, 28));
        }
    }

    @Test
    void anotherNetworkOfTheSameProjectIsAChange() {
        session.study(Optional.of(Tensor.zeros(Shape.image(1, 28, 28))));
        session.select(Optional.of("dense2"));
        List<String> heard = new ArrayList<>();
        session.addListener(new Session.Listener() {
            @Override
            public void projectOpened() {
                heard.add("opened");
            }

            @Override
            public void networkChanged() {
                heard.add("network");
            }
        });
        session.rebuild(project(Preset.GLOBAL_AVERAGE.network()));
        assertThat(heard).containsExactly("network");
        assertThat(session.isChanged()).isTrue();
        assertThat(session.probe()).isPresent();
        assertThat(session.selectedLayer()).isEmpty();
    }
}
