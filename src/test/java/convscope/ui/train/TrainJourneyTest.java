package convscope.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.project.Project;
import convscope.project.ProjectFile;
import convscope.tensor.Tensor;
import convscope.training.History;
import convscope.training.ImageAnswers.Mistake;
import convscope.training.Run;
import convscope.ui.fx.JavaFxExtension;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * A lesson with the station Train in the real window: play, pause, another rate, a step, a mistake under study, back to the
 * first epoch and back again, saved; then the program is killed while it trains further, and the next start has it all.
 */
@Timeout(300)
@ExtendWith(JavaFxExtension.class)
class TrainJourneyTest {
    private static final int BATCHES = TrainWindow.IMAGES / TrainWindow.BATCH;
    private static final int FURTHER = 3;

    @TempDir
    Path folder;

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

    private static Run run(TrainWindow train) {
        return project(train).workbook().runs().get(0);
    }

    private static void oneBatch(TrainWindow train) {
        int before = batches(train);
        train.window.press(KeyCode.B);
        train.window.await("a batch", () -> batches(train) == before + 1);
        train.awaitReady();
    }

    @Test
    void aLesson() throws Exception {
        Path file = folder.resolve("lesson.convscope");
        Project saved;
        try (TrainWindow train = TrainWindow.open(folder, TrainWindow.untrained(), TrainWindow.settings())) {
            train.awaitReady();
            playAndPause(train);
            changeTheRateAndStep(train);
            train.window.press(KeyCode.E);
            train.window.await("the first epoch", () -> batches(train) == BATCHES);
            train.awaitReady();
            studyAMistake(train);
            revertAndUndo(train);
            saved = save(train, file);
        }
        killedWhileTraining(file);
        try (TrainWindow train = TrainWindow.open(folder, TrainWindow.untrained(), TrainWindow.settings())) {
            recovered(train, file, saved);
        }
        assertThat(ProjectFile.read(file)
                        .workbook()
                        .runs()
                        .get(0)
                        .history()
                        .batches()
                        .size())
                .as("what was recovered is saved where it belongs")
                .isEqualTo(2 * BATCHES + FURTHER);
    }

    private static void playAndPause(TrainWindow train) {
        train.window.press(KeyCode.SPACE);
        train.window.await("some batches", () -> batches(train) >= 3);
        train.window.press(KeyCode.SPACE);
        train.awaitReady();
        assertThat(batches(train)).isBetween(3, 3 * BATCHES);
        // however fast this machine is, the lesson goes on early in the first epoch
        train.window.run(() -> train.train.goBackTo(0));
        train.window.await("the start", () -> batches(train) == 0);
        train.awaitReady();
        train.window.run(() -> train.window.<Node>find("#train-play").requestFocus());
    }

    private static void changeTheRateAndStep(TrainWindow train) {
        oneBatch(train);
        TextField rate = train.window.find("#plan-rate");
        train.window.run(() -> {
            rate.requestFocus();
            rate.selectAll();
        });
        train.window.type("0.002");
        train.window.run(() -> train.window.<Node>find("#train-play").requestFocus());
        oneBatch(train);
        History history = run(train).history();
        assertThat(history.batches().rate(0)).isEqualTo(0.001f);
        assertThat(history.batches().rate(1)).isEqualTo(0.002f);
    }

    private static void studyAMistake(TrainWindow train) {
        train.window.press(KeyCode.ALT, KeyCode.DIGIT2);
        Mistake worst = train.window.get(() -> train.train
                .understanding()
                .measure
                .get()
                .orElseThrow()
                .answers()
                .worst(1)
                .get(0));
        Tensor image =
                train.window.get(() -> train.training().images().orElseThrow().image(worst.image()));
        Node wall = train.window.find("#mistakes");
        train.window.run(() -> {
            var place = wall.localToScreen(20, 20);
            Robot robot = new Robot();
            robot.mouseMove(place.getX(), place.getY());
            robot.mouseClick(MouseButton.PRIMARY);
        });
        train.window.settle();
        assertThat(train.window.get(() -> train.lab.session().probe())).contains(image);
    }

    private static void revertAndUndo(TrainWindow train) {
        train.window.press(KeyCode.E);
        train.window.await("the second epoch", () -> batches(train) == 2 * BATCHES);
        train.awaitReady();
        Project before = project(train);
        train.window.run(() -> train.train.goBackTo(1));
        train.window.await("back", () -> batches(train) == BATCHES);
        train.awaitReady();
        assertThat(run(train).record().epochs()).hasSize(1);
        train.window.press(KeyCode.CONTROL, KeyCode.Z);
        train.window.await("undone", () -> batches(train) == 2 * BATCHES);
        train.awaitReady();
        assertThat(project(train).weights()).isEqualTo(before.weights());
        assertThat(run(train).history())
                .isEqualTo(before.workbook().runs().get(0).history());
    }

    private static Project save(TrainWindow train, Path file) throws Exception {
        train.window.dialogs.answer = Optional.of(file);
        train.window.press(KeyCode.CONTROL, KeyCode.S);
        train.window.await("saved", () -> !train.lab.session().isChanged());
        train.window.awaitDisk();
        Project saved = ProjectFile.read(file);
        assertThat(saved.weights()).isEqualTo(project(train).weights());
        assertThat(saved.workbook().runs()).isEqualTo(project(train).workbook().runs());
        return saved;
    }

    /** A program that opens a project, trains some batches, keeps its copy as a minute passes, and waits to be killed. */
    public static final class Program {
        private Program() {}

        public static void main(String[] arguments) throws Exception {
            Path folder = Path.of(arguments[0]);
            Path file = Path.of(arguments[1]);
            JavaFxExtension.startToolkit();
            TrainWindow train = TrainWindow.open(folder, TrainWindow.untrained(), TrainWindow.settings());
            train.awaitReady();
            train.window.run(() -> train.window.app.shell().open(file));
            train.window.await("the saved training", () -> batches(train) == 2 * BATCHES);
            train.awaitReady();
            for (int i = 0; i < FURTHER; i++) {
                oneBatch(train);
            }
            train.window.clock.forward(Duration.ofMinutes(1));
            train.window.await("a copy", () -> isKept(folder));
            System.out.println("ready");
            Thread.sleep(600_000);
        }

        private static boolean isKept(Path folder) {
            try (var files = java.nio.file.Files.walk(folder.resolve("autosave"))) {
                return files.anyMatch(path -> path.getFileName().toString().equals("origin.json"));
            } catch (java.io.IOException | java.io.UncheckedIOException movedMeanwhile) {
                return false;
            }
        }
    }

    private void killedWhileTraining(Path file) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("-D") || argument.startsWith("-Xmx"))
                .forEach(command::add);
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                Program.class.getName(),
                folder.toString(),
                file.toString()));
        Process program = new ProcessBuilder(command)
                .redirectError(folder.resolve("program.log").toFile())
                .start();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(said.readLine()).as(() -> "the program: " + log()).isEqualTo("ready");
        } finally {
            program.destroyForcibly().waitFor();
        }
    }

    private String log() {
        try {
            return java.nio.file.Files.readString(folder.resolve("program.log"));
        } catch (java.io.IOException e) {
            return e.toString();
        }
    }

    private static void recovered(TrainWindow train, Path file, Project saved) throws Exception {
        train.window.await("the sentence", () -> train.window.has("#offer-recovered"));
        assertThat(train.text("#offer-recovered .offer-sentence"))
                .contains("“LeNet-5”")
                .contains("after 2 epochs and 3 batches");
        train.window.await("its place", () -> batches(train) == 2 * BATCHES + FURTHER);
        train.awaitReady();
        History history = run(train).history();
        History before = saved.workbook().runs().get(0).history();
        for (int i = 0; i < before.batches().size(); i++) {
            assertThat(history.batches().loss(i)).isEqualTo(before.batches().loss(i));
        }
        assertThat(train.window.get(() -> train.lab.session().file())).contains(file);
        train.window.press(KeyCode.CONTROL, KeyCode.S);
        train.window.await("saved", () -> !train.lab.session().isChanged());
        train.window.awaitDisk();
        assertThat(train.window.dialogs.asked).as("it knows its file").isEmpty();
        oneBatch(train);
        assertThat(batches(train)).isEqualTo(2 * BATCHES + FURTHER + 1);
        train.window.requestClose();
        assertThat(train.window.has("#question"))
                .as("the last batch is not saved")
                .isTrue();
        train.window.press(KeyCode.ESCAPE);
    }
}
