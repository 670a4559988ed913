package convscope.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PresetTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lenet           | 0 156 0 2416 0 0 32896 10836 850 | 47154
            cifar10-net     | 0 1792 0 18464 0 432720 810      | 453786
            cats-and-dogs   | 0 896 0 18496 0 0 29491712 513   | 29511617
            fully-connected | 0 0 100480 10836 850             | 112166
            global-average  | 0 160 0 4640 0 18496 0 650       | 23946
            """)
    void hasTheParametersOfTheCourse(String id, String byLayer, long total) {
        ShapeTrace trace = ShapeTrace.of(Preset.of(id).orElseThrow().network());
        List<Long> counts =
                trace.layers().stream().map(ShapeTrace.Layer::parameterCount).toList();
        assertThat(counts.stream().map(String::valueOf).toList()).isEqualTo(List.of(byLayer.split(" ")));
        assertThat(trace.total()).isEqualTo(total);
        assertThat(trace.trainable()).isEqualTo(total);
    }

    @ParameterizedTest
    @EnumSource
    void comesBackFromJson(Preset preset) throws SpecException {
        assertThat(SpecJson.read(SpecJson.write(preset.network()))).isEqualTo(preset.network());
        assertThat(ShapeTrace.of(preset.network()).problems()).isEmpty();
    }

    @Test
    void theLossFollowsFromTheHead() {
        assertThat(ShapeTrace.of(Preset.LENET.network()).head()).isEqualTo(new Head(Head.Kind.CLASSES, 10));
        assertThat(ShapeTrace.of(Preset.CATS_AND_DOGS.network()).head().kind().loss())
                .isEqualTo("binary-cross-entropy");
    }

    @Test
    void writesTheFormulaWithItsNumbers() {
        ShapeTrace.Layer conv1 =
                ShapeTrace.of(Preset.LENET.network()).layer("conv1").orElseThrow();
        assertThat(conv1.formula()).isEqualTo(new Formula("⌊(28 + 2·0 − 5)/1⌋ + 1 = 24", "6·(5·5·1) + 6 = 156"));
    }
}
