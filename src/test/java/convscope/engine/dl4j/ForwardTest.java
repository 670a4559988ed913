package convscope.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.engine.Activations;
import convscope.engine.reference.ReferencePredictor;
import convscope.spec.NetworkSpec;
import convscope.spec.Preset;
import convscope.spec.RandomNetworks;
import convscope.spec.ShapeTrace;
import convscope.tensor.Tensor;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.buffer.DataType;

/** Every layer of the engine against the blackboard. */
class ForwardTest {
    @ParameterizedTest
    @EnumSource(names = {"LENET", "CIFAR10_NET", "FULLY_CONNECTED", "GLOBAL_AVERAGE"})
    void presetsAgreeWithTheBlackboard(Preset preset) {
        agrees(preset.id(), preset.network(), DataType.FLOAT, 1e-5, 1e-4);
    }

    @Test
    void randomNetworksAgreeWithTheBlackboard() {
        for (long seed = 1; seed <= 500; seed++) {
            agrees("network " + seed, RandomNetworks.sound(seed), DataType.FLOAT, 1e-5, 1e-4);
        }
    }

    private static void agrees(String name, NetworkSpec network, DataType type, double absolute, double relative) {
        ShapeTrace trace = ShapeTrace.of(network);
        Map<String, Tensor> parameters = Samples4j.parameters(trace, 7);
        Tensor image = Samples4j.images(trace, 1, 11).item(0);
        Activations expected;
        try (ReferencePredictor reference = new ReferencePredictor(trace, parameters)) {
            expected = reference.activations(image);
        }
        try (Dl4jPredictor engine = new Dl4jPredictor(trace, parameters, () -> {}, type)) {
            Activations found = engine.activations(image);
            assertThat(found.outputs().keySet())
                    .as(name)
                    .isEqualTo(expected.outputs().keySet());
            expected.outputs()
                    .forEach((layer, tensor) -> close(
                            name + " layer " + layer + " of " + network,
                            found.outputs().get(layer),
                            tensor,
                            absolute,
                            relative));
            close(name + " logits", found.logits(), expected.logits(), absolute, relative);
            Tensor logits = engine.answer(image.reshape(image.shape().batch(1))).logits();
            assertThat(logits.item(0)).as(name).isEqualTo(found.logits());
        }
    }

    private static void close(String what, Tensor found, Tensor expected, double absolute, double relative) {
        assertThat(found.shape()).as(what).isEqualTo(expected.shape());
        double largest = 0;
        for (float value : expected.values()) {
            largest = Math.max(largest, Math.abs(value));
        }
        double allowed = absolute + relative * largest;
        for (int i = 0; i < expected.values().length; i++) {
            double difference = Math.abs(found.values()[i] - expected.values()[i]);
            assertThat(difference).as("%s value %d", what, i).isLessThanOrEqualTo(allowed);
        }
    }
}
