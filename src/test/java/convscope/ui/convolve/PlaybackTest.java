package convscope.ui.convolve;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.stepper.Calculation;
import convscope.stepper.Frame;
import convscope.stepper.Moment;
import convscope.stepper.SampleCases;
import convscope.stepper.Tempo;
import convscope.stepper.Walk;
import convscope.ui.fx.JavaFxExtension;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Time by hand: pulses of a clock that the test turns. */
@ExtendWith(JavaFxExtension.class)
class PlaybackTest {
    private final Walk walk = Calculation.of(
                    SampleCases.read(SampleCases.names().get(0)).subject())
            .walk();
    private final List<Frame> frames = new ArrayList<>();
    private int ends;
    private final Playback playback = new Playback(frames::add, () -> ends++);
    private long clock = 1;

    private Frame pulse(double milliseconds) {
        clock += Math.round(milliseconds * 1e6);
        playback.pulse(clock);
        return frames.get(frames.size() - 1);
    }

    /** On JavaFX's thread, so that no pulse of its own comes between. */
    private void play(Runnable test) {
        JavaFxExtension.onFxThread(() -> {
            test.run();
            playback.stop();
            return null;
        });
    }

    @Test
    void playsTermByTermToTheEndAndSaysSo() {
        play(() -> {
            playback.play(walk, walk.first(), Tempo.of(1), false);
            pulse(0);
            assertThat(frames.get(0)).isEqualTo(Frame.still(walk.first()));
            assertThat(pulse(45).moment()).isEqualTo(new Moment(0, 1));
            double all = Tempo.of(1).remaining(walk, walk.first());
            for (double time = 45; time < all; time += 90) {
                assertThat(ends).isZero();
                pulse(90);
            }
            assertThat(ends).isEqualTo(1);
            assertThat(playback.isRunning()).isFalse();
        });
    }

    @Test
    void goesOnWhereItWasAndBeginsAgainFromTheEnd() {
        play(() -> {
            playback.play(walk, walk.at(3), Tempo.of(1), false);
            assertThat(frames.get(0).moment().position()).isEqualTo(3);
            playback.play(walk, walk.last(), Tempo.of(1), false);
            assertThat(frames.get(1)).isEqualTo(Frame.still(walk.first()));
        });
    }

    @Test
    void aLoopRestsAtTheEndAndComesRound() {
        play(() -> {
            Moment nearEnd = walk.at(walk.positions() - 2);
            Tempo tempo = Tempo.of(20);
            playback.play(walk, nearEnd, tempo, true);
            pulse(0);
            pulse(tempo.remaining(walk, nearEnd) + 1);
            assertThat(frames.get(frames.size() - 1)).isEqualTo(Frame.still(walk.last()));
            for (int i = 0; i < 10; i++) {
                pulse(100);
            }
            assertThat(frames.get(frames.size() - 1).moment().position()).isLessThan(3);
            assertThat(ends).isZero();
        });
    }

    @Test
    void aPulseThatComesLateCountsForAFew() {
        play(() -> {
            playback.play(walk, walk.first(), Tempo.of(1), false);
            pulse(0);
            Frame frame = pulse(60_000);
            assertThat(frame.moment()).isEqualTo(new Moment(0, 2));
        });
    }

    @Test
    void anApproachGlidesOnceAndEnds() {
        play(() -> {
            playback.approach(walk, new Moment(4, 0), Tempo.of(1));
            pulse(0);
            Frame half = pulse(100);
            assertThat(half.moment()).isEqualTo(new Moment(4, 0));
            assertThat(half.progress()).isBetween(0.3, 0.5);
            pulse(100);
            pulse(100);
            assertThat(ends).isEqualTo(1);
        });
    }
}
