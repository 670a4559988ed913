package convscope.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import convscope.paint.Curve.Role;
import convscope.paint.java2d.Java2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CurvesTest {
    private final Java2D java2d = new Java2D();

    @Test
    void aMillionPointsKeepTheirPeaksInFewPoints() {
        int n = 1_000_000;
        double[] xs = IntStream.range(0, n).asDoubleStream().toArray();
        Random random = new Random(1);
        double[] ys = random.doubles(n).map(y -> 0.2 + 0.2 * y).toArray();
        ys[123_456] = 1.9;
        ys[654_321] = 0.01;
        Curve curve = curve("a", Role.TRAINING, xs, ys);
        RecordingSurface surface = paint(Plot.Axis.LOSS, curve);
        List<RecordingSurface.Rectangle> bars = surface.rectangles.stream()
                .filter(one -> one.argb() == Palette.LIGHT.training())
                .toList();
        assertThat(bars).hasSizeBetween(300, 600).allMatch(bar -> bar.width() == 1);
        PlotArea plot = area(surface, curve);
        assertThat(bars.stream().mapToDouble(RecordingSurface.Rectangle::y).min())
                .hasValue(Math.round(plot.y(1.9) - 1));
        assertThat(bars.stream().mapToDouble(bar -> bar.y() + bar.height()).max())
                .hasValue(Math.round(plot.y(0.01) + 1));
        for (int i = 1; i < bars.size(); i++) {
            assertThat(bars.get(i).x())
                    .as("no column twice, none left out")
                    .isEqualTo(bars.get(i - 1).x() + 1);
        }
    }

    @Test
    void aMillionPointsOfASmoothCurveAreALineThroughTheColumns() {
        int n = 1_000_000;
        double[] xs = IntStream.range(0, n).asDoubleStream().toArray();
        double[] ys = Arrays.stream(xs).map(x -> Math.exp(-3 * x / n)).toArray();
        ys[500_000] = 1;
        RecordingSurface surface = paint(Plot.Axis.LOSS, curve("a", Role.TRAINING, xs, ys));
        assertThat(surface.lines).as("before and after the peak").hasSize(2);
        assertThat(surface.lines.get(0).xs().length).isBetween(100, 300);
        PlotArea plot = area(surface, curve("a", Role.TRAINING, xs, ys));
        assertThat(surface.rectangles).anyMatch(one -> one.y() == Math.round(plot.y(1) - 1) && one.width() == 1);
        RecordingSurface.Line after = surface.lines.get(1);
        assertThat(after.ys()[0]).isBetween(plot.y(1), plot.y(0));
        assertThat(after.xs()[1] - after.xs()[0]).as("joins the peak").isLessThan(2);
    }

    @Test
    void gapsOfManyPointsPartACurveOfAMillion() {
        int n = 1_000_000;
        double[] xs = IntStream.range(0, n).asDoubleStream().toArray();
        double[] ys = Arrays.stream(xs)
                .map(x -> x > n / 3.0 && x < n / 2.0 ? Double.NaN : 0.5)
                .toArray();
        ys[10] = Double.NaN;
        RecordingSurface surface = paint(Plot.Axis.LOSS, curve("a", Role.TRAINING, xs, ys));
        assertThat(surface.lines).hasSize(2);
    }

    @Test
    void fewPointsAreDrawnAsTheyAre() {
        double[] xs = {0, 1, 2, 3};
        double[] ys = {2, 1, 0.5, 0.25};
        Curve series = curve("a", Role.VALIDATION, xs, ys);
        RecordingSurface surface = paint(Plot.Axis.LOSS, series);
        PlotArea plot = area(surface, series);
        TimeAxis axis = layout(surface, series).time();
        assertThat(surface.lines).hasSize(1);
        RecordingSurface.Line line = surface.lines.get(0);
        assertThat(line.stroke()).isEqualTo(Stroke.dashed(2, Palette.LIGHT.validation(), 6, 4));
        for (int i = 0; i < xs.length; i++) {
            assertThat(line.xs()[i]).isCloseTo(axis.x(xs[i]), within(1e-9));
            assertThat(line.ys()[i]).isCloseTo(plot.y(ys[i]), within(1e-9));
        }
        assertThat(plot.y(0)).isCloseTo(plot.bottom(), within(1e-9));
    }

    @Test
    void gapsPartTheLineAndALonelyPointIsADot() {
        double nan = Double.NaN;
        RecordingSurface surface = paint(
                Plot.Axis.LOSS,
                curve("a", Role.TRAINING, new double[] {0, 1, 2, 3, 4, 5}, new double[] {1, 2, nan, 1, nan, 2}));
        assertThat(surface.lines).hasSize(1);
        assertThat(surface.dots).hasSize(2);
    }

    @Test
    void aLogarithmicAxisHasNoPlaceForZero() {
        RecordingSurface surface = paint(
                Plot.Axis.LOSS_LOGARITHMIC,
                curve("a", Role.TRAINING, new double[] {0, 1, 2, 3}, new double[] {1, 0.1, 0, 0.01}));
        assertThat(surface.lines).hasSize(1);
        assertThat(surface.dots).hasSize(1);
        assertThat(surface.texts()).contains("1", "0.1", "0.01");
    }

    @Test
    void ghostsAreFaintAndTheRawLineIsFainter() {
        double[][] course = SampleFigures.course(50, 5, 0.05, 1);
        RecordingSurface surface = paint(
                Plot.Axis.ACCURACY,
                SampleFigures.smooth("now", Role.TRAINING, course, 0.9),
                curve("then", Role.TRAINING_GHOST, course[0], course[1]),
                curve("", Role.VALIDATION_GHOST, course[0], course[1]));
        assertThat(surface.lines.stream().map(RecordingSurface.Line::stroke))
                .containsExactly(
                        Stroke.solid(1, Palette.faded(Palette.LIGHT.training(), 0.35)),
                        Stroke.solid(1, Palette.faded(Palette.LIGHT.validation(), 0.35)),
                        Stroke.solid(1, Palette.faded(Palette.LIGHT.training(), 0.25)),
                        Stroke.solid(2, Palette.LIGHT.training()));
        assertThat(surface.texts()).contains("now", "then", "0 %", "25 %", "50 %", "75 %", "100 %");
    }

    @Test
    void ghostsGiveWayWhereThereIsNoRoomForAllNames() {
        double[][] course = SampleFigures.course(5, 5, 0, 1);
        List<Curve> curves = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            curves.add(curve("then " + i, Role.VALIDATION_GHOST, course[0], course[1]));
        }
        curves.add(curve("now", Role.VALIDATION, course[0], course[1]));
        RecordingSurface surface = paint(Plot.Axis.ACCURACY, curves.toArray(Curve[]::new));
        assertThat(surface.texts()).contains("now", "then 0").doesNotContain("then 29");
    }

    @Test
    void theCrosshairReadsTheNearestPointsWithFourDigits() {
        Curve training =
                curve("training", Role.TRAINING, new double[] {0, 1, 2, 3}, new double[] {1, 0.5, 0.123456, 0.1});
        Curve validation = curve("validation", Role.VALIDATION, new double[] {0, 3}, new double[] {1, 0.2});
        Curves curves = curves(Plot.Axis.LOSS, training, validation);
        RecordingSurface surface = new RecordingSurface(java2d);
        curves.reading(Optional.of(new Curves.Reading(1.9, false))).paint(surface, 600, 300);
        assertThat(surface.texts()).contains("epoch 2", "0.1235", "@ 3", "0.2000");
        assertThat(curves.nearest(1.9)).hasValue(2);
        TimeAxis axis = curves.timeAxis(surface, 600, 300);
        assertThat(axis.data(axis.x(2))).isCloseTo(2, within(1e-9));
        RecordingSurface pinned = new RecordingSurface(java2d);
        curves.reading(Optional.of(new Curves.Reading(1.9, true))).paint(pinned, 600, 300);
        assertThat(pinned.rectangles).anyMatch(one -> one.argb() == Palette.LIGHT.accent() && one.height() > 100);
        assertThat(surface.rectangles).noneMatch(one -> one.argb() == Palette.LIGHT.accent());
    }

    @Test
    void twoPlotsShareTheTimeAndOneReadOut() {
        Curves curves = SampleFigures.training(Palette.LIGHT, 1, 5, Plot.Axis.LOSS)
                .reading(Optional.of(new Curves.Reading(2.5, false)));
        RecordingSurface surface = new RecordingSurface(java2d);
        curves.paint(surface, 800, 500);
        assertThat(surface.texts().stream().filter("epoch 2.5"::equals)).hasSize(1);
        // above the plots and as heads of the read-out's columns
        assertThat(surface.texts().stream().filter("accuracy"::equals)).hasSize(2);
        assertThat(surface.texts().stream().filter("loss"::equals)).hasSize(2);
        List<RecordingSurface.Rectangle> lines = surface.rectangles.stream()
                .filter(one -> one.argb() == Palette.LIGHT.mutedText() && one.width() == 1)
                .toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0).x()).isEqualTo(lines.get(1).x());
    }

    @Test
    void byWallTimeTheAxisIsAClock() {
        Curves curves = SampleFigures.training(Palette.LIGHT, 1, 5, Plot.Axis.LOSS);
        Curves clock = new Curves(
                curves.plots(),
                Time.SECONDS,
                "time",
                curves.palette(),
                1,
                OptionalDouble.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
        RecordingSurface surface = new RecordingSurface(java2d);
        clock.paint(surface, 800, 500);
        assertThat(clock.whole()).isEqualTo(new Span(0, 60));
        assertThat(surface.texts()).contains("0:00", "0:30", "1:00", "time");
    }

    @Test
    void theTimeAxisGrowsInFewSteps() {
        Set<Double> ends = new TreeSet<>();
        Series series = new Series();
        for (int i = 1; i <= 2000; i++) {
            series.append(i / 100.0, i, 1);
            ends.add(curves(Plot.Axis.LOSS, Curve.of("a", Role.TRAINING, series.points()))
                    .whole()
                    .to());
        }
        assertThat(ends).hasSizeLessThan(40).contains(20.0).noneMatch(end -> end > 20);
        assertThat(curves(Plot.Axis.LOSS, Curve.of("a", Role.TRAINING, series.points()))
                        .until(100)
                        .whole())
                .isEqualTo(new Span(0, 100));
    }

    @Test
    void aPartOfTheTimeHasItsOwnAxes() {
        Curve curve = curve("a", Role.TRAINING, new double[] {0, 1, 2, 3, 4}, new double[] {8, 4, 0.2, 0.1, 0.05});
        Curves part = curves(Plot.Axis.LOSS, curve).within(Optional.of(new Span(1.5, 3.5)));
        assertThat(part.resting()).containsExactly(new Span(0, 0.2));
        RecordingSurface surface = new RecordingSurface(java2d);
        part.paint(surface, 600, 300);
        // one point more on either side, so that the line leaves the plot
        assertThat(surface.lines.get(0).xs()).hasSize(4);
        assertThat(surface.texts()).contains("0.1");
    }

    @Test
    void nothingMeasuredYetIsAnEmptyPlot() {
        for (Plot.Axis axis : Plot.Axis.values()) {
            RecordingSurface surface = paint(axis);
            assertThat(surface.lines).isEmpty();
            assertThat(surface.texts()).contains("loss", "epoch");
            paint(axis, curve("a", Role.TRAINING, new double[] {1}, new double[] {Double.NaN}));
            paint(axis, curve("a", Role.TRAINING, new double[] {1}, new double[] {0.3}));
        }
    }

    @Test
    void smoothingHasNoBiasAtTheStartAndFollows() {
        Series flat = new Series();
        Smoothing smoothing = new Smoothing(flat, 0.9);
        for (int i = 0; i < 5; i++) {
            flat.append(i, i, 3);
            assertThat(smoothing.points().count()).isEqualTo(i + 1);
            assertThat(smoothing.points().value(i)).isCloseTo(3, within(1e-12));
        }
        Points step = new Smoothing(Series.of(new double[] {0, 1, 2}, new double[] {0, Double.NaN, 1}), 0.5).points();
        assertThat(step.value(2)).isCloseTo(0.5 / 0.75, within(1e-12));
        assertThat(step.value(1)).isNaN();
        assertThatThrownBy(() -> new Smoothing(flat, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private RecordingSurface paint(Plot.Axis axis, Curve... series) {
        RecordingSurface surface = new RecordingSurface(java2d);
        curves(axis, series).paint(surface, 600, 300);
        return surface;
    }

    private static PlotArea area(Surface surface, Curve curve) {
        return layout(surface, curve).areas().get(0);
    }

    private static CurvesLayout layout(Surface surface, Curve curve) {
        return CurvesLayout.of(curves(Plot.Axis.LOSS, curve), surface, 600, 300);
    }

    private static Curve curve(String name, Role role, double[] xs, double[] ys) {
        return Curve.of(name, role, Series.of(xs, ys).points());
    }

    private static Curves curves(Plot.Axis axis, Curve... curves) {
        return Curves.of(List.of(new Plot("loss", axis, List.of(curves))), Time.EPOCHS, "epoch", Palette.LIGHT, 1);
    }
}
