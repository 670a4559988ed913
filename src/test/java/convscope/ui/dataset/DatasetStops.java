package convscope.ui.dataset;

import convscope.project.NewProject;
import convscope.project.Project;
import convscope.settings.Settings;
import convscope.spec.Preset;
import convscope.ui.TestWindow;
import convscope.ui.tour.Stop;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;

/** The states of the window in which images and new networks are chosen. */
public final class DatasetStops {
    private DatasetStops() {}

    public static List<Stop> all() {
        return List.of(
                stop("data-mnist", NewProject.of(Preset.LENET), data -> {}, DatasetWindow::card),
                stop("data-away", NewProject.of(Preset.CIFAR10_NET), data -> {}, DatasetWindow::card),
                stop(
                        "data-coming",
                        NewProject.of(Preset.CIFAR10_NET),
                        data -> {
                            data.server.silentAfter = 900_000;
                            data.card();
                            data.window.click("#dataset-get-cifar10");
                        },
                        data -> {
                            data.card();
                            ProgressBar bar = data.window.find("#dataset-progress");
                            data.window.await("bytes", () -> bar.getProgress() > 0.3);
                        }),
                stop(
                        "data-failed",
                        NewProject.of(Preset.CIFAR10_NET),
                        data -> {
                            data.server.faults = 99;
                            data.server.status = 404;
                            data.card();
                            data.window.click("#dataset-get-cifar10");
                            data.window.await(
                                    "the refusal",
                                    () -> data.window.has("#dataset-problem-cifar10")
                                            && data.window
                                                    .find("#dataset-problem-cifar10")
                                                    .isVisible());
                        },
                        DatasetWindow::card),
                stop(
                        "data-folder",
                        NewProject.of(Preset.LENET),
                        data -> {
                            data.pictures(12, "cat", "dog", "고슴도치");
                        },
                        data -> {
                            data.card();
                            data.window.dialogs.answer = Optional.of(data.folder.resolve("pictures"));
                            data.window.click("#dataset-place-folder");
                            data.awaitLook();
                        }),
                stop(
                        "new-network",
                        NewProject.of(Preset.LENET),
                        data -> {},
                        data -> data.window.press(KeyCode.CONTROL, KeyCode.N)),
                stop("train-without-images", NewProject.of(Preset.CATS_AND_DOGS), data -> {}, data -> {
                    data.window.await(
                            "the remedy", () -> data.window.find("#remedy").isVisible());
                    data.window.await(
                            "the engine",
                            () -> data.window.text("#status-engine").contains("·"));
                }));
    }

    private static Stop stop(
            String name, Project project, Consumer<DatasetWindow> bring, Consumer<DatasetWindow> again) {
        DatasetWindow[] made = new DatasetWindow[1];
        Function<Settings, TestWindow> open = settings -> {
            made[0] = DatasetWindow.open(project, settings);
            bring.accept(made[0]);
            return made[0].window;
        };
        return new Stop(name, open, window -> again.accept(made[0]));
    }
}
