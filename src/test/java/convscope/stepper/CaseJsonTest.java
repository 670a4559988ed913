package convscope.stepper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import convscope.spec.Activation;
import convscope.spec.Size;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import convscope.text.Texts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseJsonTest {
    private static final int CASES = 1000;
    private static final Texts ENGLISH = Texts.of(Locale.ENGLISH);
    private static final Texts KOREAN = Texts.of(Locale.KOREAN);

    private static final String SOUND = """
            {
              "title": "half",
              "op": "conv",
              "input": [
                [
                  [1, 2, 3],
                  [4, 5.5, -6]
                ],
                [
                  [0, 0, 0],
                  [1.0E-8, 1, 2]
                ]
              ],
              "kernel": [
                [
                  [
                    [1, 2]
                  ],
                  [
                    [3, 4]
                  ]
                ]
              ],
              "bias": [0.1],
              "activation": "relu",
              "stride": [1, 2],
              "padding": [1, 0, 2, 3],
              "dilation": [1, 3],
              "position": 2,
              "speed": 4.0
            }""";

    private static Case sound() {
        return new Case(
                Operation.CONVOLUTION,
                Tensor.of(Shape.image(2, 2, 3), 1, 2, 3, 4, 5.5f, -6, 0, 0, 0, 1e-8f, 1, 2),
                Optional.of(Tensor.of(Shape.of(1, 2, 1, 2), 1, 2, 3, 4)),
                new Size(1, 2),
                Optional.of(Tensor.of(Shape.of(1), 0.1f)),
                Activation.RELU,
                new Size(1, 2),
                SidePadding.of(1, 0, 2, 3),
                new Size(1, 3),
                Size.of(0),
                false);
    }

    private static String refusal(String json, Texts texts) {
        Throwable thrown = catchThrowable(() -> CaseJson.read(json));
        assertThat(thrown).as(json).isInstanceOf(CaseException.class);
        return texts.get(((CaseException) thrown).what());
    }

    @Test
    void everySettingIsReadAndWritten() throws CaseException {
        CaseFile file = new CaseFile(sound(), Optional.of("half"), Optional.of(2), Optional.of(4.0));
        assertThat(CaseJson.write(file)).isEqualTo(SOUND);
        assertThat(CaseJson.read(SOUND)).isEqualTo(file);
    }

    @Test
    void whatIsLeftOutHasADefault() throws CaseException {
        assertThat(CaseJson.read("{\"kernelSize\": [2, 1], \"input\": [[[1], [2]]], \"op\": \"maxpool\"}"))
                .isEqualTo(CaseFile.of(
                        Case.pooling(Operation.MAX_POOLING, Tensor.of(Shape.image(1, 2, 1), 1, 2), new Size(2, 1))));
        assertThat(CaseJson.read(
                        "{\"op\": \"transposed\", \"input\": [[[3]]], \"kernel\": [[[[1, 2]]]], \"bias\": null}"))
                .isEqualTo(CaseFile.of(Case.of(
                        Operation.TRANSPOSED,
                        Tensor.of(Shape.image(1, 1, 1), 3),
                        Tensor.of(Shape.of(1, 1, 1, 2), 1, 2))));
    }

    @Test
    void neutralSettingsOfOtherOperationsAreNoMistake() throws CaseException {
        CaseFile file = CaseJson.read("""
                {"op": "conv", "input": [[[3, 4]]], "kernel": [[[[1, 2]]]], "kernelSize": [1, 2], "outputPadding": [0, 0],
                 "countIncludePad": false, "activation": "none"}""");
        assertThat(file.subject().kernelSize()).isEqualTo(new Size(1, 2));
    }

    @Test
    void everyCaseComesBackTheImpossibleOnesToo() throws CaseException {
        for (long seed = 0; seed < CASES; seed++) {
            Case subject = seed % 2 == 0 ? RandomCases.sound(seed) : RandomCases.any(seed);
            CaseFile file = new CaseFile(
                    seed % 3 == 0 ? subject.withStride(new Size(0, -7)) : subject,
                    seed % 5 == 0 ? Optional.of("“\"\\\n합성곱") : Optional.empty(),
                    seed % 7 == 0 ? Optional.of((int) seed) : Optional.empty(),
                    seed % 11 == 0 ? Optional.of(0.25 + seed / 100.0) : Optional.empty());
            String json = CaseJson.write(file);
            assertThat(CaseJson.read(json)).as("seed %d: %s", seed, json).isEqualTo(file);
        }
    }

    @Test
    void everyFloatComesBackToTheBit() throws CaseException {
        SplittableRandom random = new SplittableRandom(5);
        float[] values = new float[100_000];
        for (int i = 0; i < values.length; i++) {
            float value = Float.intBitsToFloat(random.nextInt());
            values[i] = Float.isFinite(value) ? value : -0f;
        }
        values[0] = -0f;
        values[1] = Float.MIN_VALUE;
        values[2] = -Float.MAX_VALUE;
        values[3] = 1 << 24;
        Case subject = Case.pooling(Operation.MAX_POOLING, Tensor.of(Shape.image(1, 100, 1000), values), Size.of(2));
        Case back = CaseJson.read(CaseJson.write(CaseFile.of(subject))).subject();
        for (int i = 0; i < values.length; i++) {
            assertThat(Float.floatToRawIntBits(back.input().values()[i]))
                    .as("%s", values[i])
                    .isEqualTo(Float.floatToRawIntBits(values[i]));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "op": "conv",         |                            | op: this setting is missing.
            "op": "conv"          | "op": "convolution"        | op: one of conv, transposed, depthwise, maxpool, avgpool belongs here, in quotes.
            "op": "conv"          | "op": 5                    | op: one of conv, transposed, depthwise, maxpool, avgpool belongs here, in quotes.
            "op": "conv"          | "op": null                 | op: null stands where a value belongs.
            "op": "conv"          | "op": "conv", "op": "conv" | op: “op” stands here twice; remove one.
            "op": "conv"          | "op": "conv", "strid": [1] | strid: there is no such setting; known here are title, op, input, kernel, kernelSize, bias, activation, stride, padding, dilation, outputPadding, countIncludePad, position, speed.
            "op": "conv"          | "op": "maxpool"            | kernelSize: this setting is missing.
            "op": "conv"          | "op": "conv", "kernelSize": [2, 2] | kernelSize: the kernel is 1×2; remove this setting.
            "op": "conv"          | "op": "conv", "outputPadding": [0, 1] | outputPadding: conv has no such setting; remove it.
            "op": "conv"          | "op": "conv", "countIncludePad": true | countIncludePad: conv has no such setting; remove it.
            "op": "conv"          | "op": "avgpool", "kernelSize": [2, 2] | kernel: avgpool has no such setting; remove it.
            "input"               | "inputs"                   | inputs: there is no such setting; known here are title, op, input, kernel, kernelSize, bias, activation, stride, padding, dilation, outputPadding, countIncludePad, position, speed.
            [4, 5.5, -6]          | [4, 5.5]                   | input[0][1]: here are 2, but the first list of this depth has 3; all have to be equally long.
            [4, 5.5, -6]          | [4, 5.5, -6, 7]            | input[0][1]: here are 4, but the first list of this depth has 3; all have to be equally long.
            [0, 0, 0],            |                            | input[1]: here are 1, but the first list of this depth has 2; all have to be equally long.
            [4, 5.5, -6]          | []                         | input[0][1]: the list is empty.
            [4, 5.5, -6]          | 4                          | input[0][1]: a list [ … ] belongs here.
            [4, 5.5, -6]          | null                       | input[0][1]: null stands where a value belongs.
            5.5                   | [5.5]                      | input[0][1][1]: a number belongs here.
            5.5                   | "5.5"                      | input[0][1][1]: a number belongs here.
            5.5                   | true                       | input[0][1][1]: a number belongs here.
            5.5                   | null                       | input[0][1][1]: null stands where a value belongs.
            5.5                   | NaN                        | input[0][1][1]: NaN is no number that can be computed with.
            5.5                   | -Infinity                  | input[0][1][1]: -Infinity is no number that can be computed with.
            5.5                   | 1e39                       | input[0][1][1]: the number is too large.
            5.5                   | 5,5.                       | In input[0][1][2]: Line 7, column 15: this is not JSON; look for a missing comma, quote or bracket.
            5.5                   | 5 5                        | In input[0][1][2]: Line 7, column 13: this is not JSON; look for a missing comma, quote or bracket.
            5.5                   | nan                        | In input[0][1][1]: Line 7, column 11: this is not JSON; look for a missing comma, quote or bracket.
            [0.1]                 | 0.1                        | bias: a list [ … ] belongs here.
            [0.1]                 | [[0.1]]                    | bias[0]: a number belongs here.
            [0.1]                 | []                         | bias: the list is empty.
            [1, 2],               | 2,                         | stride: two whole numbers [height, width] belong here.
            [1, 2],               | [1],                       | stride: two whole numbers [height, width] belong here.
            [1, 2],               | [1, 2, 3],                 | stride: two whole numbers [height, width] belong here.
            [1, 2],               | [1, 2.5],                  | stride[1]: a whole number belongs here.
            [1, 2],               | [1, "2"],                  | stride[1]: a whole number belongs here.
            [1, 2],               | [null, 2],                 | stride[0]: null stands where a value belongs.
            [1, 2],               | [1, 3000000000],           | stride[1]: the number is too large.
            [1, 0, 2, 3]          | "smae"                     | padding: "valid", "same", "full" or four whole numbers [top, bottom, left, right] belong here.
            [1, 0, 2, 3]          | [1, 1]                     | padding: "valid", "same", "full" or four whole numbers [top, bottom, left, right] belong here.
            [1, 0, 2, 3]          | 1                          | padding: "valid", "same", "full" or four whole numbers [top, bottom, left, right] belong here.
            [1, 0, 2, 3]          | [1, 0, 2, "3"]             | padding[3]: a whole number belongs here.
            "relu"                | "gelu"                     | activation: one of none, relu, leaky-relu, elu, tanh, sigmoid, softmax belongs here, in quotes.
            "position": 2         | "position": -1             | position: the number of an output cell, from 0, belongs here.
            "position": 2         | "position": 2.0            | position: a whole number belongs here.
            "speed": 4.0          | "speed": 0.1               | speed: a number from 0.25 to 20 belongs here.
            "speed": 4.0          | "speed": NaN               | speed: a number from 0.25 to 20 belongs here.
            "speed": 4.0          | "speed": "fast"            | speed: a number belongs here.
            "title": "half"       | "title": 7                 | title: a text in quotes belongs here.
            "speed": 4.0          | "countIncludePad": "no"    | countIncludePad: true or false belongs here.
            "speed": 4.0          | "speed": 4.0,              | In speed: Line 31, column 1: this is not JSON; look for a missing comma, quote or bracket.
            """)
    void whatIsWrongIsSaidWithItsPlace(String sound, String wrong, String sentence) {
        assertThat(SOUND).contains(sound);
        String json = SOUND.replaceFirst(
                java.util.regex.Pattern.quote(sound),
                java.util.regex.Matcher.quoteReplacement(wrong == null ? "" : wrong));
        assertThat(refusal(json, ENGLISH)).isEqualTo(sentence);
        assertThat(refusal(json, KOREAN)).doesNotContain("{").isNotEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``               | The text as a whole: the text ends too early.
            []               | The text as a whole: an object in braces with its settings belongs here.
            null             | The text as a whole: an object in braces with its settings belongs here.
            {} 1             | The text as a whole: something follows after the end; remove it.
            {}               | op: this setting is missing.
            {"op": "conv"}   | input: this setting is missing.
            {"op":           | Line 1, column 7: the text ends too early.
            {"input": [[[1,  | In input[0][0][1]: Line 1, column 16: this is not JSON; look for a missing comma, quote or bracket.
            what             | Line 1, column 1: this is not JSON; look for a missing comma, quote or bracket.
            """)
    void brokenTextsAreRefused(String json, String sentence) {
        assertThat(refusal(json, ENGLISH)).isEqualTo(sentence);
    }

    @Test
    void aLongTextIsNotReadToItsEnd() {
        byte[] rows = "[1,2,3,4,5,6,7,8,9,10],".getBytes(StandardCharsets.UTF_8);
        byte[] head = "{\"input\": [[".getBytes(StandardCharsets.UTF_8);
        InputStream endless = new InputStream() {
            private long at;

            @Override
            public int read() {
                long here = at++;
                return here < head.length ? head[(int) here] : rows[(int) ((here - head.length) % rows.length)];
            }
        };
        assertThatThrownBy(() -> CaseJson.read(endless))
                .isInstanceOfSatisfying(
                        CaseException.class,
                        e -> assertThat(ENGLISH.get(e.what()))
                                .isIn(
                                        "The text is longer than 64 MB, which no case needs.",
                                        "input[0][1677721][6]: there are more than 16777216 numbers."));
    }

    @Test
    void aLongTextOfBlanksIsNotReadToItsEnd() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return ' ';
            }
        };
        assertThatThrownBy(() -> CaseJson.read(endless))
                .isInstanceOfSatisfying(
                        CaseException.class,
                        e -> assertThat(ENGLISH.get(e.what()))
                                .isEqualTo("The text is longer than 64 MB, which no case needs."));
    }

    @Test
    void aDiskThatFailsIsNoMistakeOfTheFile() {
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        };
        assertThatThrownBy(() -> CaseJson.read(failing))
                .isInstanceOf(IOException.class)
                .hasMessage("gone");
    }

    @Test
    void mutatedFilesAreReadOrRefusedInOneLine() throws IOException {
        byte[] sound = SOUND.getBytes(StandardCharsets.UTF_8);
        int read = 0;
        for (long seed = 0; seed < 5 * CASES; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            byte[] mutated = sound.clone();
            for (int i = random.nextInt(1, 4); i > 0; i--) {
                mutated[random.nextInt(mutated.length)] =
                        random.nextInt(3) == 0 ? (byte) random.nextInt(256) : sound[random.nextInt(sound.length)];
            }
            try {
                CaseJson.read(new ByteArrayInputStream(
                        mutated, 0, random.nextInt(4) == 0 ? random.nextInt(mutated.length) : mutated.length));
                read++;
            } catch (CaseException e) {
                assertThat(ENGLISH.get(e.what()))
                        .as("seed %d", seed)
                        .isNotBlank()
                        .doesNotContain("\n", "\r", "tools.jackson");
            }
        }
        assertThat(read).isBetween(100, 4 * CASES);
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.NEGATIVE_INFINITY})
    void whatJsonHasNoWordForIsNotWritten(float value) {
        Case subject = Case.pooling(Operation.MAX_POOLING, Tensor.of(Shape.image(1, 1, 1), value), Size.of(1));
        assertThatThrownBy(() -> CaseJson.write(CaseFile.of(subject))).isInstanceOf(IllegalArgumentException.class);
    }
}
