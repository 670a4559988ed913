package convscope.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.spec.Optimizer;
import convscope.spec.PassNumbers;
import convscope.spec.Preset;
import convscope.spec.RandomNetworks;
import convscope.spec.ShapeTrace;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;

/** Whether a pass takes as much memory as its layers are said to write. */
class PassNumbersTest {
    private static final int FEW = 4;
    private static final int MANY = 64;

    @Test
    void ofPresets() {
        for (Preset preset : Preset.values()) {
            if (preset != Preset.CATS_AND_DOGS) { // its images are large and its parameters many
                ShapeTrace trace = ShapeTrace.of(preset.network());
                assertThat(perImage(trace))
                        .as(preset.id())
                        .isEqualTo(PassNumbers.of(trace).total());
            }
        }
    }

    /** Frames, turned kernels and channels of several layers that are added for the image alone are not counted. */
    @Test
    void ofRandomNetworks() {
        List<String> off = new ArrayList<>();
        int exact = 0;
        int networks = 150;
        for (long seed = 1; seed <= networks; seed++) {
            ShapeTrace trace = ShapeTrace.of(RandomNetworks.sound(seed));
            double measured = perImage(trace);
            double error = Math.abs(PassNumbers.of(trace).total() - measured);
            exact += error <= 1 + 0.01 * measured ? 1 : 0;
            if (error > 1 + 0.1 * measured) {
                off.add(seed + ": " + measured + " " + PassNumbers.of(trace) + " " + trace.network());
            }
        }
        assertThat(exact).isGreaterThan(networks * 2 / 3);
        assertThat(off).hasSizeLessThan(networks / 20);
    }

    /** Numbers that a worker's pass writes for one image more. */
    private static double perImage(ShapeTrace trace) {
        return (double) (taken(trace, MANY) - taken(trace, FEW)) / Float.BYTES / (MANY - FEW);
    }

    private static long taken(ShapeTrace trace, int images) {
        try (Dl4jNetwork engine = new Dl4jNetwork(
                trace, Samples4j.parameters(trace, 1), Optimizer.Sgd.STANDARD, 0, 1, () -> {}, DataType.FLOAT)) {
            int batch = engine.taken().size() * images;
            engine.train(Samples4j.images(trace, batch, 1), Samples4j.targets(trace, batch, 1), () -> true);
            return engine.taken().get(0);
        }
    }
}
