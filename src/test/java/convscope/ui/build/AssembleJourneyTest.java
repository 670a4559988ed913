package convscope.ui.build;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.spec.Activation;
import convscope.spec.ActivationLayer;
import convscope.spec.Add;
import convscope.spec.Concatenate;
import convscope.spec.Convolution;
import convscope.spec.Dense;
import convscope.spec.GlobalAverage;
import convscope.spec.Input;
import convscope.spec.LayerSpec;
import convscope.spec.MaxPooling;
import convscope.spec.NetworkSpec;
import convscope.spec.Node;
import convscope.spec.Padding;
import convscope.spec.Preset;
import convscope.spec.ShapeTrace;
import convscope.spec.Size;
import convscope.ui.FakeEngine;
import convscope.ui.fx.JavaFxExtension;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Networks are assembled from nothing, by a robot in the real window, and count what the books say. */
@ExtendWith(JavaFxExtension.class)
class AssembleJourneyTest {
    private static final NetworkSpec NOTHING = new NetworkSpec("Mine", List.of());

    private static ShapeTrace assembled(NetworkSpec wanted) {
        try (BuildWindow build =
                BuildWindow.open(BuildWindow.project(NOTHING, "mnist"), BuildWindow.settings(), FakeEngine::new)) {
            assertThat(build.network().nodes()).isEmpty();
            new Assembler(build).assemble(wanted);
            build.awaitAdopted();
            ShapeTrace trace = ShapeTrace.of(
                    build.window.get(() -> build.lab.session().project().network()));
            assertThat(BuildWindow.nodes(trace.network())).isEqualTo(BuildWindow.nodes(wanted));
            assertThat(build.window
                            .get(() -> build.lab.session().project().weights())
                            .keySet())
                    .isEqualTo(trace.parameters().keySet());
            return trace;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "lenet, 47154",
        "cifar10-net, 453786",
        "cats-and-dogs, 29511617",
        "fully-connected, 112166",
        "global-average, 23946"
    })
    void aPresetFromNothing(String preset, long parameters) {
        assertThat(assembled(Preset.of(preset).orElseThrow().network()).total()).isEqualTo(parameters);
    }

    private static Convolution same(int filters, int kernel, Activation activation) {
        return Convolution.of(filters, kernel, Padding.SAME, activation);
    }

    private static Node node(String name, LayerSpec layer, String... inputs) {
        return new Node(name, List.of(inputs), layer);
    }

    @Test
    void aResidualNetworkWithThreeSkips() {
        List<Node> nodes = new ArrayList<>();
        nodes.add(node("input", new Input(32, 32, 3)));
        nodes.add(node("stem", same(16, 3, Activation.RELU), "input"));
        String before = "stem";
        for (int block = 1; block <= 3; block++) {
            nodes.add(node("a" + block, same(16, 3, Activation.RELU), before));
            nodes.add(node("b" + block, same(16, 3, Activation.NONE), "a" + block));
            nodes.add(node("add" + block, new Add(), "b" + block, before));
            nodes.add(node("relu" + block, new ActivationLayer(Activation.RELU), "add" + block));
            before = "relu" + block;
        }
        nodes.add(node("average", new GlobalAverage(), before));
        nodes.add(node("output", Dense.of(10, Activation.SOFTMAX), "average"));
        // 3·3·3·16 + 16, six times 3·3·16·16 + 16, and 16·10 + 10
        assertThat(assembled(new NetworkSpec("Residual", nodes)).total()).isEqualTo(448 + 6 * 2320 + 170);
    }

    @Test
    void anInceptionBlock() {
        List<Node> nodes = List.of(
                node("input", new Input(28, 28, 1)),
                node("stem", same(16, 3, Activation.RELU), "input"),
                node("one", same(8, 1, Activation.RELU), "stem"),
                node("join", new Concatenate(), "one"),
                node("average", new GlobalAverage(), "join"),
                node("output", Dense.of(10, Activation.SOFTMAX), "average"),
                node("before3", same(8, 1, Activation.RELU), "stem"),
                node("three", same(16, 3, Activation.RELU), "before3"),
                node("before5", same(4, 1, Activation.RELU), "stem"),
                node("five", same(8, 5, Activation.RELU), "before5"),
                node("pool", new MaxPooling(Size.of(3), Size.of(1), Padding.SAME), "stem"),
                node("after", same(8, 1, Activation.RELU), "pool"));
        try (BuildWindow build =
                BuildWindow.open(BuildWindow.project(NOTHING, "mnist"), BuildWindow.settings(), FakeEngine::new)) {
            new Assembler(build).assemble(new NetworkSpec("Inception", nodes));
            for (String branch : List.of("three", "five", "after")) {
                build.window.click("#zoom-whole");
                build.drag(build.knob(branch), build.middle("#card-join", 0, 0));
            }
            build.awaitAdopted();
            ShapeTrace trace = ShapeTrace.of(
                    build.window.get(() -> build.lab.session().project().network()));
            assertThat(trace.layer("join").orElseThrow().node().inputs())
                    .containsExactly("one", "three", "five", "after");
            assertThat(trace.layer("join").orElseThrow().output().channels()).isEqualTo(40);
            assertThat(trace.total())
                    .isEqualTo(160
                            + (16 * 8 + 8)
                            + (16 * 8 + 8)
                            + (72 * 16 + 16)
                            + (16 * 4 + 4)
                            + (100 * 8 + 8)
                            + (16 * 8 + 8)
                            + (40 * 10 + 10));
        }
    }
}
