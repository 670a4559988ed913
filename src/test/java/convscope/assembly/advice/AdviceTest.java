package convscope.assembly.advice;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.assembly.advice.Advice.Topic;
import convscope.spec.Activation;
import convscope.spec.BatchNormalization;
import convscope.spec.Convolution;
import convscope.spec.Dense;
import convscope.spec.Flatten;
import convscope.spec.GlobalAverage;
import convscope.spec.Input;
import convscope.spec.LayerSpec;
import convscope.spec.MaxPooling;
import convscope.spec.NetworkSpec;
import convscope.spec.Node;
import convscope.spec.Padding;
import convscope.spec.Preset;
import convscope.spec.RandomNetworks;
import convscope.spec.ShapeTrace;
import convscope.spec.Size;
import convscope.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The numbers against arithmetic by hand, and every answer against what it says it does. */
class AdviceTest {
    private static final Texts ENGLISH = Texts.of(Locale.ENGLISH);

    private static NetworkSpec network(Input input, LayerSpec... layers) {
        List<NetworkSpec.NamedLayer> all = new ArrayList<>();
        all.add(new NetworkSpec.NamedLayer("input", input));
        for (int i = 0; i < layers.length; i++) {
            all.add(new NetworkSpec.NamedLayer("layer" + (i + 1), layers[i]));
        }
        return NetworkSpec.chain("N", all);
    }

    private static Optional<Advice> about(Topic topic, NetworkSpec network, String layer) {
        return Advice.of(ShapeTrace.of(network), network.node(layer).orElseThrow()).stream()
                .filter(advice -> advice.topic() == topic)
                .findFirst();
    }

    private static List<String> labels(Advice advice) {
        return advice.answers().stream()
                .map(answer -> ENGLISH.get(answer.label()))
                .toList();
    }

    private static Convolution strided(int kernel, int stride, Padding padding) {
        return new Convolution(4, Size.of(kernel), Size.of(stride), padding, Size.of(1), Activation.RELU, true);
    }

    @Test
    void aStrideThatDoesNotComeOutEvenLosesTheLastRowAndColumn() {
        NetworkSpec network = network(new Input(28, 28, 1), strided(5, 2, Padding.VALID));
        Advice advice = about(Topic.STRIDE, network, "layer1").orElseThrow();
        assertThat(advice.unreached()).contains(new Unreached(28, 28, 1, 1));
        assertThat(ENGLISH.get(advice.what()))
                .isEqualTo("With stride 2×2 the window does not come out even: the last row and the last column of the "
                        + "28×28×1 that come in are never looked at.");
        // (28 + 2p − 5) is odd for every p, so no stated padding answers it
        assertThat(labels(advice))
                .containsExactly("padding same → 14×14×4", "kernel 6×6 → 12×12×4", "stride 1×1 → 24×24×4");
    }

    @Test
    void aStatedPaddingAnswersWhereItCan() {
        NetworkSpec network = network(new Input(10, 11, 2), strided(3, 3, Padding.VALID));
        Advice advice = about(Topic.STRIDE, network, "layer1").orElseThrow();
        // 10 − 3 = 7 leaves 1, 11 − 3 = 8 leaves 2; with 1 + 1 and 2 + 2 it is 9 and 12
        assertThat(advice.unreached()).contains(new Unreached(10, 11, 1, 2));
        assertThat(labels(advice))
                .containsExactly(
                        "padding same → 4×4×4", "padding 1×2 → 4×5×4", "kernel 4×2 → 3×4×4", "stride 1×2 → 8×5×4");
    }

    @Test
    void whereOnlyPaddingIsDroppedNothingIsLost() {
        assertThat(about(Topic.STRIDE, network(new Input(28, 28, 1), strided(3, 2, Padding.of(1, 1))), "layer1"))
                .isEmpty();
        assertThat(about(Topic.STRIDE, network(new Input(28, 28, 1), strided(4, 2, Padding.VALID)), "layer1"))
                .isEmpty();
        assertThat(about(Topic.STRIDE, network(new Input(9, 9, 1), strided(2, 2, Padding.SAME)), "layer1"))
                .isEmpty();
    }

    @Test
    void aPoolingIsNotPaddedAsWideAsItsWindow() {
        NetworkSpec network = network(new Input(13, 13, 1), MaxPooling.of(2));
        Advice advice = about(Topic.STRIDE, network, "layer1").orElseThrow();
        assertThat(labels(advice))
                .containsExactly("padding same → 7×7×1", "kernel 3×3 → 6×6×1", "stride 1×1 → 12×12×1");
    }

    /** Cats and dogs: 30·30·64 = 57,600 values, 57,600·512 + 512 parameters against 64·512 + 512. */
    @Test
    void flatteningIsComparedWithAveraging() {
        NetworkSpec network = Preset.CATS_AND_DOGS.network();
        for (String layer : List.of("flatten", "dense1")) {
            Advice advice = about(Topic.FLATTEN, network, layer).orElseThrow();
            assertThat(advice.what().arguments()).containsExactly("30×30×64", 57_600L, 29_491_712L, 64, 33_280L);
            assertThat(labels(advice)).containsExactly("use a global average (−29,458,432 parameters)");
            ShapeTrace then = ShapeTrace.of(advice.answers().get(0).result());
            assertThat(then.usable()).isTrue();
            assertThat(then.total()).isEqualTo(29_511_617L - 29_458_432L);
            assertThat(then.network().node("flatten")).isEmpty();
            assertThat(then.network().node("dense1").orElseThrow().inputs()).containsExactly("global-average");
        }
    }

    @Test
    void aFlattenLayerThatOthersReadStays() {
        NetworkSpec network = new NetworkSpec(
                "N",
                List.of(
                        new Node("input", List.of(), new Input(4, 4, 3)),
                        new Node("flatten", List.of("input"), new Flatten()),
                        new Node("a", List.of("flatten"), Dense.of(2, Activation.RELU)),
                        new Node("b", List.of("flatten"), Dense.of(2, Activation.RELU)),
                        new Node("global-average", List.of("a", "b"), new convscope.spec.Add())));
        Advice advice = about(Topic.FLATTEN, network, "b").orElseThrow();
        NetworkSpec then = advice.answers().get(0).result();
        assertThat(then.node("a").orElseThrow().inputs()).containsExactly("flatten");
        assertThat(then.node("b").orElseThrow().inputs()).containsExactly("global-average2");
        assertThat(then.node("global-average2").orElseThrow().inputs()).containsExactly("input");
    }

    /** The course's example: a unit on 64×64 in colour. */
    @Test
    void aDenseUnitIsComparedWithAFilter() {
        NetworkSpec network = network(new Input(64, 64, 3), new Flatten(), Dense.of(10, Activation.SOFTMAX));
        Advice advice = about(Topic.DENSE_UNIT, network, "layer2").orElseThrow();
        assertThat(advice.what().arguments()).containsExactly("64·64·3", 12_288L, "3·3·3", 27L);
        assertThat(advice.answers()).isEmpty();
        NetworkSpec averaged = network(new Input(64, 64, 3), new GlobalAverage(), Dense.of(10, Activation.SOFTMAX));
        assertThat(about(Topic.DENSE_UNIT, averaged, "layer2")).isEmpty();
        assertThat(about(Topic.FLATTEN, averaged, "layer2")).isEmpty();
    }

    /** 16 channels to 16: 25·256 + 16 against 2·(9·256 + 16); positions 8·8 against 10·10 and 8·8. */
    @Test
    void oneOfFiveIsComparedWithTwoOfThree() {
        NetworkSpec network = network(
                new Input(12, 12, 16), Convolution.of(16, 5, Padding.VALID, Activation.RELU), new GlobalAverage());
        Advice advice = about(Topic.STACK, network, "layer1").orElseThrow();
        assertThat(advice.what().key()).isEqualTo("advice.stack");
        assertThat(advice.what().arguments())
                .containsExactly(2, "5×5", 4_640L, 6_416L, (100 + 64) * 9 * 256L, 64 * 25 * 256L);
        ShapeTrace then = ShapeTrace.of(advice.answers().get(0).result());
        assertThat(then.layer("layer1").orElseThrow().output())
                .isEqualTo(ShapeTrace.of(network).layer("layer1").orElseThrow().output());
        assertThat(then.network().nodes()).hasSize(4);
        assertThat(then.layers().stream().map(ShapeTrace.Layer::name))
                .containsExactly("input", "layer12", "layer1", "layer2");
    }

    @Test
    void itIsSaidWhereAStackSavesNothing() {
        Advice advice = about(Topic.STACK, Preset.LENET.network(), "conv1").orElseThrow();
        // 6·(9·1) + 6 and 6·(9·6) + 6 against 156
        assertThat(advice.what().key()).isEqualTo("advice.stack.dearer");
        assertThat(advice.what().arguments().subList(2, 4)).containsExactly(390L, 156L);
        assertThat(about(Topic.STACK, Preset.CIFAR10_NET.network(), "conv1")).isEmpty();
        assertThat(about(Topic.STACK, network(new Input(28, 28, 1), strided(5, 2, Padding.SAME)), "layer1"))
                .isEmpty();
    }

    @Test
    void aBiasBeforeBatchNormalisationCanGo() {
        Convolution plain = Convolution.of(8, 3, Padding.SAME, Activation.NONE);
        NetworkSpec network = network(new Input(8, 8, 3), plain, BatchNormalization.STANDARD);
        for (String layer : List.of("layer1", "layer2")) {
            Advice advice = about(Topic.BIAS, network, layer).orElseThrow();
            assertThat(advice.what().arguments()).containsExactly("layer1", "layer2", 8);
            NetworkSpec then = advice.answers().get(0).result();
            assertThat(then.node("layer1").orElseThrow().layer()).isEqualTo(plain.withBias(false));
            assertThat(about(Topic.BIAS, then, layer)).isEmpty();
        }
        NetworkSpec withRelu =
                network(new Input(8, 8, 3), plain.withActivation(Activation.RELU), BatchNormalization.STANDARD);
        assertThat(about(Topic.BIAS, withRelu, "layer1")).isEmpty();
        assertThat(about(Topic.BIAS, withRelu, "layer2")).isEmpty();
    }

    /** Answers never bring a problem to their own layer, and those about strides leave nothing unreached. */
    @Test
    void answersOfRandomNetworksDoWhatTheySay() {
        int answers = 0;
        for (long seed = 0; seed < 3000; seed++) {
            NetworkSpec network = RandomNetworks.sample(seed).network();
            ShapeTrace trace = ShapeTrace.of(network);
            for (Node node : network.nodes()) {
                for (Advice advice : Advice.of(trace, node)) {
                    for (Advice.Answer answer : advice.answers()) {
                        answers++;
                        ShapeTrace then = ShapeTrace.of(answer.result());
                        assertThat(then.layer(node.name()).isPresent() || advice.topic() == Topic.FLATTEN)
                                .as("seed %d, %s: %s", seed, node.name(), answer.label())
                                .isTrue();
                        Optional<Node> same = answer.result().node(node.name());
                        if (advice.topic() == Topic.STRIDE) {
                            assertThat(about(
                                            Topic.STRIDE,
                                            answer.result(),
                                            same.orElseThrow().name()))
                                    .as("seed %d, %s: %s", seed, node.name(), answer.label())
                                    .isEmpty();
                        }
                    }
                }
            }
        }
        assertThat(answers).isGreaterThan(500);
    }
}
