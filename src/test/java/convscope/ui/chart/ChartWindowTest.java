package convscope.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import convscope.paint.Curve;
import convscope.paint.Curves;
import convscope.paint.Palette;
import convscope.paint.Plot;
import convscope.paint.Series;
import convscope.paint.Span;
import convscope.paint.Time;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChartWindowTest {
    private static final long GLIDE = (long) Glide.NANOS;

    private final Series series = new Series();
    private final ChartWindow window = new ChartWindow(() -> false);

    @Test
    void growsInEasedSteps() {
        grow(0, 1);
        window.show(curves(), 0);
        assertThat(shown(0)).isEqualTo(new Span(0, 1));
        grow(1, 1.1);
        window.show(curves(), 0);
        assertThat(shown(0)).isEqualTo(new Span(0, 1));
        assertThat(window.isMoving(GLIDE / 2)).isTrue();
        assertThat(shown(GLIDE / 2)).isEqualTo(new Span(0, 1.125));
        assertThat(shown(GLIDE)).isEqualTo(new Span(0, 1.25));
        grow(1.1, 1.2);
        window.show(curves(), 2 * GLIDE);
        assertThat(window.isMoving(2 * GLIDE))
                .as("nothing moves with every point")
                .isFalse();
    }

    @Test
    void theOtherAxesGlideToo() {
        grow(0, 1);
        window.show(curves(), 0);
        assertThat(window.frame(0).orElseThrow().reaches()).containsExactly(new Span(0, 1));
        series.append(1.01, 10.1, 3);
        window.show(curves(), 0);
        window.frame(GLIDE);
        assertThat(window.frame(GLIDE + GLIDE / 2)
                        .orElseThrow()
                        .reaches()
                        .get(0)
                        .to())
                .isBetween(1.5, 2.5);
        assertThat(window.frame(2 * GLIDE).orElseThrow().reaches()).containsExactly(new Span(0, 3));
    }

    @Test
    void withReducedMotionNothingGlides() {
        ChartWindow still = new ChartWindow(() -> true);
        grow(0, 1);
        still.show(curves(), 0);
        grow(1, 1.1);
        still.show(curves(), 0);
        assertThat(still.isMoving(1)).isFalse();
        assertThat(still.frame(1).orElseThrow().shown()).isEqualTo(new Span(0, 1.25));
    }

    @Test
    void zoomsAroundThePointerAndFollowsUntilPanned() {
        grow(0, 4);
        window.show(curves(), 0);
        window.zoom(0.25, 4, 0);
        assertThat(shown(0)).isEqualTo(new Span(3, 4));
        assertThat(window.hold()).isEqualTo(ChartWindow.Hold.NEWEST);
        grow(4, 4.05);
        window.show(curves(), 0);
        assertThat(shown(GLIDE).to()).isCloseTo(4.15, within(1e-9));
        assertThat(shown(GLIDE).length()).isCloseTo(1, within(1e-9));
        window.pan(-1, GLIDE);
        assertThat(window.hold()).isEqualTo(ChartWindow.Hold.PLACE);
        Span place = shown(GLIDE);
        grow(4.05, 4.9);
        window.show(curves(), GLIDE);
        assertThat(shown(3 * GLIDE)).isEqualTo(place);
        window.follow(3 * GLIDE);
        assertThat(shown(4 * GLIDE).contains(4.9)).isTrue();
        window.zoom(100, 4, 4 * GLIDE);
        assertThat(window.hold()).isEqualTo(ChartWindow.Hold.WHOLE);
        assertThat(shown(4 * GLIDE)).isEqualTo(new Span(0, 5));
    }

    @Test
    void neverLeavesTheDataNorGetsLostInThem() {
        grow(0, 4);
        window.show(curves(), 0);
        window.pan(3, 0);
        assertThat(shown(0)).as("all is shown: nothing to pan").isEqualTo(new Span(0, 4));
        window.zoom(1e-9, 1, 0);
        assertThat(shown(0).length()).isCloseTo(4 * 4.0 / series.points().count(), within(1e-9));
        window.pan(100, 0);
        assertThat(shown(0).to()).isCloseTo(4, within(1e-9));
        window.pan(-100, 0);
        assertThat(shown(0).from()).isCloseTo(0, within(1e-9));
        window.showWhole(0);
        assertThat(shown(GLIDE)).isEqualTo(new Span(0, 4));
    }

    @Test
    void anotherTimeIsShownWhole() {
        grow(0, 4);
        window.show(curves(), 0);
        window.zoom(0.5, 1, 0);
        Curves epochs = curves();
        window.show(Curves.of(epochs.plots(), Time.SECONDS, "time", Palette.LIGHT, 1), 0);
        assertThat(shown(0)).isEqualTo(new Span(0, 40));
    }

    private Span shown(long now) {
        return window.frame(now).orElseThrow().shown();
    }

    private void grow(double from, double to) {
        int first = (int) Math.round(from * 100);
        for (int i = series.points().count() == 0 ? first : first + 1; i <= Math.round(to * 100); i++) {
            series.append(i / 100.0, i / 10.0, 1);
        }
    }

    private Curves curves() {
        Curve curve = Curve.of("a", Curve.Role.TRAINING, series.points());
        return Curves.of(
                List.of(new Plot("loss", Plot.Axis.LOSS, List.of(curve))), Time.EPOCHS, "epoch", Palette.LIGHT, 1);
    }
}
