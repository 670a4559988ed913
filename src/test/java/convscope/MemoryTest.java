package convscope;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.spec.Activation;
import convscope.spec.Add;
import convscope.spec.BatchNormalization;
import convscope.spec.Convolution;
import convscope.spec.Costs;
import convscope.spec.Dense;
import convscope.spec.GlobalAverage;
import convscope.spec.Initializer;
import convscope.spec.Input;
import convscope.spec.LayerSpec;
import convscope.spec.MaxPooling;
import convscope.spec.Memory;
import convscope.spec.NetworkSpec;
import convscope.spec.Node;
import convscope.spec.Optimizer;
import convscope.spec.Padding;
import convscope.spec.Preset;
import convscope.spec.ShapeTrace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * Whether training takes the memory that is foretold, measured in processes of their own; with
 * {@code -Dconvscope.memory=true}, because it takes minutes.
 */
@EnabledOnOs(OS.LINUX)
@EnabledIfSystemProperty(named = "convscope.memory", matches = "true")
class MemoryTest {
    static final Initializer INITIALIZER = Initializer.GLOROT_UNIFORM;

    private static final double TOLERANCE = 0.2;

    private static final List<Case> CASES = List.of(
            new Case("lenet", "adam", 64),
            new Case("lenet", "adam", 1024),
            new Case("cifar10-net", "adam", 16),
            new Case("cifar10-net", "adam", 64),
            new Case("cifar10-net", "sgd", 256),
            new Case("cats-and-dogs", "adam", 8),
            new Case("cats-and-dogs", "adam", 64),
            new Case("cats-and-dogs", "sgd", 64),
            new Case("global-average", "adam", 64),
            new Case("global-average", "adam", 256),
            new Case("residual", "adam", 16),
            new Case("residual", "adam", 64),
            new Case("normalized", "adam", 16),
            new Case("normalized", "adam", 64));

    private record Case(String network, String optimizer, int batch) {}

    /** The network of this name. */
    static NetworkSpec network(String name) {
        return switch (name) {
            case "residual" -> residual(false);
            case "normalized" -> residual(true);
            default -> Preset.of(name).orElseThrow().network();
        };
    }

    /** Three skips over pairs of convolutions, as ResNet has them, on 32×32 in colour. */
    private static NetworkSpec residual(boolean normalized) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(new Node("input", List.of(), new Input(32, 32, 3)));
        String last = add(nodes, "stem", "input", Convolution.of(32, 3, Padding.SAME, Activation.RELU));
        for (int block = 1; block <= 3; block++) {
            String before = last;
            for (int i = 1; i <= 2; i++) {
                String convolution = "conv" + block + i;
                last = add(nodes, convolution, last, Convolution.of(32, 3, Padding.SAME, Activation.RELU));
                if (normalized) {
                    last = add(nodes, "norm" + block + i, last, BatchNormalization.STANDARD);
                }
            }
            nodes.add(new Node("add" + block, List.of(before, last), new Add()));
            last = "add" + block;
            if (block < 3) {
                last = add(nodes, "pool" + block, last, MaxPooling.of(2));
            }
        }
        last = add(nodes, "average", last, new GlobalAverage());
        add(nodes, "output", last, Dense.of(10, Activation.SOFTMAX));
        return new NetworkSpec("Residual", nodes);
    }

    private static String add(List<Node> nodes, String name, String from, LayerSpec layer) {
        nodes.add(new Node(name, List.of(from), layer));
        return name;
    }

    @Test
    void itIsWhatIsForetold() throws Exception {
        List<String> table = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (Case one : CASES) {
            ShapeTrace trace = ShapeTrace.of(network(one.network));
            Optimizer optimizer = one.optimizer.equals("adam") ? Optimizer.Adam.STANDARD : Optimizer.Sgd.STANDARD;
            Memory foretold = Costs.of(trace).memory(optimizer, one.batch);
            long[] measured = median(one);
            double all = measured[0] + measured[1];
            double off = foretold.total() / all - 1;
            String line = String.format(
                    Locale.ROOT,
                    "%-15s %-5s %5d  foretold %8.1f MB  measured %8.1f MB (outside the heap %.1f, in it %.1f)  %+.1f %%  %s",
                    one.network,
                    one.optimizer,
                    one.batch,
                    foretold.total() / 1e6,
                    all / 1e6,
                    measured[0] / 1e6,
                    measured[1] / 1e6,
                    100 * off,
                    foretold);
            table.add(line);
            if (Math.abs(off) > TOLERANCE) {
                wrong.add(line);
            }
        }
        System.out.println(String.join("\n", table));
        assertThat(wrong).as(String.join("\n", table)).isEmpty();
    }

    /** The middle one of three, because what the machine compiles meanwhile differs from one to the next. */
    private static long[] median(Case one) throws IOException, InterruptedException {
        List<long[]> all = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            all.add(measure(one));
        }
        all.sort(Comparator.comparingLong(bytes -> bytes[0] + bytes[1]));
        return all.get(1);
    }

    /** Bytes outside the heap at the peak, and those that the heap holds. */
    private static long[] measure(Case one) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xms2g",
                        "-Xmx2g",
                        "-XX:+AlwaysPreTouch",
                        "-XX:+UseSerialGC",
                        "-Dorg.bytedeco.javacpp.platform.extension="
                                + System.getProperty("org.bytedeco.javacpp.platform.extension", ""),
                        "-cp",
                        System.getProperty("java.class.path"),
                        MemoryChild.class.getName(),
                        one.network,
                        one.optimizer,
                        Integer.toString(one.batch))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String out = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(child.waitFor()).as(one + ": " + out).isZero();
        String[] words = out.strip().lines().reduce((a, b) -> b).orElseThrow().split(" ");
        return new long[] {Long.parseLong(words[0]), Long.parseLong(words[1])};
    }
}
