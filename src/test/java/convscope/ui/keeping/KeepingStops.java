package convscope.ui.keeping;

import convscope.engine.dl4j.Dl4jEngine;
import convscope.project.DataReference;
import convscope.project.Project;
import convscope.project.ProjectFile;
import convscope.project.ProjectFileException;
import convscope.project.ProjectLock;
import convscope.settings.Settings;
import convscope.ui.TestWindow;
import convscope.ui.draw.DrawController;
import convscope.ui.fx.Worker;
import convscope.ui.tour.Stop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.stage.WindowEvent;

/** The states of the window in which the user's work is saved, asked about and recovered. */
public final class KeepingStops {
    private static final String NOTES = "The fourth filter finds edges from the left.\n네 번째 필터는 왼쪽 가장자리를 찾는다.";

    private KeepingStops() {}

    public static List<Stop> all() {
        return List.of(
                stop("keep-changed-menu", window -> saved(window, "lenet-5.convscope"), window -> {
                    window.note(
                            NOTES + window.lab.session().project().workbook().notes());
                    MenuButton menu = window.find("#project");
                    window.run(menu::hide);
                    window.run(menu::show);
                    window.await(
                            "the picture",
                            () -> menu.getItems().stream().anyMatch(item -> item.getGraphic() instanceof ImageView));
                }),
                stop("keep-saved", window -> saved(window, "lenet-5.convscope"), window -> {
                    window.press(KeyCode.CONTROL, KeyCode.S);
                    window.await(
                            "the toast", () -> window.find("#toast").getParent().isVisible());
                    window.awaitDisk();
                }),
                stop(
                        "keep-saving",
                        KeepingStops::slow,
                        window -> window.await(
                                "the word", () -> window.find("#status-saving").isVisible())),
                stop(
                        "keep-refused",
                        window -> {
                            window.note(NOTES);
                            window.dialogs.answer = Optional.of(made(folder().resolve("cats-and-dogs.convscope")));
                            window.press(KeyCode.CONTROL, KeyCode.S);
                            window.await(
                                    "the problem",
                                    () -> window.find("#problem").getParent().isVisible());
                        },
                        window -> {}),
                stop(
                        "keep-ask-file",
                        window -> {
                            saved(window, "lenet-5.convscope");
                            window.note(NOTES);
                        },
                        TestWindow::requestClose),
                stop("keep-ask-new", window -> window.note(NOTES), TestWindow::requestClose),
                stop("keep-replace", window -> {}, window -> {
                    Path file = folder().resolve("lenet-5.convscope");
                    write(file, TestWindow.sample());
                    window.dialogs.answer = Optional.of(file.resolveSibling("lenet-5"));
                    window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
                }),
                stop(
                        "keep-info",
                        window -> {
                            window.note(NOTES);
                            saved(window, "lenet-5.convscope");
                        },
                        window -> {
                            window.press(KeyCode.CONTROL, KeyCode.I);
                            window.await(
                                    "when",
                                    () -> !window.text("#project-written").isEmpty());
                        }),
                stop("keep-info-folder", KeepingStops::lockedAndMissing, window -> {
                    window.press(KeyCode.CONTROL, KeyCode.I);
                    window.await("when", () -> !window.text("#project-written").isEmpty());
                }),
                stop("keep-locked-and-missing", KeepingStops::lockedAndMissing, window -> {}),
                left("keep-recovered", folder -> {
                    leave(folder, 2, "/home/student/projects/lenet-5.convscope", 4);
                    leave(folder, 1, "/home/student/projects/cats-and-dogs.convscope", 0);
                }));
    }

    private static Stop stop(String name, Consumer<TestWindow> bring, Consumer<TestWindow> again) {
        return new Stop(
                name,
                settings -> {
                    TestWindow window = open(folder(), settings);
                    try {
                        bring.accept(window);
                    } catch (RuntimeException | AssertionError failure) {
                        window.close();
                        throw failure;
                    }
                    return window;
                },
                again);
    }

    private static Stop left(String name, Consumer<Path> prepare) {
        return Stop.of(name, settings -> {
            Path folder = folder();
            prepare.accept(folder);
            TestWindow window = open(folder, settings);
            window.await("the sentences", () -> window.has("#offer-recovered") && window.has("#offer-leftover"));
            return window;
        });
    }

    private static TestWindow open(Path folder, Settings settings) {
        TestWindow window = TestWindow.open(
                folder,
                TestWindow.sample(),
                settings,
                Dl4jEngine::new,
                (lab, fonts) -> List.of(new DrawController(lab, fonts, new Worker("preparation"), 7)));
        window.press(KeyCode.DIGIT4);
        window.awaitDisk();
        return window;
    }

    private static void saved(TestWindow window, String name) {
        window.dialogs.answer = Optional.of(folder().resolve(name));
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
        window.await("saved", () -> window.lab.session().file().isPresent());
        window.press(KeyCode.ESCAPE); // the toast would go at any moment
    }

    private static void slow(TestWindow window) {
        saved(window, "lenet-5.convscope");
        CountDownLatch closed = new CountDownLatch(1);
        window.run(() -> {
            window.stage.addEventHandler(WindowEvent.WINDOW_HIDING, event -> closed.countDown());
            window.lab.io().execute(() -> awaitLatch(closed));
        });
        window.press(KeyCode.CONTROL, KeyCode.S);
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** A file that another window has open, whose images are gone. */
    private static void lockedAndMissing(TestWindow window) {
        Path file = folder().resolve("cats-and-dogs.convscope");
        Project sample = TestWindow.sample();
        DataReference reference =
                new DataReference(Optional.of("/home/student/pictures/cats-and-dogs"), 0, OptionalInt.empty());
        write(
                file,
                sample.withWorkbook(sample.workbook().withReference(reference).withNotes(NOTES)));
        try {
            ProjectLock theirs = ProjectLock.of(file);
            window.run(() -> window.stage.addEventHandler(WindowEvent.WINDOW_HIDING, event -> theirs.close()));
        } catch (ProjectFileException e) {
            throw new AssertionError(e);
        }
        window.run(() -> window.app.shell().open(file));
        window.await("the sentences", () -> window.has("#offer-locked") && window.has("#offer-folder"));
    }

    /** What a program that was killed leaves. */
    private static void leave(Path settings, int hour, String file, int epochs) {
        try {
            Path folder = Files.createDirectories(settings.resolve("autosave").resolve("left-" + hour));
            write(folder.resolve("project.convscope"), TestWindow.sample());
            Files.writeString(
                    folder.resolve("origin.json"),
                    "{\"file\":\"%s\",\"title\":\"%s\",\"saved\":%d,\"epochs\":%d,\"batches\":117}"
                            .formatted(
                                    file, TestWindow.sample().title(), 1_790_000_000_000L + hour * 3_600_000L, epochs));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, Project project) {
        try {
            ProjectFile.write(file, project);
        } catch (ProjectFileException e) {
            throw new AssertionError(e);
        }
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectory(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("convscope-tour");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
