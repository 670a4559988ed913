package convscope.paint.stepper;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.paint.Exposure;
import convscope.stepper.Frame;
import convscope.stepper.Walk;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepAnimationTest {
    private record Told(List<Frame> frames, List<Integer> milliseconds) {
        static Told of(Walk walk) {
            Told told = new Told(new ArrayList<>(), new ArrayList<>());
            StepAnimation animation = StepAnimation.of(walk, frame -> {
                told.frames.add(frame);
                return (surface, width, height) -> {};
            });
            for (Exposure exposure : animation) {
                told.milliseconds.add(exposure.milliseconds());
            }
            assertThat(told.frames).hasSize(animation.size());
            return told;
        }
    }

    @Test
    void aShortWalkIsToldTermByTerm() {
        Walk walk = SampleSteps.calculation("valid").walk();
        Told told = Told.of(walk);
        assertThat(StepAnimation.of(walk, frame -> (surface, width, height) -> {})
                        .showsTerms())
                .isTrue();
        assertThat(new HashSet<>(told.frames.stream().map(Frame::moment).toList()))
                .as("every moment of nine positions with nine terms, a sum and a flight")
                .hasSize(9 * 12);
        assertThat(told.frames.get(0)).isEqualTo(Frame.still(walk.first()));
        assertThat(told.frames.get(told.frames.size() - 1)).isEqualTo(Frame.still(walk.last()));
        assertThat(told.frames).as("glides and flights").anyMatch(frame -> frame.progress() < 1);
        for (int i = 1; i < told.frames.size(); i++) {
            assertThat(order(told.frames.get(i))).isGreaterThan(order(told.frames.get(i - 1)));
        }
    }

    private static double order(Frame frame) {
        return frame.moment().position() * 100 + frame.moment().microStep() + frame.progress();
    }

    @Test
    void aLongerWalkHasOnePictureAPosition() {
        Walk walk = SampleSteps.calculation("digit").walk();
        Told told = Told.of(walk);
        assertThat(told.frames).hasSize(1 + 576).allMatch(frame -> frame.progress() == 1);
    }

    @Test
    void aVeryLongWalkSkipsPositionsButEndsAtTheEnd() {
        Walk walk = SampleSteps.calculation("largest-case").walk();
        Told told = Told.of(walk);
        assertThat(told.frames).hasSizeBetween(StepAnimation.MOST / 2, StepAnimation.MOST);
        assertThat(told.frames.get(told.frames.size() - 1)).isEqualTo(Frame.still(walk.last()));
        assertThat(told.milliseconds).allMatch(time -> time >= 20);
        assertThat(told.milliseconds.stream().mapToInt(time -> time).sum()).isLessThan(40_000);
    }

    @Test
    void neverHasMorePicturesThanItSays() {
        for (String name : SampleSteps.cases().keySet()) {
            Walk walk = SampleSteps.calculation(name).walk();
            assertThat(StepAnimation.of(walk, frame -> (surface, width, height) -> {})
                            .size())
                    .as(name)
                    .isBetween(1, StepAnimation.MOST);
        }
    }
}
