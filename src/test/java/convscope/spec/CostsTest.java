package convscope.spec;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.arithmetic.ReceptiveField;
import convscope.spec.NetworkSpec.NamedLayer;
import convscope.tensor.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CostsTest {
    private static Costs of(NetworkSpec network) {
        return Costs.of(ShapeTrace.of(network));
    }

    private static NetworkSpec chain(LayerSpec... layers) {
        NetworkSpec network = new NetworkSpec("chain", List.of());
        String last = null;
        for (LayerSpec layer : layers) {
            network = network.append(last, layer);
            last = network.nodes().get(network.nodes().size() - 1).name();
        }
        return network;
    }

    @Test
    void theTextbooksExercise() {
        Function<Integer, LayerSpec> convolution =
                maps -> new Convolution(maps, Size.of(3), Size.of(2), Padding.SAME, Size.of(1), Activation.RELU, true);
        Costs costs = of(
                chain(new Input(200, 300, 3), convolution.apply(100), convolution.apply(200), convolution.apply(400)));
        assertThat(costs.layers()).extracting(Costs.Layer::parameters).containsExactly(0L, 2_800L, 180_200L, 720_400L);
        assertThat(costs.parameters()).isEqualTo(903_400);
        assertThat(costs.layers())
                .extracting(Costs.Layer::outputBytes)
                .containsExactly(720_000L, 6_000_000L, 3_000_000L, 1_520_000L);
    }

    @Test
    void theCoursesLeNet() {
        Costs costs = of(Preset.LENET.network());
        assertThat(costs.multiplyAdds())
                .isEqualTo(24 * 24 * 6 * 25 + 8 * 8 * 16 * 25 * 6 + 256 * 128 + 128 * 84 + 84 * 10);
        assertThat(costs.layers())
                .extracting(layer -> layer.sight().size().toString())
                .containsExactly("1×1", "5×5", "6×6", "14×14", "16×16", "28×28", "28×28", "28×28", "28×28");
        assertThat(costs.layer("pool2").orElseThrow().sight().jump()).isEqualTo(Size.of(4));
        Memory memory = costs.memory(Optimizer.Adam.STANDARD, 64);
        long sums = 128 + 84 + 10; // dense layers write theirs twice, and an activation beside them
        long forward = 784 + 3456 + 864 + 1024 + 256 + 2 * sums + sums;
        long slopes = 3456 + 1024 + sums - 10; // of the activations
        long handedDown = 3456 + 864 + 1024 + 256 + 256 + 128 + 84; // none to the image
        long backward = slopes + handedDown + 2 * sums + 3 * 10;
        assertThat(memory.weights()).isEqualTo(47_154 * 4);
        assertThat(memory.activations()).isEqualTo(forward * 64 * 4);
        assertThat(memory.backward()).isEqualTo(backward * 64 * 4);
        assertThat(memory.gradients()).as("of two workers, and their sum").isEqualTo(47_154 * 4 * 3);
        assertThat(memory.optimizer()).isEqualTo(47_154 * 4 * 2);
        assertThat(costs.memory(Optimizer.Sgd.STANDARD, 64).optimizer()).isZero();
    }

    @Test
    void aLargeNetworkTakesABatchInPortions() {
        Costs costs = of(Preset.CATS_AND_DOGS.network());
        assertThat(costs.imagesAtOnce(64)).isEqualTo(8);
        assertThat(costs.imagesAtOnce(1)).isEqualTo(1);
        Memory whole = costs.memory(Optimizer.Adam.STANDARD, 64);
        assertThat(whole.gradients()).isEqualTo(29_511_617L * 4 * 5);
        Memory sum = costs.layers().stream()
                .map(layer -> costs.memory(layer, Optimizer.Adam.STANDARD, 64))
                .reduce(Memory.NONE, Memory::plus);
        assertThat(sum).isEqualTo(whole);
        assertThat(whole.total())
                .isEqualTo(whole.weights()
                        + whole.activations()
                        + whole.backward()
                        + whole.gradients()
                        + whole.optimizer()
                        + whole.working());
    }

    @Test
    void aNetworkWithBatchNormalizationIsNotCut() {
        Costs costs = of(chain(
                new Input(64, 64, 3),
                Convolution.of(256, 3, Padding.SAME, Activation.RELU),
                Convolution.of(256, 3, Padding.SAME, Activation.RELU),
                BatchNormalization.STANDARD,
                new GlobalAverage(),
                Dense.of(2, Activation.SOFTMAX)));
        assertThat(costs.imagesAtOnce(64)).isEqualTo(64);
        assertThat(costs.nonTrainable()).isEqualTo(512);
        assertThat(costs.memory(Optimizer.Sgd.STANDARD, 64).gradients()).isEqualTo(costs.parameters() * 4 * 2);
    }

    @Test
    void branchesReachAsFarAsTheFarthest() {
        NetworkSpec network = new NetworkSpec(
                "inception",
                List.of(
                        new Node("input", List.of(), new Input(28, 28, 3)),
                        new Node("one", List.of("input"), Convolution.of(4, 1, Padding.SAME, Activation.RELU)),
                        new Node("three", List.of("input"), Convolution.of(4, 3, Padding.SAME, Activation.RELU)),
                        new Node("five", List.of("input"), Convolution.of(4, 5, Padding.SAME, Activation.RELU)),
                        new Node("all", List.of("one", "three", "five"), new Concatenate()),
                        new Node("more", List.of("all"), Convolution.of(4, 3, Padding.SAME, Activation.RELU))));
        Costs costs = of(network);
        assertThat(costs.layer("all").orElseThrow().sight().size()).isEqualTo(Size.of(5));
        assertThat(costs.layer("more").orElseThrow().sight().size()).isEqualTo(Size.of(7));
    }

    @Test
    void whatAStrideDropsIsNotSeen() {
        Costs costs = of(chain(
                new Input(8, 11, 1),
                new Convolution(1, Size.of(3), Size.of(4), Padding.VALID, Size.of(1), Activation.NONE, true),
                new GlobalAverage()));
        assertThat(costs.layers().get(2).sight().size()).isEqualTo(new Size(7, 11));
    }

    /** The rows of the image that one row of a layer sees, and whether padding had a part in it. */
    private record Seen(TreeSet<Integer> rows, boolean padded) {}

    /** Every row of small random networks, followed down to the pixels through every kernel cell. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void itIsWhatFollowingEveryWireReaches(int part) {
        int exact = 0;
        for (long seed = part * 100L; seed < part * 100L + 100; seed++) {
            ShapeTrace trace = ShapeTrace.of(RandomNetworks.sound(seed));
            Costs costs = Costs.of(trace);
            Map<String, List<Seen>> seen = new HashMap<>();
            for (ShapeTrace.Layer layer : trace.layers()) {
                seen.put(layer.name(), follow(layer, seen));
                String where = "seed %d, %s of %s".formatted(seed, layer.name(), trace.network());
                ReceptiveField field =
                        costs.layer(layer.name()).orElseThrow().sight().rows();
                for (int row = 0; row < seen.get(layer.name()).size(); row++) {
                    Seen own = seen.get(layer.name()).get(row);
                    int first = layer.output().isImage() ? field.first(row) : field.start();
                    int last = first + field.size() - 1;
                    if (!own.padded()) {
                        assertThat(first).as(where).isEqualTo(own.rows().first());
                        assertThat(last).as(where).isEqualTo(own.rows().last());
                        exact++;
                    } else if (!own.rows().isEmpty()) {
                        assertThat(first)
                                .as(where)
                                .isLessThanOrEqualTo(own.rows().first());
                        assertThat(last)
                                .as(where)
                                .isGreaterThanOrEqualTo(own.rows().last());
                    }
                }
            }
        }
        assertThat(exact).isGreaterThan(300);
    }

    private static List<Seen> follow(ShapeTrace.Layer layer, Map<String, List<Seen>> below) {
        List<Seen> seen = new ArrayList<>();
        for (int row = 0; row < (layer.output().isImage() ? layer.output().height() : 1); row++) {
            TreeSet<Integer> rows = new TreeSet<>();
            boolean padded = false;
            if (layer.spec() instanceof Input) {
                rows.add(row);
            }
            for (int input = 0; input < layer.inputs().size(); input++) {
                List<Seen> from = below.get(layer.node().inputs().get(input));
                Shape shape = layer.inputs().get(input);
                for (int cell : cells(layer, shape, row)) {
                    if (cell < 0 || cell >= from.size()) {
                        padded = true;
                    } else {
                        rows.addAll(from.get(cell).rows());
                        padded |= from.get(cell).padded();
                    }
                }
            }
            seen.add(new Seen(rows, padded));
        }
        return seen;
    }

    private static List<Integer> cells(ShapeTrace.Layer layer, Shape from, int row) {
        if (from.isVector()) {
            return List.of(0);
        }
        if (layer.output().isVector()) {
            return IntStream.range(0, from.height()).boxed().toList();
        }
        return layer.spec()
                .sliding()
                .map(window -> window.vertical(from))
                .map(axis -> IntStream.range(0, axis.kernel())
                        .mapToObj(kernel -> axis.cell(row, kernel))
                        .toList())
                .orElse(List.of(row));
    }

    @Test
    void nothingOverflows() {
        LayerSpec stride = new MaxPooling(Size.of(65_536), Size.of(65_536), Padding.of(65_535, 65_535));
        LayerSpec[] layers = {new Input(16, 16, 1), stride, stride, stride, stride};
        Costs costs = of(chain(layers));
        assertThat(costs.layers()).hasSize(5);
        assertThat(costs.layers().get(4).sight().size().height()).isPositive();
        Costs wide = of(chain(new Input(16_384, 16_384, 1), BatchNormalization.STANDARD));
        assertThat(wide.memory(Optimizer.Adam.STANDARD, Integer.MAX_VALUE).total())
                .isPositive();
        Memory most = new Memory(Long.MAX_VALUE, 1, 1, 1, 1, 1);
        assertThat(most.total()).isEqualTo(Long.MAX_VALUE);
        assertThat(most.plus(most).weights()).isEqualTo(Long.MAX_VALUE);
        assertThat(Memory.bytes(Long.MAX_VALUE / 8, 4)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void whatIsNotKnownYetCostsNothing() {
        NetworkSpec broken = NetworkSpec.chain(
                "broken",
                List.of(
                        new NamedLayer("input", new Input(8, 8, 1)),
                        new NamedLayer("conv", Convolution.of(2, 3, Padding.VALID, Activation.NONE)),
                        new NamedLayer("large", Convolution.of(2, 30, Padding.VALID, Activation.NONE)),
                        new NamedLayer("flatten", new Flatten())));
        assertThat(of(broken).layers()).extracting(Costs.Layer::name).containsExactly("input", "conv");
        for (long seed = 0; seed < 300; seed++) {
            ShapeTrace trace = ShapeTrace.of(RandomNetworks.sample(seed).network());
            assertThat(Costs.of(trace).layers()).hasSameSizeAs(trace.layers());
        }
    }
}
