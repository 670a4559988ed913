package convscope.stepper;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.code.PythonReader;
import convscope.spec.Activation;
import convscope.spec.Size;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeLinesTest {
    private static final int CASES = 1_500;

    @TempDir
    Path folder;

    private static String sizes(Shape shape) {
        return shape.channels() + " " + shape.height() + " " + shape.width();
    }

    /** An independent reader of the lines finds the sizes and counts of ours, by the frameworks' own rules. */
    @Test
    void theLinesMakeWhatTheCaseMakes() throws Exception {
        List<String> records = new ArrayList<>();
        for (long seed = 0; seed < CASES; seed++) {
            Case subject = RandomCases.sound(seed);
            Calculation calculation = Calculation.of(subject);
            for (String line : List.of(CodeLines.keras(subject), CodeLines.pytorch(subject))) {
                records.add(String.join(
                        "\t",
                        line,
                        sizes(subject.input().shape()),
                        sizes(calculation.output().shape()),
                        Long.toString(calculation.parameters())));
            }
        }
        Path data = Files.write(folder.resolve("lines.txt"), records, StandardCharsets.UTF_8);
        List<String> answer = PythonReader.read("lines", data);
        assertThat(answer).hasSize(1);
        assertThat(Integer.parseInt(answer.get(0)))
                .as("lines that are no comment")
                .isGreaterThan(CASES * 3 / 2);
    }

    private static final Tensor INPUT = Tensor.zeros(Shape.image(1, 5, 5));

    private static Case convolution() {
        return Case.of(Operation.CONVOLUTION, INPUT, Tensor.zeros(Shape.of(1, 1, 3, 3)));
    }

    @Test
    void theyReadAsPeopleWriteThem() {
        assertThat(CodeLines.keras(convolution())).isEqualTo("keras.layers.Conv2D(1, (3, 3), use_bias=False)");
        assertThat(CodeLines.pytorch(convolution())).isEqualTo("nn.Conv2d(1, 1, (3, 3), bias=False)");
        Case more = convolution()
                .withStride(new Size(2, 1))
                .withPadding(SidePadding.of(1))
                .withBias(Optional.of(Tensor.zeros(Shape.of(1))))
                .withActivation(Activation.LEAKY_RELU);
        assertThat(CodeLines.keras(more))
                .isEqualTo("keras.Sequential([keras.layers.ZeroPadding2D(((1, 1), (1, 1))),"
                        + " keras.layers.Conv2D(1, (3, 3), strides=(2, 1), activation=\"leaky_relu\")])");
        assertThat(CodeLines.pytorch(more))
                .isEqualTo("nn.Sequential(nn.Conv2d(1, 1, (3, 3), stride=(2, 1), padding=(1, 1)), nn.LeakyReLU(0.2))");
    }

    @Test
    void whatAFrameworkDoesNotOfferIsSaid() {
        Case both = convolution()
                .withInput(Tensor.zeros(Shape.image(1, 9, 9)))
                .withStride(Size.of(2))
                .withDilation(Size.of(2));
        assertThat(CodeLines.keras(both))
                .as("a stride over a result of stride 1")
                .isEqualTo("keras.Sequential([keras.layers.Conv2D(1, (3, 3), dilation_rate=(2, 2), use_bias=False),"
                        + " keras.layers.MaxPooling2D((1, 1), strides=(2, 2))])");
        assertThat(CodeLines.pytorch(both)).startsWith("nn.Conv2d");
        Case pooling = Case.pooling(Operation.MAX_POOLING, INPUT, Size.of(2)).withPadding(SidePadding.of(1, 0, 0, 0));
        assertThat(CodeLines.keras(pooling)).contains("float(\"-inf\")");
        Case average =
                Case.pooling(Operation.AVERAGE_POOLING, INPUT, Size.of(2)).withPadding(SidePadding.of(1, 0, 0, 0));
        assertThat(CodeLines.keras(average)).startsWith("# Keras");
        assertThat(CodeLines.pytorch(average)).startsWith("# PyTorch");
        assertThat(CodeLines.pytorch(pooling)).contains("float(\"-inf\")");
    }
}
