package convscope.ui.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import convscope.data.DataException;
import convscope.data.Drawing;
import convscope.data.Picture;
import convscope.data.Polarity;
import convscope.data.Stroke;
import convscope.data.Stroke.Point;
import convscope.data.digits.SampleDigits;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SheetTest {
    private static final Shape DIGIT = Shape.image(1, 28, 28);
    private final Preparation preparation = new Preparation();

    @Test
    void aStrokeUnderThePenIsPreparedAsIfItWereDone() throws DataException {
        for (long seed = 1; seed <= 20; seed++) {
            Random random = new Random(seed);
            Sheet sheet = Sheet.of(SampleDigits.drawing(random.nextInt(10), random.nextInt(10)));
            Stroke stroke =
                    new Stroke(List.of(point(random), point(random), point(random)), 0.08, random.nextBoolean());
            Prepared live = preparation.of(sheet, Optional.of(stroke), DIGIT).orElseThrow();
            Prepared done = new Preparation()
                    .of(sheet.with(stroke), Optional.empty(), DIGIT)
                    .orElseThrow();
            assertThat(live.image()).as("seed %d", seed).isEqualTo(done.image());
        }
    }

    private static Point point(Random random) {
        return new Point(random.nextDouble(), random.nextDouble());
    }

    @Test
    void aNudgeMovesWhatTheNetworkSeesByWholePixelsAndHomeUndoesIt() throws DataException {
        Sheet sheet = Sheet.of(SampleDigits.drawing(3, 0));
        Tensor before = prepared(sheet).image();
        Tensor after = prepared(sheet.nudged(2, -1)).image();
        assertThat(after.get(0, 10, 14)).isEqualTo(before.get(0, 11, 12));
        assertThat(prepared(sheet.nudged(2, -1).centred()).image()).isEqualTo(before);
        assertThat(sheet.nudged(100, -100).nudgedRight()).isEqualTo(14);
    }

    @Test
    void nothingButErasedInkIsNothing() throws DataException {
        Stroke ink = new Stroke(List.of(new Point(0.5, 0.5)), 0.05, false);
        Stroke eraser = new Stroke(List.of(new Point(0.5, 0.5)), 0.1, true);
        Sheet sheet = Sheet.EMPTY.with(ink);
        assertThat(preparation.of(sheet, Optional.empty(), DIGIT)).isPresent();
        assertThat(preparation.of(sheet.with(eraser), Optional.empty(), DIGIT)).isEmpty();
    }

    @Test
    void aTestImageReachesTheNetworkToTheBitAndCanBeDrawnOver() throws DataException {
        Tensor image = prepared(Sheet.of(SampleDigits.drawing(8, 3))).image();
        Sheet sheet = Sheet.of(Backdrop.of(image, new Backdrop.TestImage(5, 8)));
        assertThat(prepared(sheet).image()).isSameAs(image);
        Stroke dot = new Stroke(List.of(new Point(0.1, 0.9)), 0.08, false);
        assertThat(prepared(sheet.with(dot)).image()).isNotEqualTo(image);
        assertThat(sheet.with(dot).untouched()).isEmpty();
    }

    @Test
    void darkOnLightAndLightOnDarkAreToldApart() throws DataException {
        Tensor ink = SampleDigits.drawing(4, 1).image(100);
        float[] light = new float[3 * 10_000];
        float[] dark = new float[3 * 10_000];
        for (int i = 0; i < light.length; i++) {
            light[i] = 1 - ink.values()[i % 10_000];
            dark[i] = ink.values()[i % 10_000];
        }
        Prepared fromLight = prepared(Sheet.of(Backdrop.of(picture(light))));
        Prepared fromDark = prepared(Sheet.of(Backdrop.of(picture(dark))));
        assertThat(fromLight.polarity()).contains(Polarity.DARK_ON_LIGHT);
        assertThat(fromDark.polarity()).contains(Polarity.LIGHT_ON_DARK);
        assertThat(difference(fromLight.image(), fromDark.image())).isLessThan(0.01f);
    }

    private static Picture picture(float[] colour) {
        return new Picture("four", 100, 100, Tensor.of(Shape.image(3, 100, 100), colour));
    }

    private static float difference(Tensor a, Tensor b) {
        float most = 0;
        for (int i = 0; i < a.values().length; i++) {
            most = Math.max(most, Math.abs(a.values()[i] - b.values()[i]));
        }
        return most;
    }

    @Test
    void anotherInputGetsThePadAsAPictureInItsShape() throws DataException {
        Prepared prepared = preparation
                .of(Sheet.of(SampleDigits.drawing(2, 2)), Optional.empty(), Shape.image(3, 32, 32))
                .orElseThrow();
        assertThat(prepared.image().shape()).isEqualTo(Shape.image(3, 32, 32));
        assertThat(prepared.centring()).isEmpty();
        assertThat(prepared.image().max()).isGreaterThan(0.5f);
    }

    @Test
    void theBoxOnThePadHoldsTheInk() throws DataException {
        Stroke line = new Stroke(List.of(new Point(0.25, 0.2), new Point(0.25, 0.8)), 0.1, false);
        Prepared.Centring centring = prepared(Sheet.EMPTY.with(line)).centring().orElseThrow();
        assertThat(centring.left()).isEqualTo(0.2, within(0.006));
        assertThat(centring.left() + centring.width()).isEqualTo(0.3, within(0.006));
        assertThat(centring.top()).isEqualTo(0.15, within(0.006));
        assertThat(centring.massX()).isEqualTo(0.25, within(0.02));
        assertThat(centring.massY()).isEqualTo(0.5, within(0.02));
    }

    @Test
    void turningThereAndBackLeavesTheDrawing() {
        Drawing drawing = SampleDigits.drawing(7, 0);
        Drawing back = Sheet.of(drawing).turned(0.3).turned(-0.3).drawing();
        Point was = drawing.strokes().get(0).points().get(3);
        Point is = back.strokes().get(0).points().get(3);
        assertThat(is.x()).isEqualTo(was.x(), within(1e-9));
        assertThat(is.y()).isEqualTo(was.y(), within(1e-9));
    }

    @Test
    void aTurnedBackdropTurnsClockwiseLikeStrokes() {
        float[] corner = new float[100];
        Arrays.fill(corner, 0, 3, 1); // left end of the top row
        Backdrop backdrop = Backdrop.of(Tensor.of(Shape.image(1, 10, 10), corner));
        Tensor turned = backdrop.onPad(100, Placement.IDENTITY.turned(Math.PI / 2, new Point(0.5, 0.5)));
        assertThat(turned.get(0, 5, 95)).isEqualTo(1);
        assertThat(turned.get(0, 5, 5)).isZero();
    }

    @Test
    void thePenLineEndsWhereThePenIsAndStaysOne() {
        PenLine line = new PenLine(new Point(0.1, 0.1), 0.07, false);
        assertThat(line.to(new Point(0.1, 0.1001))).isFalse();
        assertThat(line.stroke().points()).hasSize(1);
        line.to(new Point(0.5, 0.1));
        line.to(new Point(0.5, 0.5));
        List<Point> points = line.stroke().points();
        assertThat(points.get(points.size() - 1)).isEqualTo(new Point(0.5, 0.5));
        assertThat(points.get(0)).isEqualTo(new Point(0.1, 0.1));
        assertThat(points).allMatch(p -> Math.abs(p.x() - 0.3) < 0.2 + 1e-9 && Math.abs(p.y() - 0.3) < 0.2 + 1e-9);
    }

    @Test
    void aReplayBeginsWithTheFirstStrokeAndEndsWhole() {
        Drawing whole = SampleDigits.drawing(4, 1);
        assertThat(Replay.beginning(whole, 1)).isEqualTo(whole);
        assertThat(Replay.beginning(whole, 0).strokes()).hasSize(1);
    }

    private Prepared prepared(Sheet sheet) throws DataException {
        return preparation.of(sheet, Optional.empty(), DIGIT).orElseThrow();
    }
}
