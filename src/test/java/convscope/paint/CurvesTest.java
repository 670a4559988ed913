package convscope.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import convscope.paint.Series.Role;
import convscope.paint.java2d.Java2D;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CurvesTest {
    private static final Curves.Labels LABELS = new Curves.Labels("epoch", "loss");

    private final Java2D java2d = new Java2D();

    @Test
    void aMillionPointsKeepTheirPeaksInFewPoints() {
        int n = 1_000_000;
        double[] xs = IntStream.range(0, n).asDoubleStream().toArray();
        Random random = new Random(1);
        double[] ys = random.doubles(n).map(y -> 0.2 + 0.2 * y).toArray();
        ys[123_456] = 1.9;
        ys[654_321] = 0.01;
        RecordingSurface surface = paint(Curves.Axis.LOSS, Series.of("a", Role.TRAINING, xs, ys));
        RecordingSurface.Line line = surface.lines.get(0);
        assertThat(line.xs().length).isLessThan(4 * 600);
        CurvesPlot plot = plot(surface, Series.of("a", Role.TRAINING, xs, ys));
        assertThat(Arrays.stream(line.ys()).min()).hasValue(plot.y(1.9));
        assertThat(Arrays.stream(line.ys()).max()).hasValue(plot.y(0.01));
        for (int i = 1; i < line.xs().length; i++) {
            assertThat(line.xs()[i]).isGreaterThanOrEqualTo(line.xs()[i - 1]);
        }
    }

    @Test
    void fewPointsAreDrawnAsTheyAre() {
        double[] xs = {0, 1, 2, 3};
        double[] ys = {2, 1, 0.5, 0.25};
        Series series = Series.of("a", Role.VALIDATION, xs, ys);
        RecordingSurface surface = paint(Curves.Axis.LOSS, series);
        CurvesPlot plot = plot(surface, series);
        assertThat(surface.lines).hasSize(1);
        RecordingSurface.Line line = surface.lines.get(0);
        assertThat(line.stroke()).isEqualTo(Stroke.dashed(2, Palette.LIGHT.validation(), 6, 4));
        for (int i = 0; i < xs.length; i++) {
            assertThat(line.xs()[i]).isCloseTo(plot.x(xs[i]), within(1e-9));
            assertThat(line.ys()[i]).isCloseTo(plot.y(ys[i]), within(1e-9));
        }
        assertThat(plot.y(0)).isCloseTo(plot.bottom(), within(1e-9));
    }

    @Test
    void gapsPartTheLineAndALonelyPointIsADot() {
        double nan = Double.NaN;
        RecordingSurface surface = paint(
                Curves.Axis.LOSS,
                Series.of("a", Role.TRAINING, new double[] {0, 1, 2, 3, 4, 5}, new double[] {1, 2, nan, 1, nan, 2}));
        assertThat(surface.lines).hasSize(1);
        assertThat(surface.dots).hasSize(2);
    }

    @Test
    void aLogarithmicAxisHasNoPlaceForZero() {
        RecordingSurface surface = paint(
                Curves.Axis.LOSS_LOGARITHMIC,
                Series.of("a", Role.TRAINING, new double[] {0, 1, 2, 3}, new double[] {1, 0.1, 0, 0.01}));
        assertThat(surface.lines).hasSize(1);
        assertThat(surface.dots).hasSize(1);
        assertThat(surface.texts()).contains("1", "0.1", "0.01");
    }

    @Test
    void ghostsAreFaintAndUnnamedAndTheRawLineIsFainter() {
        double[][] course = SampleFigures.course(50, 5, 0.05, 1);
        RecordingSurface surface = paint(
                Curves.Axis.ACCURACY,
                Series.of("now", Role.TRAINING, course[0], course[1]).smoothed(0.9),
                Series.of("then", Role.TRAINING_GHOST, course[0], course[1]));
        assertThat(surface.lines.stream().map(RecordingSurface.Line::stroke))
                .containsExactly(
                        Stroke.solid(1, Palette.faded(Palette.LIGHT.training(), 0.35)),
                        Stroke.solid(1, Palette.faded(Palette.LIGHT.training(), 0.25)),
                        Stroke.solid(2, Palette.LIGHT.training()));
        assertThat(surface.texts())
                .contains("now", "0 %", "25 %", "50 %", "75 %", "100 %")
                .doesNotContain("then");
    }

    @Test
    void theCrosshairReadsTheNearestPointsWithFourDigits() {
        Series training =
                Series.of("training", Role.TRAINING, new double[] {0, 1, 2, 3}, new double[] {1, 0.5, 0.123456, 0.1});
        Series validation = Series.of("validation", Role.VALIDATION, new double[] {0, 3}, new double[] {1, 0.2});
        RecordingSurface surface = new RecordingSurface(java2d);
        curves(Curves.Axis.LOSS, training, validation)
                .crosshair(OptionalDouble.of(1.9))
                .paint(surface, 600, 300);
        assertThat(surface.texts()).contains("0.1235", "0.2 @ 3");
        CurvesPlot plot = plot(surface, training, validation);
        Curves curves = curves(Curves.Axis.LOSS, training, validation);
        assertThat(curves.xAt(surface, plot.x(2), 600, 300)).hasValueCloseTo(2.0, within(1e-9));
        assertThat(curves.xAt(surface, plot.left() - 5, 600, 300)).isEmpty();
    }

    @Test
    void nothingMeasuredYetIsAnEmptyPlot() {
        for (Curves.Axis axis : Curves.Axis.values()) {
            RecordingSurface surface = paint(axis);
            assertThat(surface.lines).isEmpty();
            assertThat(surface.texts()).contains("loss", "epoch");
            paint(axis, Series.of("a", Role.TRAINING, new double[] {1}, new double[] {Double.NaN}));
            paint(axis, Series.of("a", Role.TRAINING, new double[] {1}, new double[] {0.3}));
        }
    }

    @Test
    void smoothingHasNoBiasAtTheStart() {
        double[] xs = {0, 1, 2};
        Series flat = Series.of("a", Role.TRAINING, xs, new double[] {3, 3, 3}).smoothed(0.9);
        assertThat(flat.ys()).containsExactly(new double[] {3, 3, 3}, within(1e-12));
        Series step = Series.of("a", Role.TRAINING, xs, new double[] {0, Double.NaN, 1})
                .smoothed(0.5);
        assertThat(step.ys()[2]).isCloseTo(0.5 / 0.75, within(1e-12));
        assertThat(step.ys()[1]).isNaN();
        assertThatThrownBy(() -> step.smoothed(1)).isInstanceOf(IllegalArgumentException.class);
    }

    private RecordingSurface paint(Curves.Axis axis, Series... series) {
        RecordingSurface surface = new RecordingSurface(java2d);
        curves(axis, series).paint(surface, 600, 300);
        return surface;
    }

    private static CurvesPlot plot(Surface surface, Series... series) {
        return CurvesPlot.of(curves(Curves.Axis.LOSS, series), surface, 600, 300);
    }

    private static Curves curves(Curves.Axis axis, Series... series) {
        return Curves.of(List.of(series), axis, LABELS, Palette.LIGHT, 1);
    }
}
