package convscope.paint;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.paint.java2d.Java2D;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeightStepFigureTest {
    private final Java2D java2d = new Java2D();

    private RecordingSurface paint(WeightStepFigure figure, double width, double height) {
        RecordingSurface surface = new RecordingSurface(java2d);
        figure.paint(surface, width, height);
        return surface;
    }

    private static WeightStepFigure figure(double before, double change) {
        return SampleFigures.weightStep(before, change, SampleFigures.SGD, "added", Palette.LIGHT, 1);
    }

    @Test
    void showsBeforeChangeAndAfterWithFourDigits() {
        assertThat(paint(figure(0.5, 0.0123456), 400, 200).texts())
                .containsSubsequence("added ", "+0.01235", "before", "0.5000", "이후", "0.5123");
        assertThat(paint(figure(0.5, -0.25), 400, 200).texts()).contains("−0.2500", "0.5000", "0.2500");
    }

    @Test
    void theStepPointsWhereTheWeightGoes() {
        RecordingSurface up = paint(figure(0.5, 0.01), 400, 200);
        assertThat(up.dots.get(0).x()).isEqualTo(100);
        assertThat(up.dots.get(up.dots.size() - 1).x()).isEqualTo(300);
        RecordingSurface down = paint(figure(0.5, -0.01), 400, 200);
        assertThat(down.dots.get(0).x()).isEqualTo(300);
        assertThat(down.dots.get(down.dots.size() - 1).x()).isEqualTo(100);
        assertThat(down.lines).hasSize(2);
    }

    @Test
    void aStepOfNothingIsADot() {
        RecordingSurface none = paint(figure(0.5, 0), 400, 200);
        assertThat(none.lines).isEmpty();
        assertThat(none.dots).allMatch(dot -> dot.x() == 200);
        assertThat(none.texts()).contains("0", "0.5000");
    }

    @Test
    void whatIsNotFiniteHasNoPlaceOnALine() {
        RecordingSurface lost = paint(figure(0.5, Double.NaN), 400, 200);
        assertThat(lost.dots).isEmpty();
        assertThat(lost.texts()).contains(SampleFigures.SGD.get(0).rule());
    }

    @Test
    void formulasBreakBeforeSignsAndTakeTheHeightThatTheySay() {
        WeightStepFigure adam = SampleFigures.weightStep(0.1, -0.01, SampleFigures.ADAM, "added", Palette.LIGHT, 1);
        for (int width : new int[] {240, 360, 640}) {
            RecordingSurface ruler = new RecordingSurface(java2d);
            double height = adam.heightFor(ruler, width);
            List<String> texts = paint(adam, width, height).texts();
            String all = String.join(" ", texts);
            SampleFigures.ADAM.forEach(
                    formula -> assertThat(all).contains(formula.rule()).contains(formula.numbers()));
            assertThat(texts).noneMatch(text -> text.endsWith("=") || text.endsWith("+"));
            assertThat(paint(adam, width, height - 5).texts()).hasSizeLessThan(texts.size());
        }
    }
}
