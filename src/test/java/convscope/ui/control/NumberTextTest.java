package convscope.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {
    @ParameterizedTest
    @CsvSource({"3,3", "-2,-2", "−2,-2", "1.5,1.5", "'1,5',1.5", "' .5 ',0.5", "１２．５,12.5", "1e-3,0.001", "+4,4", "２,2"
    })
    void aNumberInAnyHand(String text, float value) {
        assertThat(NumberText.number(text)).contains(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "abc", "1 2", "--3", "NaN", "Infinity", "1e99", "0x10", "1d", "ㅂ"})
    void noNumber(String text) {
        assertThat(NumberText.number(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 2 3\n4 5 6",
                "1, 2, 3\r\n4, 5, 6\r\n",
                "1,2,3\n4,5,6",
                "1\t2\t3\n4\t5\t6",
                "1;2;3\n4;5;6",
                "[[1, 2, 3], [4, 5, 6]]",
                "[[1. 2. 3.]\n [4. 5. 6.]]",
                "[[[1,2,3],[4,5,6]]]",
                "\n\n 1  2  3\n 4  5  6 \n\n",
                "１ ２ ３\n４ ５ ６"
            })
    void rowsAndColumns(String text) {
        NumberText.Reading reading = NumberText.read(text);
        assertThat(reading.problem()).isEmpty();
        assertThat(reading.numbers()).contains(Tensor.of(Shape.image(1, 2, 3), 1, 2, 3, 4, 5, 6));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 2\n\n3 4\n\n5 6", "[[[1,2]],[[3,4]],[[5,6]]]", "1,2\n \n3,4\n\n\n5,6"})
    void channelsAfterAnEmptyLine(String text) {
        assertThat(NumberText.read(text).numbers()).contains(Tensor.of(Shape.image(3, 1, 2), 1, 2, 3, 4, 5, 6));
    }

    @Test
    void decimalCommasWhereSomethingElsePartsTheColumns() {
        Tensor expected = Tensor.of(Shape.image(1, 1, 3), 1.5f, 2.5f, 3);
        assertThat(NumberText.read("1,5 2,5 3").numbers()).contains(expected);
        assertThat(NumberText.read("1,5;2,5;3").numbers()).contains(expected);
        assertThat(NumberText.read("1.5, 2.5, 3").numbers()).contains(expected);
        assertThat(NumberText.read("1.5,2.5,3").numbers()).contains(expected);
    }

    @Test
    void saysWhatIsWrongAndWhere() {
        assertThat(NumberText.read("1 2\n3 x").problem().orElseThrow().arguments())
                .containsExactly(2, "x");
        assertThat(NumberText.read("1 2\n3").problem().orElseThrow().key()).isEqualTo("control.numbers.ragged");
        assertThat(NumberText.read("1 2\n3 4\n\n5 6").problem().orElseThrow().key())
                .isEqualTo("control.numbers.blocks");
        assertThat(NumberText.read(" \n ").problem().orElseThrow().key()).isEqualTo("control.numbers.none");
        assertThat(NumberText.read("1 NaN").problem()).isPresent();
    }

    @Test
    void whatIsWrittenIsReadAgainToTheBit() {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 50; i++) {
            Shape shape = Shape.image(1 + random.nextInt(3), 1 + random.nextInt(4), 1 + random.nextInt(4));
            Tensor numbers = Tensor.zeros(shape);
            for (int k = 0; k < numbers.values().length; k++) {
                numbers.values()[k] =
                        random.nextBoolean() ? random.nextInt(-9, 10) : (float) (1e3 * random.nextDouble() - 500);
            }
            assertThat(NumberText.read(NumberText.of(numbers)).numbers()).contains(numbers);
        }
    }
}
