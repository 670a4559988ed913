package convscope.stepper;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.stepper.Walk.Stage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WalkTest {
    private static List<Moment> all(Walk walk) {
        List<Moment> moments = new ArrayList<>(List.of(walk.first()));
        while (!moments.get(moments.size() - 1).equals(walk.last())) {
            moments.add(walk.nextMicro(moments.get(moments.size() - 1)));
        }
        return moments;
    }

    @Test
    void microStepsGoThroughEveryStageAndBack() {
        for (long seed = 0; seed < 200; seed++) {
            Walk walk = Calculation.of(RandomCases.sound(seed)).walk();
            List<Moment> moments = all(walk);
            assertThat(moments).hasSize(walk.positions() * (walk.written() + 1));
            for (int i = 1; i < moments.size(); i++) {
                assertThat(walk.previousMicro(moments.get(i))).isEqualTo(moments.get(i - 1));
            }
            assertThat(walk.nextMicro(walk.last())).isEqualTo(walk.last());
            assertThat(walk.previousMicro(walk.first())).isEqualTo(walk.first());
        }
    }

    @Test
    void stagesComeInTheOrderInWhichTheyAreShown() {
        Walk walk = new Walk(2, 3, true, true);
        assertThat(all(walk).subList(0, walk.written() + 1).stream().map(walk::stage))
                .containsExactly(
                        Stage.PLACED,
                        Stage.TERMS,
                        Stage.TERMS,
                        Stage.TERMS,
                        Stage.SUM,
                        Stage.BIAS,
                        Stage.ACTIVATION,
                        Stage.WRITTEN);
        assertThat(new Walk(1, 1, false, true).stage(new Moment(0, 3))).isEqualTo(Stage.ACTIVATION);
        assertThat(new Walk(1, 1, false, false).stage(new Moment(0, 3))).isEqualTo(Stage.WRITTEN);
    }

    @Test
    void stepsWriteOneOutputEach() {
        Walk walk = new Walk(4, 9, false, false);
        Moment moment = walk.first();
        for (int position = 0; position < 4; position++) {
            assertThat(walk.isWritten(position, moment)).isFalse();
            moment = walk.next(moment);
            assertThat(moment).isEqualTo(walk.at(position));
            assertThat(walk.isWritten(position, moment)).isTrue();
        }
        assertThat(moment).isEqualTo(walk.last());
        assertThat(walk.next(moment)).isEqualTo(moment);
        for (int position = 2; position >= 0; position--) {
            moment = walk.previous(moment);
            assertThat(moment).isEqualTo(walk.at(position));
        }
        assertThat(walk.previous(moment)).isEqualTo(walk.first());
    }

    @Test
    void aMomentOfAnotherWalkBecomesTheNearest() {
        Walk walk = new Walk(4, 9, false, false);
        assertThat(walk.clamp(new Moment(7, 2))).isEqualTo(walk.last());
        assertThat(walk.clamp(new Moment(2, 30))).isEqualTo(walk.at(2));
        assertThat(walk.clamp(new Moment(1, 5))).isEqualTo(new Moment(1, 5));
    }
}
