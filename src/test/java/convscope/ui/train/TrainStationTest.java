package convscope.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.project.DataReference;
import convscope.project.Project;
import convscope.spec.Optimizer;
import convscope.spec.Preset;
import convscope.training.History;
import convscope.training.Plan;
import convscope.training.Run;
import convscope.ui.Training.Phase;
import convscope.ui.fx.JavaFxExtension;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The station Train with the real engine, driven by a robot. */
@ExtendWith(JavaFxExtension.class)
class TrainStationTest {
    private static final int BATCHES = TrainWindow.IMAGES / TrainWindow.BATCH;

    private static void awaitDone(TrainWindow train) {
        train.window.await("all epochs are done", () -> train.model().done.get());
        train.awaitReady();
    }

    private static Run run(TrainWindow train, int number) {
        return train.model().runs.get().get(number);
    }

    private static int batches(TrainWindow train) {
        return train.window.get(() -> train.model()
                .moment
                .get()
                .map(moment -> moment.history().batches().size())
                .orElse(0));
    }

    private static Project project(TrainWindow train) {
        return train.window.get(() -> train.lab.session().project());
    }

    private static void set(TrainWindow train, String field, String text) {
        TextField target = train.window.find(field);
        train.window.run(() -> {
            target.requestFocus();
            target.selectAll();
        });
        train.window.type(text);
        train.window.settle();
    }

    @Test
    void playTrainsAllEpochsAndEndsByItself() {
        try (TrainWindow train = TrainWindow.open(TrainWindow.settings())) {
            train.awaitReady();
            train.window.click("#train-play");
            awaitDone(train);
            assertThat(train.model().runs.get()).hasSize(1);
            assertThat(run(train, 0).record().epochs()).hasSize(3);
            History history = run(train, 0).history();
            assertThat(history.batches().size()).isEqualTo(3 * BATCHES);
            assertThat(history.measures().size())
                    .as("before the first batch and after each epoch")
                    .isEqualTo(4);
            assertThat(history.measures().accuracy(3))
                    .isGreaterThan(history.measures().accuracy(0));
            assertThat(train.text("#train-play")).isEqualTo("5 epochs more");
            assertThat(train.lab.session().isChanged()).isTrue();
        }
    }

    @Test
    void aPauseStopsAtOnceAndPlayGoesOn() {
        Project many = TrainWindow.untrained();
        Plan plan = many.workbook().plan().orElseThrow().withEpochs(1000);
        try (TrainWindow train = TrainWindow.open(
                many.withWorkbook(many.workbook().withPlan(Optional.of(plan))), TrainWindow.settings())) {
            train.awaitReady();
            train.window.press(KeyCode.SPACE);
            train.window.await("some batches", () -> batches(train) > 5);
            assertThat(train.text("#train-play")).isEqualTo("Pause");
            train.window.press(KeyCode.SPACE);
            train.awaitReady();
            int there = batches(train);
            train.window.settle();
            assertThat(batches(train)).isEqualTo(there);
            assertThat(run(train, 0).history().batches().size()).isEqualTo(there);
            train.window.press(KeyCode.SPACE);
            train.window.await("further batches", () -> batches(train) > there);
            train.window.press(KeyCode.SPACE);
            train.awaitReady();
            assertThat(train.model().runs.get()).as("the same run").hasSize(1);
        }
    }

    @Test
    void oneBatchAndOneEpochAreJustThat() {
        try (TrainWindow train = TrainWindow.open(TrainWindow.settings())) {
            train.awaitReady();
            train.window.click("#train-batch");
            train.window.await("one batch", () -> batches(train) == 1);
            train.awaitReady();
            train.window.press(KeyCode.B);
            train.window.await("two batches", () -> batches(train) == 2);
            train.awaitReady();
            train.window.click("#train-epoch");
            train.window.await("an epoch", () -> batches(train) == BATCHES);
            train.awaitReady();
            assertThat(run(train, 0).record().epochs()).hasSize(1);
        }
    }

    @Test
    void rateAndBatchSizeChangeOnTheWay() {
        try (TrainWindow train = TrainWindow.open(TrainWindow.settings())) {
            train.awaitReady();
            train.window.click("#train-epoch");
            train.window.await("an epoch", () -> batches(train) == BATCHES);
            train.awaitReady();
            set(train, "#plan-rate", "0.0005");
            set(train, "#plan-batch", "64");
            train.window.run(() -> train.training().play());
            awaitDone(train);
            History history = run(train, 0).history();
            assertThat(history.batches().size()).isEqualTo(BATCHES + 2 * BATCHES / 2);
            assertThat(history.batches().rate(0)).isEqualTo(0.001f);
            assertThat(history.batches().rate(BATCHES)).isEqualTo(0.0005f);
            assertThat(train.model().runs.get()).hasSize(1);
        }
    }

    @Test
    void anotherOptimiserBeginsAnotherRunFromTheseWeights() {
        try (TrainWindow train = TrainWindow.open(TrainWindow.settings())) {
            train.awaitReady();
            train.window.click("#train-epoch");
            train.window.await("an epoch", () -> batches(train) == BATCHES);
            train.awaitReady();
            Project before = project(train);
            train.window.run(() ->
                    train.train.change("optimizer", train.training().plan().withOptimizer(Optimizer.Sgd.STANDARD)));
            assertThat(train.model().anotherRun.get()).isTrue();
            train.window.click("#train-batch");
            train.window.await("another run", () -> train.model().runs.get().size() == 2);
            train.window.await("one batch", () -> batches(train) == 1);
            train.awaitReady();
            assertThat(run(train, 0)).isEqualTo(before.workbook().runs().get(0));
            assertThat(run(train, 1).record().plan().optimizer()).isEqualTo(Optimizer.Sgd.STANDARD);
            assertThat(run(train, 1).history().batches().loss(0))
                    .as("goes on where the other was")
                    .isLessThan(run(train, 0).history().batches().loss(0));
        }
    }

    @Test
    void goingBackToAnEpochAndTakingThatBack() {
        try (TrainWindow train = TrainWindow.open(TrainWindow.settings())) {
            train.awaitReady();
            train.window.click("#train-play");
            awaitDone(train);
            Project done = project(train);
            train.window.run(() -> train.train.goBackTo(1));
            train.window.await("back", () -> run(train, 0).record().epochs().size() == 1);
            assertThat(run(train, 0).history().batches().size()).isEqualTo(BATCHES);
            assertThat(project(train).weights()).isNotEqualTo(done.weights());
            train.window.press(KeyCode.CONTROL, KeyCode.Z);
            train.window.await("undone", () -> run(train, 0).record().epochs().size() == 3);
            train.awaitReady();
            assertThat(project(train).weights()).isEqualTo(done.weights());
            train.window.press(KeyCode.CONTROL, KeyCode.Y);
            train.window.await(
                    "done again", () -> run(train, 0).record().epochs().size() == 1);
            train.awaitReady();
            train.window.run(() -> train.training().play());
            awaitDone(train);
            assertThat(project(train).weights())
                    .as("the same way leads to the same place, to the bit")
                    .isEqualTo(done.weights());
        }
    }

    @Test
    void freshWeightsCanBeTakenBack() {
        try (TrainWindow train = TrainWindow.open(TrainWindow.settings())) {
            train.awaitReady();
            Project untrained = project(train);
            train.window.click("#train-epoch");
            train.window.await("an epoch", () -> batches(train) == BATCHES);
            train.awaitReady();
            Project trained = project(train);
            train.window.click("#train-reset");
            train.window.await("fresh", () -> train.model().run.get().isEmpty());
            train.awaitReady();
            assertThat(project(train).weights()).as("the seed's").isEqualTo(untrained.weights());
            assertThat(train.model().runs.get()).as("the curves stay").hasSize(1);
            train.window.click("#undo");
            train.window.await("the run again", () -> train.model().run.get().isPresent());
            train.awaitReady();
            assertThat(project(train).weights()).isEqualTo(trained.weights());
            train.window.click("#train-batch");
            train.window.await("goes on", () -> batches(train) == BATCHES + 1);
        }
    }

    @Test
    void aProjectIsCompleteInTheMiddleOfPlaying() throws Exception {
        try (TrainWindow train = TrainWindow.open(TrainWindow.settings())) {
            train.awaitReady();
            train.window.run(() -> train.training().play());
            train.window.await("some batches", () -> batches(train) > 3);
            Project middle = train.window.get(() -> train.training().project()).get(10, TimeUnit.SECONDS);
            awaitDone(train);
            Project done = project(train);
            int there = middle.workbook().runs().get(0).history().batches().size();
            assertThat(there).isBetween(1, 3 * BATCHES);
            train.window.run(() -> train.lab.session().open(middle, Optional.empty()));
            train.window.await("it stands where it was", () -> batches(train) == there);
            train.awaitReady();
            train.window.run(() -> train.training().play());
            awaitDone(train);
            assertThat(project(train).weights())
                    .as("as without the interruption, to the bit")
                    .isEqualTo(done.weights());
        }
    }

    @Test
    void numbersThatGrowBeyondAllBoundsPauseAndSaySo() {
        Project wild = TrainWindow.untrained();
        Plan plan = wild.workbook()
                .plan()
                .orElseThrow()
                .withOptimizer(new Optimizer.Sgd(10))
                .withL2(1);
        try (TrainWindow train = TrainWindow.open(
                wild.withWorkbook(wild.workbook().withPlan(Optional.of(plan))), TrainWindow.settings())) {
            train.awaitReady();
            train.window.click("#train-play");
            train.window.await("it says why", () -> train.model().problem.get() != null);
            train.awaitReady();
            assertThat(train.text("#problem")).contains("try a learning rate of 1");
            assertThat(train.model().isPlaying()).isFalse();
        }
    }

    @Test
    void imagesThatAreNotHereAreSaid() {
        Project other = new Project(
                "Cats",
                Preset.CATS_AND_DOGS.network(),
                TrainWindow.untrained().weights(),
                java.util.List.of("cat", "dog"),
                "folder",
                Optional.empty());
        try (TrainWindow train = TrainWindow.open(TrainWindow.settings())) {
            train.awaitReady();
            train.window.run(() -> train.lab.session().open(other, Optional.empty()));
            train.window.await("it says why", () -> train.model().problem.get() != null);
            assertThat(train.text("#problem")).contains("Choose the folder with the images");
            assertThat(train.model().phase.get()).isEqualTo(Phase.ASLEEP);
        }
    }

    @Test
    void goingOnAfterASaveIsAChangeFromTheFirstBatch() {
        try (TrainWindow train = TrainWindow.open(TrainWindow.settings())) {
            train.awaitReady();
            train.window.click("#train-batch");
            train.window.await("a run", () -> batches(train) == 1);
            train.awaitReady();
            train.window.run(
                    () -> train.lab.session().saved(train.lab.session().project(), Path.of("saved.convscope")));
            assertThat(train.lab.session().isChanged()).isFalse();
            boolean changed = train.window.get(() -> {
                train.training().play();
                return train.lab.session().isChanged();
            });
            assertThat(changed).isTrue();
            awaitDone(train);
        }
    }

    @Test
    void whoTypesANameAcrossTheEndOfAnEpochGoesOnTyping() {
        try (TrainWindow train = TrainWindow.open(TrainWindow.settings())) {
            train.awaitReady();
            train.window.click("#train-batch");
            train.window.await("a run", () -> batches(train) == 1);
            train.awaitReady();
            train.window.click("#run-name-0");
            TextField name = train.window.find("#run-edit-name");
            train.window.run(() -> {
                name.requestFocus();
                name.selectAll();
            });
            train.window.type("se");
            train.window.run(() -> train.training().oneEpoch());
            train.window.await("an epoch", () -> batches(train) == BATCHES);
            train.awaitReady();
            train.window.type("ts");
            assertThat(run(train, 0).name()).isEqualTo("sets");
            assertThat(train.model().run.get()).as("S did not stop the run").contains(0);
        }
    }

    @Test
    void fewerEpochsThanAreDoneAreNotTakenWhileItPlays() {
        Project many = TrainWindow.untrained();
        int images = 10 * TrainWindow.IMAGES; // an epoch takes longer than to type two digits
        Plan plan = many.workbook().plan().orElseThrow().withEpochs(1000);
        many = many.withWorkbook(many.workbook()
                .withReference(new DataReference(Optional.empty(), TrainWindow.VALIDATION, OptionalInt.of(images))));
        try (TrainWindow train = TrainWindow.open(
                many.withWorkbook(many.workbook().withPlan(Optional.of(plan))), TrainWindow.settings())) {
            train.awaitReady();
            train.window.run(() -> train.training().play());
            train.window.await("the second epoch", () -> batches(train) > 10 * BATCHES);
            set(train, "#plan-epochs", "100");
            assertThat(train.model().isPlaying()).isTrue();
            assertThat(train.window.get(() -> train.training().plan().epochs())).isEqualTo(100);
            train.window.run(() -> train.training().pause());
            train.awaitReady();
        }
    }

    @Test
    void takingFreshWeightsBackKeepsWhatWasWrittenSince() {
        try (TrainWindow train = TrainWindow.open(TrainWindow.settings())) {
            train.awaitReady();
            train.window.click("#train-epoch");
            train.window.await("an epoch", () -> batches(train) == BATCHES);
            train.awaitReady();
            train.window.click("#train-reset");
            train.window.await("fresh", () -> train.model().run.get().isEmpty());
            train.awaitReady();
            train.window.run(() -> train.train.note(0, "written later"));
            train.window.click("#undo");
            train.window.await("the run again", () -> train.model().run.get().isPresent());
            assertThat(run(train, 0).note()).isEqualTo("written later");
        }
    }

    @Test
    void anotherProjectHasImagesOfItsOwn() {
        Project other = TrainWindow.untrained();
        Project few = other.withWorkbook(
                other.workbook().withReference(new DataReference(Optional.empty(), 50, OptionalInt.of(64))));
        try (TrainWindow train = TrainWindow.open(TrainWindow.settings())) {
            train.awaitReady();
            train.window.run(() -> train.lab.session().open(few, Optional.empty()));
            train.awaitReady();
            train.window.click("#train-epoch");
            train.window.await("an epoch of two batches", () -> batches(train) == 2);
            train.awaitReady();
            assertThat(project(train).workbook().reference())
                    .isEqualTo(few.workbook().reference());
        }
    }

    @Test
    void playPressedBeforeItIsReadyPlays() {
        try (TrainWindow train = TrainWindow.open(TrainWindow.settings())) {
            train.awaitReady();
            train.window.run(() -> {
                train.lab.session().open(TrainWindow.untrained(), Optional.empty());
                assertThat(train.training().phase()).isEqualTo(Phase.PREPARING);
                train.train.playOrPause();
            });
            awaitDone(train);
            assertThat(run(train, 0).record().epochs()).hasSize(3);
        }
    }

    @Test
    void runsAreNamedHiddenAndDeleted() {
        try (TrainWindow train = TrainWindow.open(TrainWindow.settings())) {
            train.awaitReady();
            train.window.click("#train-batch");
            train.window.await("a run", () -> batches(train) == 1);
            train.awaitReady();
            train.window.click("#train-reset");
            train.window.await("fresh", () -> train.model().run.get().isEmpty());
            train.awaitReady();
            train.window.click("#train-batch");
            train.window.await("another run", () -> train.model().runs.get().size() == 2 && batches(train) == 1);
            train.awaitReady();
            train.window.click("#run-name-0");
            set(train, "#run-edit-name", "first");
            assertThat(run(train, 0).name()).isEqualTo("first");
            set(train, "#run-edit-note", "slow");
            assertThat(run(train, 0).note()).isEqualTo("slow");
            train.window.click("#run-shown-0");
            assertThat(train.model().hidden.get()).containsExactly(0);
            train.window.click("#run-delete");
            assertThat(train.model().runs.get()).hasSize(1);
            assertThat(train.model().run.get()).contains(0);
            train.window.click("#train-batch");
            train.window.await("goes on", () -> batches(train) == 2);
            train.awaitReady();
            train.window.click("#undo");
            train.window.await("both", () -> train.model().runs.get().size() == 2);
            assertThat(run(train, 0).name()).isEqualTo("first");
        }
    }
}
