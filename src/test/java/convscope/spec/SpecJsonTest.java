package convscope.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import convscope.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class SpecJsonTest {
    private static final int NETWORKS = 1000;
    private static final String KINDS = "activation, add, average-pooling, batch-normalization, concatenate,"
            + " convolution, dense, depthwise-convolution, dropout, flatten, global-average, input, max-pooling";

    private static final String SOUND = """
            {
              "name": "small",
              "nodes": [
                {"name": "in", "inputs": [], "layer": {"type": "input", "height": 8, "width": 8, "channels": 1}},
                {"name": "conv", "inputs": ["in"], "layer": {"type": "convolution", "filters": 2, "kernel": [3, 3],
                  "stride": [1, 1], "padding": "same", "dilation": [1, 1], "activation": "relu", "bias": true}},
                {"name": "drop", "inputs": ["conv"], "layer": {"type": "dropout", "rate": 0.25}}
              ]
            }
            """;

    private static final Map<Locale, Texts> TEXTS =
            Map.of(Locale.ENGLISH, Texts.of(Locale.ENGLISH), Locale.KOREAN, Texts.of(Locale.KOREAN));

    private static String refusal(String json, Locale locale) {
        Throwable thrown = catchThrowable(() -> SpecJson.read(json));
        assertThat(thrown).as(json).isInstanceOf(SpecException.class);
        return TEXTS.get(locale).get(((SpecException) thrown).what());
    }

    @Test
    void theSoundTextIsRead() throws SpecException {
        assertThat(SpecJson.read(SOUND).nodes()).extracting(Node::name).containsExactly("in", "conv", "drop");
    }

    @Test
    void everyNetworkComesBackTheUnusableOnesToo() throws SpecException {
        for (long seed = 0; seed < NETWORKS; seed++) {
            NetworkSpec network = RandomNetworks.sample(seed).network();
            String json = SpecJson.write(network);
            assertThat(SpecJson.read(json)).as("seed %d: %s", seed, json).isEqualTo(network);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "filters": 2,       |                             | nodes[1].layer.filters: this setting is missing.
            "filters": 2        | "filters": "2"              | nodes[1].layer.filters: a whole number belongs here.
            "filters": 2        | "filters": 2.5              | nodes[1].layer.filters: a whole number belongs here.
            "filters": 2        | "filters": 2.0              | nodes[1].layer.filters: a whole number belongs here.
            "filters": 2        | "filters": [2]              | nodes[1].layer.filters: a whole number belongs here.
            "filters": 2        | "filters": {}               | nodes[1].layer.filters: a whole number belongs here.
            "filters": 2        | "filters": true             | nodes[1].layer.filters: a whole number belongs here.
            "filters": 2        | "filters": null             | nodes[1].layer.filters: null stands where a value belongs.
            "filters": 2        | "filters": 99999999999      | nodes[1].layer.filters: the number is too large.
            "rate": 0.25        | "rate": "a quarter"         | nodes[2].layer.rate: a number belongs here.
            "rate": 0.25        | "rate": null                | nodes[2].layer.rate: null stands where a value belongs.
            "rate": 0.25        | "rate": 0.25, "seed": 1     | nodes[2].layer.seed: there is no such setting; known here are rate.
            "bias": true        | "bias": 1                   | nodes[1].layer.bias: true or false belongs here.
            "bias": true        | "bias": "true"              | nodes[1].layer.bias: true or false belongs here.
            "kernel": [3, 3]    | "kernel": [3]               | nodes[1].layer.kernel: two whole numbers [height, width] belong here.
            "kernel": [3, 3]    | "kernel": 3                 | nodes[1].layer.kernel: two whole numbers [height, width] belong here.
            "kernel": [3, 3]    | "kernel": "3x3"             | nodes[1].layer.kernel: two whole numbers [height, width] belong here.
            "kernel": [3, 3]    | "kernel": [3, "3"]          | nodes[1].layer.kernel[1]: two whole numbers [height, width] belong here.
            "kernel": [3, 3]    | "kernel": [3, null]         | nodes[1].layer.kernel[1]: null stands where a value belongs.
            "padding": "same"   | "padding": "smae"           | nodes[1].layer.padding: "valid", "same" or two whole numbers [rows, columns] belong here.
            "padding": "same"   | "padding": [1]              | nodes[1].layer.padding: "valid", "same" or two whole numbers [rows, columns] belong here.
            "padding": "same"   | "padding": [1, 1.5]         | nodes[1].layer.padding: "valid", "same" or two whole numbers [rows, columns] belong here.
            "padding": "same"   | "padding": {}               | nodes[1].layer.padding: "valid", "same" or two whole numbers [rows, columns] belong here.
            "padding": "same"   | "padding": null             | nodes[1].layer.padding: null stands where a value belongs.
            "relu"              | "rleu"                      | nodes[1].layer.activation: one of none, relu, leaky-relu, elu, tanh, sigmoid, softmax belongs here, in quotes.
            "relu"              | 3                           | nodes[1].layer.activation: one of none, relu, leaky-relu, elu, tanh, sigmoid, softmax belongs here, in quotes.
            "relu"              | []                          | nodes[1].layer.activation: one of none, relu, leaky-relu, elu, tanh, sigmoid, softmax belongs here, in quotes.
            ["in"]              | "in"                        | nodes[1].inputs: a list [ … ] belongs here.
            ["in"]              | [null]                      | nodes[1].inputs[0]: null stands where a value belongs.
            ["in"]              | [5]                         | nodes[1].inputs[0]: a text in quotes belongs here.
            "name": "conv"      | "name": 5                   | nodes[1].name: a text in quotes belongs here.
            "name": "conv"      | "name": true                | nodes[1].name: a text in quotes belongs here.
            "name": "small",    |                             | name: this setting is missing.
            "name": "small"     | "name": null                | name: null stands where a value belongs.
            "name": "small"     | "name": "x", "author": "y"  | author: there is no such setting; known here are name, nodes.
            {"name": "in"       | null, {"name": "in"         | nodes[0]: null stands where a value belongs.
            {"name": "in"       | 7, {"name": "in"            | nodes[0]: an object in braces with its settings belongs here.
            "name": "small"     | "name": "x", "name": "y"    | Line 2, column 22: “name” stands here twice; remove one.
            "inputs": ["conv"]  | "inputs" ["conv"]           | Line 7, column 31: this is not JSON; look for a missing comma, quote or bracket.
            """)
    void saysWhereAndWhat(String from, String to, String sentence) {
        assertThat(SOUND).contains(from);
        assertThat(refusal(SOUND.replace(from, to == null ? "" : to), Locale.ENGLISH))
                .isEqualTo(sentence);
    }

    @Test
    void namesTheTypesThatThereAre() {
        assertThat(refusal(SOUND.replace("\"dropout\"", "\"droput\""), Locale.ENGLISH))
                .isEqualTo("nodes[2].layer: “droput” is not a type; it has to be one of " + KINDS + ".");
        assertThat(refusal(SOUND.replace("\"type\": \"dropout\", ", ""), Locale.ENGLISH))
                .isEqualTo("nodes[2].layer: “type” is missing; it is one of " + KINDS + ".");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "{",
                "[",
                "[]",
                "{}",
                "null",
                "5",
                "\"x\"",
                "nonsense",
                "{\"name\": \"n\", \"nodes\": {}}"
            })
    void whatIsNoNetworkIsRefused(String json) {
        clear(json);
    }

    @Test
    void whatIsQuotedStaysOnOneShortLine() {
        String longName = "n".repeat(10_000) + "\\n\\u0007";
        for (String json : new String[] {
            SOUND.replace("\"dropout\"", "\"" + longName + "\""),
            SOUND.replace("\"rate\": 0.25", "\"rate\": 0.25, \"" + longName + "\": 1"),
            SOUND.replace("\"rate\"", "\"line\\nbreak\"").replace("0.25", "0.25, \"rate\": 1"),
            SOUND.replace("\"rate\": 0.25", "\"a\\nb\": 1, \"a\\nb\": 1, \"rate\": 1")
        }) {
            clear(json);
            assertThat(refusal(json, Locale.ENGLISH)).doesNotContain("\n", "\u0007");
        }
    }

    @Test
    void whatFollowsTheEndIsRefused() {
        assertThat(refusal(SOUND + "{}", Locale.ENGLISH)).endsWith("something follows after the end; remove it.");
        clear(SOUND + "and more");
        clear(SOUND + SOUND);
    }

    @Test
    void deepNestingIsRefused() {
        clear("[".repeat(100_000));
        clear("{\"a\":".repeat(100_000));
        clear(SOUND.replace("\"same\"", "[".repeat(100_000)));
        assertThat(refusal(SOUND.replace("\"same\"", "[".repeat(100_000)), Locale.ENGLISH))
                .contains("nested too deeply");
    }

    @Test
    void anyDamageIsEitherReadOrRefusedInWords() {
        for (int seed = 0; seed < 600; seed++) {
            Random random = new Random(seed);
            StringBuilder damaged = new StringBuilder(SOUND);
            for (int i = 0; i <= random.nextInt(3); i++) {
                int at = random.nextInt(damaged.length());
                switch (random.nextInt(3)) {
                    case 0 -> damaged.deleteCharAt(at);
                    case 1 -> damaged.setCharAt(at, "x7 \",:[]{}.-\\\n".charAt(random.nextInt(14)));
                    default -> damaged.setLength(at + 1);
                }
            }
            Throwable thrown = catchThrowable(() -> SpecJson.read(damaged.toString()));
            if (thrown != null) {
                clear(damaged.toString());
            }
        }
    }

    /** Refused with a sentence in both languages that names a place and no class of ours or of the library. */
    private static void clear(String json) {
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.KOREAN}) {
            assertThat(refusal(json, locale))
                    .as(json.length() > 2000 ? json.substring(0, 100) : json)
                    .containsPattern("^([^:\n]+: |Line \\d+, |\\d+번째 줄 |The text as a whole|글 전체)")
                    .doesNotContain("convscope", "java", "Json", "token", "deserializ", "`", "{0}", "Message[")
                    .hasSizeLessThan(400);
        }
    }

    private record Range(int from, int to) {
        Range {
            if (from > to) {
                throw new IllegalArgumentException("from 3 lies behind to 2");
            }
        }
    }

    @Test
    void aRefusalOfAnotherDocumentsRecordIsPassedOn() {
        Throwable thrown = catchThrowable(() -> SpecJson.mapper().readValue("{\"from\": 3, \"to\": 2}", Range.class));
        assertThat(thrown).isInstanceOf(JacksonException.class);
        assertThat(Texts.of(Locale.ENGLISH).get(SpecJson.describe((JacksonException) thrown)))
                .contains("these settings do not go together: from 3 lies behind to 2");
    }

    @Test
    void aNetworkOfAbsurdSizeIsRefusedBeforeItIsLookedInto() {
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i <= NetworkSpec.MOST_LAYERS; i++) {
            nodes.add(new Node("same", List.of("same"), new Flatten()));
        }
        String json = SpecJson.write(new NetworkSpec("absurd", nodes));
        assertThatThrownBy(() -> SpecJson.read(json))
                .isInstanceOfSatisfying(
                        SpecException.class,
                        refused -> assertThat(refused.what().key()).isEqualTo("spec.too-many-layers"));
    }
}
