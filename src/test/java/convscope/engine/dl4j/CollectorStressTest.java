package convscope.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.spec.Activation;
import convscope.spec.Convolution;
import convscope.spec.Dense;
import convscope.spec.Dropout;
import convscope.spec.Flatten;
import convscope.spec.Input;
import convscope.spec.MaxPooling;
import convscope.spec.NetworkSpec;
import convscope.spec.NetworkSpec.NamedLayer;
import convscope.spec.Optimizer;
import convscope.spec.Padding;
import convscope.spec.ShapeTrace;
import convscope.tensor.Tensor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * Trains, predicts and copies under a collector that runs hundreds of times a second. Without {@link Sections} the
 * program dies within half a minute. Runs where {@code -Dconvscope.stress=SECONDS} says for how long.
 */
class CollectorStressTest {
    private static final int IMAGES = 8;

    /** Trains small networks for so many seconds; run in a program of its own, because it may take it down. */
    static final class Program {
        private static final int GARBAGE = 20_000;

        private byte[] garbage = {};

        public static void main(String[] arguments) {
            new Program().run(System.nanoTime() + TimeUnit.SECONDS.toNanos(Long.parseLong(arguments[0])));
        }

        private void run(long end) {
            Thread littering = new Thread(() -> {
                while (System.nanoTime() < end) {
                    garbage = new byte[GARBAGE + garbage.length % 2];
                }
            });
            littering.start();
            long seed = 0;
            while (System.nanoTime() < end) {
                seed++;
                train(seed, Math.min(end, System.nanoTime() + TimeUnit.SECONDS.toNanos(20)));
            }
        }

        private static void train(long seed, long end) {
            ShapeTrace trace = network(seed % 2 == 0);
            Tensor images = Samples4j.images(trace, IMAGES, seed);
            Tensor targets = Samples4j.targets(trace, IMAGES, seed);
            Dl4jEngine engine = new Dl4jEngine();
            try (Dl4jNetwork network = new Dl4jNetwork(
                            trace,
                            Samples4j.parameters(trace, seed),
                            Optimizer.Adam.STANDARD,
                            0,
                            seed,
                            () -> {},
                            DataType.FLOAT);
                    var predictor = engine.predictor(trace, Samples4j.parameters(trace, seed))) {
                while (System.nanoTime() < end) {
                    for (int batch = 0; batch < 20; batch++) {
                        check(network.train(images, targets).loss());
                    }
                    predictor.setParameters(network.parameters());
                    check(predictor.answer(images).logits().values()[0]);
                }
            }
        }

        private static void check(double number) {
            if (!Double.isFinite(number)) {
                throw new IllegalStateException("The training went astray");
            }
        }

        private static ShapeTrace network(boolean convolving) {
            List<NamedLayer> layers = new ArrayList<>();
            layers.add(new NamedLayer("input", new Input(8, 8, 1)));
            if (convolving) {
                layers.add(new NamedLayer("conv", Convolution.of(4, 3, Padding.SAME, Activation.RELU)));
                layers.add(new NamedLayer("pool", MaxPooling.of(2)));
                layers.add(new NamedLayer("drop", new Dropout(0.2)));
            }
            layers.add(new NamedLayer("flatten", new Flatten()));
            for (int i = 0; i < 12; i++) {
                layers.add(new NamedLayer("dense" + i, Dense.of(8, Activation.RELU)));
            }
            layers.add(new NamedLayer("output", Dense.of(4, Activation.SOFTMAX)));
            return ShapeTrace.of(NetworkSpec.chain("stress", layers));
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "convscope.stress", matches = "[0-9]+")
    void nothingIsFreedUnderWorkThatUsesIt() throws Exception {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-Xmn2m",
                        "-XX:+UseSerialGC",
                        "-XX:ErrorFile=" + Path.of("target", "stress-%p.log"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Program.class.getName(),
                        System.getProperty("convscope.stress"))
                .inheritIO()
                .start();
        assertThat(program.waitFor()).isZero();
    }
}
