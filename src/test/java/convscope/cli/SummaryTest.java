package convscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Networks layer by layer, against the numbers of the course. */
class SummaryTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lenet           | 0 156 0 2416 0 0 32896 10836 850    | 47154
            cifar10-net     | 0 1792 0 18464 0 432720 810         | 453786
            cats-and-dogs   | 0 896 0 18496 0 0 29491712 513      | 29511617
            fully-connected | 0 0 100480 10836 850                | 112166
            global-average  | 0 160 0 4640 0 18496 0 650          | 23946
            """)
    void countsParametersLineByLine(String preset, String counts, long total) {
        Shell shell = new Shell();
        assertThat(shell.run("summary", preset, "--json")).isZero();
        assertThat(shell.err()).isEmpty();
        JsonNode document = shell.json();
        List<String> found = new ArrayList<>();
        document.get("layers").forEach(layer -> found.add(layer.get("params").asString()));
        assertThat(String.join(" ", found)).isEqualTo(counts);
        assertThat(document.get("total").asLong()).isEqualTo(total);
        assertThat(document.get("trainable").asLong()).isEqualTo(total);
        assertThat(document.get("nonTrainable").asLong()).isZero();
    }

    @Test
    void givesOutputsChannelsLast() {
        Shell shell = new Shell();
        shell.run("summary", "lenet", "--json");
        JsonNode layers = shell.json().get("layers");
        assertThat(layers.get(1).get("output").toString()).isEqualTo("[24,24,6]");
        assertThat(layers.get(1).get("type").asString()).isEqualTo("convolution");
        assertThat(layers.get(5).get("output").toString()).isEqualTo("[256]");
    }

    @Test
    void saysHowFarALayerSeesAndWhatTrainingKeeps() {
        Shell shell = new Shell();
        assertThat(shell.run("summary", "lenet", "--json")).isZero();
        JsonNode document = shell.json();
        assertThat(document.get("layers").get(4).get("receptiveField").toString())
                .isEqualTo("[16,16]");
        assertThat(document.get("layers").get(8).get("receptiveField").toString())
                .isEqualTo("[28,28]");
        JsonNode memory = document.get("memory");
        assertThat(memory.get("optimizer").asString()).isEqualTo("adam");
        assertThat(memory.get("batch").asInt()).isEqualTo(64);
        assertThat(memory.get("weights").asLong()).isEqualTo(47_154 * 4);
        assertThat(memory.get("activations").asLong()).isEqualTo(7_050 * 4 * 64);
        assertThat(memory.get("optimizerState").asLong()).isEqualTo(47_154 * 4 * 2);
        long sum = 0;
        for (String part :
                List.of("weights", "activations", "activationGradients", "gradients", "optimizerState", "working")) {
            sum += memory.get(part).asLong();
        }
        assertThat(memory.get("total").asLong()).isEqualTo(sum);
    }

    @ParameterizedTest
    @CsvSource({"224x224x3", "224×224×3"})
    void countsForImagesOfAnotherSizeAndAnotherBatch(String size) {
        Shell shell = new Shell();
        assertThat(shell.run("summary", "global-average", "--input", size, "--batch", "2", "--json"))
                .isZero();
        JsonNode document = shell.json();
        assertThat(document.get("layers").get(0).get("output").toString()).isEqualTo("[224,224,3]");
        assertThat(document.get("layers").get(1).get("params").asLong()).isEqualTo(448);
        assertThat(document.get("total").asLong()).isEqualTo(23_946 + 288);
        assertThat(document.get("memory").get("imagesAtOnce").asInt()).isEqualTo(2);
        Shell people = new Shell();
        people.run("summary", "global-average", "--input", size, "--batch", "2");
        assertThat(people.out().lines())
                .anyMatch(line -> line.matches("Memory for training with adam at batch 2: .* MiB"))
                .anyMatch(line -> line.contains("(2 images at once)"))
                .anyMatch(line -> line.matches("conv3 +convolution +pool2 +56×56×64 +18,496 +18×18"));
    }

    @Test
    void printsATableForPeople() {
        Shell shell = new Shell();
        assertThat(shell.run("summary", "lenet")).isZero();
        assertThat(shell.out().lines())
                .anyMatch(line -> line.matches("conv2 +convolution +pool1 +8×8×16 +2,416 +14×14"))
                .contains("Total parameters: 47,154 (0.18 MiB)");
    }

    @Test
    void speaksKorean() {
        Shell shell = new Shell(() -> false, Locale.KOREAN, () -> {
            throw new WindowBench.NoWindow("no display");
        });
        shell.run("summary", "lenet");
        assertThat(shell.out()).contains("전체 매개변수: 47,154").doesNotContain("Total");
        shell.run("train", "--help");
        assertThat(shell.out()).contains("학습 이미지를 모두 보는 횟수.", "사용법:");
    }

    @Test
    void saysEveryProblemOfAnUnusableNetworkInALine() throws Exception {
        Path file = folder.resolve("broken.json");
        Files.writeString(file, """
                {"name": "broken", "nodes": [
                  {"name": "in", "inputs": [], "layer": {"type": "input", "height": 28, "width": 28, "channels": 1}},
                  {"name": "a", "inputs": ["in"], "layer": {"type": "dropout", "rate": 1.5}},
                  {"name": "b", "inputs": ["in"], "layer": {"type": "dense", "units": 0, "activation": "softmax", "bias": true}}
                ]}
                """);
        Shell shell = new Shell();
        assertThat(shell.run("summary", file.toString(), "--json")).isEqualTo(2);
        assertThat(shell.out()).isEmpty();
        assertThat(shell.errorLines())
                .hasSizeGreaterThan(1)
                .allMatch(line -> line.startsWith("Layer “"))
                .anyMatch(line -> line.contains("The rate is 1.5"));
    }

    @Test
    void listsThePresets() {
        Shell shell = new Shell();
        assertThat(shell.run("presets")).isZero();
        assertThat(shell.out()).contains("lenet", "CIFAR-10 net", "29,511,617", "global-average");
        Shell json = new Shell();
        assertThat(json.run("presets", "--json")).isZero();
        assertThat(json.json().get("presets").size()).isEqualTo(5);
    }

    @Test
    void eachCommandHasHelpWithAllItsOptionsDescribed() {
        for (String command : List.of("demo", "presets", "summary", "code", "train", "predict", "bench")) {
            Shell shell = new Shell();
            assertThat(shell.run(command, "--help")).as(command).isZero();
            assertThat(shell.out()).as(command).contains("Usage: convscope " + command, "Show this help.");
            assertThat(shell.out()).doesNotContain("cli.");
        }
        Shell version = new Shell();
        assertThat(version.run("--version")).isZero();
        assertThat(version.out()).startsWith("ConvScope ");
    }
}
