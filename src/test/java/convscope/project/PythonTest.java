package convscope.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import convscope.spec.Preset;
import convscope.spec.ShapeTrace;
import convscope.tensor.Tensor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reader that shares no line with ours finds in our files what we put there. */
class PythonTest {
    /** Checks the file by the format's own rules, with nothing but the standard library, and prints every bit. */
    private static final String INDEPENDENT = """
            import json, struct, sys, zipfile
            sys.stdout.reconfigure(encoding="utf-8")
            with zipfile.ZipFile(sys.argv[1]) as file:
                assert file.testzip() is None
                assert [i.compress_type for i in file.infolist()] == [zipfile.ZIP_STORED] * 2
                project = json.loads(file.read("project.json").decode("utf-8"))
                data = file.read("weights.safetensors")
            n = struct.unpack("<Q", data[:8])[0]
            assert (8 + n) % 8 == 0 and data[8:9] == b"{"
            header = json.loads(data[8:8 + n].decode("utf-8"))
            assert all(isinstance(v, str) for v in header.pop("__metadata__").values())
            end = 0
            print(project["title"], project["version"], project["network"]["nodes"][1]["layer"]["type"])
            for name, tensor in sorted(header.items(), key=lambda item: item[1]["data_offsets"]):
                begin, stop = tensor["data_offsets"]
                count = 1
                for size in tensor["shape"]:
                    count *= size
                assert tensor["dtype"] == "F32" and begin == end and stop - begin == 4 * count
                end = stop
                bits = struct.unpack("<%dI" % count, data[8 + n + begin:8 + n + stop])
                print(name, tensor["shape"], sum((i + 1) * b for i, b in enumerate(bits)) % 2**61)
            assert 8 + n + end == len(data)
            """;

    @TempDir
    Path folder;

    @Test
    void theStandardLibraryReadsEveryBit() throws Exception {
        Project project = lenet();
        List<String> expected = new ArrayList<>(List.of("손글씨 LeNet 3 convolution"));
        project.weights().forEach((name, tensor) -> {
            java.math.BigInteger sum = java.math.BigInteger.ZERO;
            for (int i = 0; i < tensor.values().length; i++) {
                long bits = Integer.toUnsignedLong(Float.floatToRawIntBits(tensor.values()[i]));
                sum = sum.add(java.math.BigInteger.valueOf((i + 1) * bits));
            }
            expected.add("%s %s %d".formatted(name, tensor.shape(), sum.mod(java.math.BigInteger.ONE.shiftLeft(61))));
        });
        assertThat(python(INDEPENDENT, write(project))).isEqualTo(expected);
    }

    @Test
    void theReaderInTheDocumentationWorks() throws Exception {
        assumeTrue(run("-c", "import numpy").isPresent(), "python3 has no numpy");
        String page = Files.readString(Path.of("src/docs/file-format.md"));
        String reader =
                page.substring(page.indexOf("```python\n") + 10, page.indexOf("```\n", page.indexOf("```python")));
        List<String> lines = python(reader, write(lenet()));
        assertThat(lines).hasSize(10);
        assertThat(lines.get(0)).startsWith("conv1/weight (6, 1, 5, 5) ");
        assertThat(lines.get(9)).isEqualTo("output/bias (10,) 0.0");
    }

    private static Project lenet() {
        ShapeTrace trace = ShapeTrace.of(Preset.LENET.network());
        Map<String, Tensor> weights = Preset.LENET.initializer().draw(trace, 5);
        float[] bias = weights.get("conv1/bias").values();
        bias[0] = -0f;
        bias[1] = Float.intBitsToFloat(0x7fc00123);
        bias[2] = Float.MIN_VALUE;
        List<String> digits = List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
        return new Project("손글씨 LeNet", Preset.LENET.network(), weights, digits, "mnist", Optional.empty());
    }

    private Path write(Project project) throws ProjectFileException {
        Path file = folder.resolve("a.convscope");
        ProjectFile.write(file, project);
        return file;
    }

    private List<String> python(String program, Path file) throws Exception {
        Path script = Files.writeString(folder.resolve("reader.py"), program);
        assumeTrue(run("--version").isPresent(), "no python3 on this machine");
        return run(script.toString(), file.toString()).orElseThrow(() -> new AssertionError(error()));
    }

    /** Lines of the output; empty if there is no python3 or it failed. */
    private Optional<List<String>> run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("python3"));
        command.addAll(Arrays.asList(arguments));
        Path out = folder.resolve("out.txt");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(out.toFile())
                    .redirectError(folder.resolve("error.txt").toFile())
                    .start();
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return Optional.empty();
            }
            return process.exitValue() == 0
                    ? Optional.of(Files.readAllLines(out, StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private String error() {
        try {
            return Files.readString(folder.resolve("error.txt"));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
