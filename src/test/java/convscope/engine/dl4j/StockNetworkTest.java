package convscope.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import convscope.engine.Activations;
import convscope.engine.BatchResult;
import convscope.engine.Learner;
import convscope.engine.Network;
import convscope.engine.Targets;
import convscope.spec.Preset;
import convscope.spec.ShapeTrace;
import convscope.tensor.Tensor;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The library's own way and ours on the same weights: two implementations that must agree. */
class StockNetworkTest {
    private static final int BATCH = 6;

    private final Dl4jEngine engine = new Dl4jEngine();

    @ParameterizedTest
    @EnumSource(
            value = Preset.class,
            names = {"LENET", "CIFAR10_NET", "FULLY_CONNECTED"})
    void agreesBeforeAndAfterSomeSteps(Preset preset) {
        ShapeTrace trace = ShapeTrace.of(preset.network());
        Map<String, Tensor> weights = preset.initializer().draw(trace, 5);
        Tensor images = random(trace);
        int[] labels = {3, 1, 4, 1, 5, 9};
        Tensor targets = Targets.of(trace.head(), labels);
        try (Network ours = engine.network(trace, weights, preset.optimizer(), 1);
                Learner stock = engine.stockNetwork(trace, weights, preset.optimizer())) {
            for (int step = 0; step < 4; step++) {
                close(stock.answer(images).logits(), ours.answer(images).logits(), 1e-3);
                BatchResult theirs = stock.train(images, targets);
                BatchResult own = ours.train(images, targets);
                assertThat(theirs.loss()).isCloseTo(own.loss(), within(1e-3));
                assertThat(theirs.correct()).isEqualTo(own.correct());
                assertThat(theirs.count()).isEqualTo(BATCH);
            }
            assertThat(ours.iteration()).isEqualTo(4);
        }
    }

    @Test
    void showsTheSameInside() {
        ShapeTrace trace = ShapeTrace.of(Preset.LENET.network());
        Map<String, Tensor> weights = Preset.LENET.initializer().draw(trace, 6);
        Tensor image = random(trace).item(0);
        try (Network ours = engine.network(trace, weights, Preset.LENET.optimizer(), 1);
                Learner stock = engine.stockNetwork(trace, weights, Preset.LENET.optimizer())) {
            Activations expected = ours.activations(image);
            Activations found = stock.activations(image);
            assertThat(found.outputs().keySet())
                    .containsExactlyElementsOf(expected.outputs().keySet());
            expected.outputs().forEach((layer, output) -> close(found.outputs().get(layer), output, 1e-5));
            close(found.logits(), expected.logits(), 1e-5);
            assertThat(stock.parameters()).isEqualTo(weights);
        }
    }

    private static Tensor random(ShapeTrace trace) {
        SplittableRandom random = new SplittableRandom(9);
        Tensor images = Tensor.zeros(trace.input().output().batch(BATCH));
        for (int i = 0; i < images.values().length; i++) {
            images.values()[i] = (float) random.nextDouble();
        }
        return images;
    }

    private static void close(Tensor found, Tensor expected, double tolerance) {
        assertThat(found.shape()).isEqualTo(expected.shape());
        for (int i = 0; i < expected.values().length; i++) {
            assertThat((double) found.values()[i]).isCloseTo(expected.values()[i], within(tolerance));
        }
    }
}
