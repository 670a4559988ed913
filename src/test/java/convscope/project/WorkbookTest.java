package convscope.project;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.engine.LearningState;
import convscope.spec.Preset;
import convscope.training.Continuation;
import convscope.training.History;
import convscope.training.Place;
import convscope.training.Plan;
import convscope.training.Run;
import convscope.training.TrainingRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which run goes on stays the same run, whatever becomes of the others. */
class WorkbookTest {
    private static final Continuation FURTHER = new Continuation(Place.START, new LearningState(0, Map.of()), Map.of());

    private static Run run(String name) {
        TrainingRecord record = new TrainingRecord(Plan.of(Preset.LENET, 1, 1), List.of(), 0, Double.NaN);
        return new Run(name, 0, "", "LeNet-5", record, new History());
    }

    private static Workbook book(int going) {
        return Workbook.EMPTY.withRuns(List.of(run("a"), run("b"), run("c")), Optional.of(going), Optional.of(FURTHER));
    }

    private static String going(Workbook book) {
        return book.goingOn().map(number -> book.runs().get(number).name()).orElse("none");
    }

    @Test
    void runsComeAndGoAroundTheOneThatGoesOn() {
        for (int goingOn = 0; goingOn < 3; goingOn++) {
            Workbook book = book(goingOn);
            String name = going(book);
            for (int place = 0; place <= 3; place++) {
                Workbook more = book.withRun(place, run("new"));
                assertThat(more.runs().get(place).name()).isEqualTo("new");
                assertThat(going(more)).isEqualTo(name);
                assertThat(more.withoutRun(place)).as("taken out again").isEqualTo(book);
            }
        }
    }

    @Test
    void withTheRunThatGoesOnItsContinuationGoes() {
        Workbook left = book(1).withoutRun(1);
        assertThat(left.runs()).extracting(Run::name).containsExactly("a", "c");
        assertThat(left.run()).isEmpty();
        assertThat(left.continuation()).isEmpty();
        assertThat(going(book(1).withoutRunGoingOn())).isEqualTo("none");
        assertThat(going(book(1).withRunChanged(1, run -> run.withName("other"))))
                .isEqualTo("other");
    }
}
