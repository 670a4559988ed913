package convscope.stepper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import convscope.stepper.Walk.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TempoTest {
    /** Six positions of 4 terms, a bias and an activation: 240 + 4·90 + 3·120 + 300 ms each. */
    private final Walk walk = new Walk(6, 4, true, true);

    private static final double POSITION = 240 + 4 * 90 + 3 * 120 + 300;

    @Test
    void takesTheTimesOfTheLook() {
        Tempo tempo = Tempo.of(1);
        assertThat(tempo.duration(walk, new Moment(2, 0))).isEqualTo(240);
        assertThat(tempo.duration(walk, new Moment(2, 3))).isEqualTo(90);
        assertThat(tempo.duration(walk, new Moment(2, 5))).isEqualTo(120);
        assertThat(tempo.duration(walk, new Moment(2, 6))).isEqualTo(120);
        assertThat(tempo.duration(walk, new Moment(2, 7))).isEqualTo(120);
        assertThat(tempo.duration(walk, walk.last())).isEqualTo(300);
        assertThat(tempo.position(walk)).isEqualTo(POSITION);
        assertThat(Tempo.of(4).position(walk)).isCloseTo(POSITION / 4, within(1e-9));
        assertThat(Tempo.of(0.25).position(walk)).isEqualTo(4 * POSITION);
    }

    @Test
    void manyTermsTakeNoLongerThanThirty() {
        Walk wide = new Walk(3, 300, false, false);
        assertThat(Tempo.of(1).position(wide)).isCloseTo(240 + 30 * 90 + 120 + 300, within(1e-6));
    }

    @Test
    void aboveFourOnlyTheGlideIsLeft() {
        Tempo fast = Tempo.of(5);
        assertThat(fast.showsTerms()).isFalse();
        assertThat(Tempo.of(4).showsTerms()).isTrue();
        assertThat(fast.position(walk)).isEqualTo(48);
        assertThat(fast.remaining(walk, walk.at(1))).isEqualTo(4 * 48);
        for (double time = 0; time < 6 * 48; time += 0.7) {
            Frame frame = fast.after(walk, walk.at(0), time);
            Stage stage = walk.stage(frame.moment());
            assertThat(stage).isIn(Stage.PLACED, Stage.WRITTEN);
            assertThat(frame.moment().position())
                    .isEqualTo(Math.min(5, (int) (time / 48) + (stage == Stage.PLACED ? 1 : 0)));
        }
    }

    @Test
    void movesFromOneMomentToTheNext() {
        Tempo tempo = Tempo.of(1);
        Moment written = walk.at(2);
        assertThat(tempo.after(walk, written, 0)).isEqualTo(Frame.still(written));
        Frame half = tempo.after(walk, written, 120);
        assertThat(half.moment()).isEqualTo(new Moment(3, 0));
        assertThat(half.progress()).isCloseTo(0.5, within(1e-9));
        assertThat(tempo.after(walk, written, 60).progress())
                .as("slow at first")
                .isLessThan(0.25);
        assertThat(tempo.after(walk, written, 240)).isEqualTo(Frame.still(new Moment(3, 0)));
        assertThat(tempo.after(walk, new Moment(3, 0), 45).moment()).isEqualTo(new Moment(3, 1));
        assertThat(tempo.after(walk, written, POSITION + 1).moment()).isEqualTo(new Moment(4, 0));
        assertThat(tempo.after(walk, new Moment(3, 6), 120 + 150).moment()).isEqualTo(new Moment(3, 8));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.25, 1, 3.5, 4.5, 20})
    void goesThroughTheWalkInOrderAndStopsAtItsEnd(double speed) {
        Tempo tempo = Tempo.of(speed);
        double all = tempo.remaining(walk, walk.first());
        Frame before = tempo.after(walk, walk.first(), 0);
        for (int i = 1; i <= 2000; i++) {
            Frame frame = tempo.after(walk, walk.first(), all * i / 2000);
            assertThat(order(frame)).as("%s after %s", frame, before).isGreaterThanOrEqualTo(order(before));
            before = frame;
        }
        assertThat(tempo.after(walk, walk.first(), all + 1e-6)).isEqualTo(Frame.still(walk.last()));
        assertThat(tempo.after(walk, walk.first(), 1e12)).isEqualTo(Frame.still(walk.last()));
        assertThat(tempo.after(walk, walk.first(), all - 1).moment().position()).isEqualTo(5);
    }

    private double order(Frame frame) {
        return frame.moment().position() * 100 + frame.moment().microStep() + frame.progress();
    }

    @Test
    void leavesOutMovementButNoMoment() {
        Tempo still = new Tempo(1, true);
        Moment last = walk.first();
        int moments = 1;
        for (double time = 0; time <= still.remaining(walk, walk.first()) + 1; time += 5) {
            Frame frame = still.after(walk, walk.first(), time);
            assertThat(frame.progress()).isEqualTo(1);
            if (!frame.moment().equals(last)) {
                assertThat(frame.moment()).isEqualTo(walk.nextMicro(last));
                last = frame.moment();
                moments++;
            }
        }
        assertThat(moments).isEqualTo(6 * 9);
    }

    @Test
    void refusesASpeedThatIsNone() {
        assertThatThrownBy(() -> Tempo.of(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("found 0");
        assertThatThrownBy(() -> Tempo.of(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
