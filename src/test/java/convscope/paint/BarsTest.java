package convscope.paint;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.paint.java2d.Java2D;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BarsTest {
    private static final Palette PALETTE = Palette.LIGHT;

    private final Java2D java2d = new Java2D();

    @Test
    void onlyTheLeadingBarHasTheAccent() {
        RecordingSurface surface = paint(bars(Bars.State.SURE, 0.1, 0.85, 0.05), 400, 200);
        List<RecordingSurface.Rectangle> accent = filled(surface, PALETTE.accent());
        List<RecordingSurface.Rectangle> others = filled(surface, PALETTE.mark());
        assertThat(accent).hasSize(1);
        assertThat(others).hasSize(2);
        double track = filled(surface, PALETTE.panel()).get(0).width();
        assertThat(accent.get(0).width()).isEqualTo(0.85 * track);
        assertThat(surface.texts()).contains("85.0 %", "10.0 %", "5.0 %");
    }

    @Test
    void withoutASureLeaderNoneIsMarkedAndTheFigureSaysSo() {
        RecordingSurface surface = paint(bars(Bars.State.NOT_SURE, 0.3, 0.35, 0.35), 400, 200);
        assertThat(filled(surface, PALETTE.accent())).isEmpty();
        assertThat(surface.texts()).contains("not sure");
    }

    @Test
    void withNothingToPredictFromThereIsNoNumber() {
        RecordingSurface surface = paint(bars(Bars.State.EMPTY, 0.1, 0.85, 0.05), 400, 200);
        assertThat(filled(surface, PALETTE.accent())).isEmpty();
        assertThat(filled(surface, PALETTE.mark())).isEmpty();
        assertThat(surface.texts()).noneMatch(text -> text.contains("%"));
    }

    @Test
    void aThousandClassesShowTheLargestOnes() {
        double[] shares =
                IntStream.range(0, 1000).mapToDouble(i -> i / 499_500.0).toArray();
        Bars bars = bars(Bars.State.SURE, shares);
        RecordingSurface surface = paint(bars, 400, 200);
        assertThat(surface.texts()).contains("class 999", "class 998").doesNotContain("class 0");
        assertThat(surface.texts()).anyMatch(text -> text.matches("\\+ 99\\d more"));
        assertThat(bars.at(30, 200)).hasValue(999);
    }

    @Test
    void everyRowIsFoundWhereItIsDrawn() {
        Bars bars = bars(Bars.State.SURE, 0.1, 0.2, 0.3, 0.4);
        RecordingSurface surface = paint(bars, 400, 200);
        for (int i = 0; i < 4; i++) {
            String name = "class " + i;
            RecordingSurface.Words label = surface.words.stream()
                    .filter(words -> words.text().equals(name))
                    .findFirst()
                    .orElseThrow();
            assertThat(bars.at(label.y() + label.height() / 2, 200)).hasValue(i);
        }
        assertThat(bars.at(2, 200)).isEmpty();
        assertThat(bars.at(199, 200)).isEmpty();
    }

    @Test
    void glidesTowardsTheNextPrediction() {
        Bars from = bars(Bars.State.SURE, 0, 1);
        Bars to = bars(Bars.State.NOT_SURE, 1, 0);
        Bars between = from.towards(to, 0.25);
        assertThat(between.bars().get(0).share()).isEqualTo(0.25);
        assertThat(between.state()).isEqualTo(Bars.State.NOT_SURE);
        assertThat(from.towards(to, 1)).isEqualTo(to);
    }

    private RecordingSurface paint(Bars bars, double width, double height) {
        RecordingSurface surface = new RecordingSurface(java2d);
        bars.paint(surface, width, height);
        return surface;
    }

    private static List<RecordingSurface.Rectangle> filled(RecordingSurface surface, int argb) {
        return surface.rectangles.stream().filter(one -> one.argb() == argb).toList();
    }

    private static Bars bars(Bars.State state, double... shares) {
        List<Bars.Bar> bars = IntStream.range(0, shares.length)
                .mapToObj(i -> new Bars.Bar("class " + i, shares[i], OptionalDouble.empty()))
                .toList();
        return new Bars(bars, state, SampleFigures.BARS, PALETTE, 1);
    }
}
