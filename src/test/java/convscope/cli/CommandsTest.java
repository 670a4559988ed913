package convscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.data.DataLibrary;
import convscope.data.catalogue.Catalogue;
import convscope.engine.Engine;
import convscope.engine.Network;
import convscope.engine.Predictor;
import convscope.engine.RightOfWay;
import convscope.spec.Optimizer;
import convscope.spec.ShapeTrace;
import convscope.tensor.Tensor;
import convscope.text.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What happens when the program itself, the memory or the output fails. */
class CommandsTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(OutputStream out, Throwable failure, String... words) {
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                StandardCharsets.UTF_8,
                false,
                Texts.of(Locale.ENGLISH));
        Equipment equipment = new Equipment(
                new BrokenEngine(failure),
                (trace, weights, optimizer) -> null,
                () -> {
                    throw new WindowBench.NoWindow("no display");
                },
                new DataLibrary(Path.of("no-data")),
                Catalogue.STANDARD,
                Path.of("some", "convscope.log"),
                () -> false);
        return new Commands(console, equipment).run(words);
    }

    private int predict(Throwable failure) {
        return run(OutputStream.nullOutputStream(), failure, "predict", "lenet", "samples/digits/1-0.png", "--json");
    }

    private String lastLine() {
        return err.toString(StandardCharsets.UTF_8).lines().reduce((a, b) -> b).orElse("");
    }

    @Test
    void anInternalFailureIsOneLineWithThePlaceOfTheLog() {
        assertThat(predict(new IllegalStateException("gears"))).isEqualTo(1);
        assertThat(lastLine())
                .isEqualTo("A fault in the program ended the command (gears); the details are in "
                        + Path.of("some", "convscope.log"));
    }

    @Test
    void aMissingNativeLibraryIsAnInternalFailure() {
        assertThat(predict(new UnsatisfiedLinkError("no jnind4jcpu"))).isEqualTo(1);
        assertThat(lastLine()).contains("no jnind4jcpu", "convscope.log");
    }

    @Test
    void tooLittleMemoryIsSaid() {
        assertThat(predict(new OutOfMemoryError("heap"))).isEqualTo(1);
        assertThat(lastLine()).startsWith("Memory is not enough");
    }

    @Test
    void aLostResultIsNoSuccess() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        assertThat(run(full, null, "presets")).isEqualTo(1);
        assertThat(lastLine()).startsWith("Standard output took no more");
    }

    /** An engine that only fails. */
    private record BrokenEngine(Throwable failure) implements Engine {
        @Override
        public Network network(
                ShapeTrace trace,
                Map<String, Tensor> weights,
                Optimizer optimizer,
                double l2,
                long seed,
                RightOfWay rightOfWay) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Predictor predictor(ShapeTrace trace, Map<String, Tensor> parameters) {
            if (failure instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) failure;
        }

        @Override
        public String description() {
            return "broken";
        }
    }
}
