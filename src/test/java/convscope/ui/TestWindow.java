package convscope.ui;

import convscope.App;
import convscope.data.DataLibrary;
import convscope.data.catalogue.Catalogue;
import convscope.data.catalogue.Stock;
import convscope.engine.Engine;
import convscope.project.Project;
import convscope.project.ProjectFile;
import convscope.project.ProjectFileException;
import convscope.project.Samples;
import convscope.settings.Settings;
import convscope.settings.SettingsFile;
import convscope.spec.Activation;
import convscope.spec.Add;
import convscope.spec.BatchNormalization;
import convscope.spec.Concatenate;
import convscope.spec.Convolution;
import convscope.spec.Dense;
import convscope.spec.GlobalAverage;
import convscope.spec.Input;
import convscope.spec.MaxPooling;
import convscope.spec.NetworkSpec;
import convscope.spec.Node;
import convscope.spec.Padding;
import convscope.spec.Preset;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import convscope.ui.fx.Fonts;
import convscope.ui.fx.JavaFxExtension;
import convscope.ui.keeping.KeepingPlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/** The whole window with a fake engine, driven by a robot. */
public final class TestWindow implements AutoCloseable {
    public static final NetworkSpec LENET = Preset.LENET.network();

    public final Path folder;
    public final TestStation draw = new TestStation("draw", 4);
    public final TestStation inside = new TestStation("inside", 6);
    public final TestDialogs dialogs = new TestDialogs();
    private final Catalogue catalogue;
    public final HandClock clock = new HandClock();
    public Lab lab;
    public Stage stage;
    public App app;

    private TestWindow(Path folder) {
        this(folder, Catalogue.STANDARD);
    }

    private TestWindow(Path folder, Catalogue catalogue) {
        this.folder = folder;
        this.catalogue = catalogue;
    }

    /** A window that fetches its images elsewhere, beside whose settings this folder lies. */
    public static TestWindow open(
            Path folder,
            Catalogue catalogue,
            Project project,
            Settings settings,
            Supplier<Engine> engine,
            BiFunction<Lab, Fonts, List<Station>> stations) {
        TestWindow window = new TestWindow(folder, catalogue);
        window.start(project, settings, engine, ProjectFile::read, stations);
        window.settle();
        return window;
    }

    public static TestWindow open(NetworkSpec network, Settings settings) {
        return open(network, settings, FakeEngine::new);
    }

    public static TestWindow open(NetworkSpec network, Settings settings, Supplier<Engine> engine) {
        TestWindow window = new TestWindow(folder());
        window.start(
                project(network, "LeNet-5 on MNIST"),
                settings,
                engine,
                TestWindow::read,
                (lab, fonts) -> List.of(window.inside, window.draw));
        window.run(() -> window.app.shell().show(window.draw));
        return window;
    }

    /**
     * A window with other stations.
     *
     * @param stations made with what they share and the fonts
     */
    public static TestWindow open(
            Project project,
            Settings settings,
            Supplier<Engine> engine,
            BiFunction<Lab, Fonts, List<Station>> stations) {
        return open(folder(), project, settings, engine, stations);
    }

    /**
     * As a start after others, whose settings and copies are in this folder.
     */
    public static TestWindow open(
            Path folder,
            Project project,
            Settings settings,
            Supplier<Engine> engine,
            BiFunction<Lab, Fonts, List<Station>> stations) {
        TestWindow window = new TestWindow(folder);
        window.start(project, settings, engine, ProjectFile::read, stations);
        window.settle();
        return window;
    }

    /** A window with one small station, in which the sample is open, as a start after others. */
    public static TestWindow open(Path folder, Settings settings) {
        TestStation station = new TestStation("draw", 4);
        return open(folder, sample(), settings, FakeEngine::new, (lab, fonts) -> List.of(station));
    }

    /** The sample of the program. */
    public static Project sample() {
        try {
            return Samples.lenet();
        } catch (ProjectFileException e) {
            throw new AssertionError(e);
        }
    }

    /** The user asks for the window to be closed. */
    public void requestClose() {
        run(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        settle();
    }

    /** Writes into the open project. */
    public void note(String text) {
        run(() -> {
            Project now = lab.session().project();
            lab.session().update(now.withWorkbook(now.workbook().withNotes(text)));
        });
    }

    /** The text that a label or button shows. */
    public String text(String selector) {
        Labeled labeled = find(selector);
        return get(labeled::getText);
    }

    /** Whether there is such a node. */
    public boolean has(String selector) {
        return get(() -> scene().getRoot().lookup(selector) != null);
    }

    /** Waits until all that was asked of the disk before is done. */
    public void awaitDisk() {
        CompletableFuture<Void> done = new CompletableFuture<>();
        run(() -> lab.io().execute(() -> done.complete(null)));
        done.orTimeout(30, TimeUnit.SECONDS).join();
        settle();
    }

    private void start(
            Project project,
            Settings settings,
            Supplier<Engine> engine,
            ProjectReader reader,
            BiFunction<Lab, Fonts, List<Station>> stations) {
        SettingsFile file = new SettingsFile(folder, Locale.ENGLISH);
        file.save(settings);
        JavaFxExtension.onFxThread(() -> {
            stage = new Stage();
            // a window larger than the screen would be centred beyond its edges, where no robot reaches
            stage.setX(0);
            stage.setY(0);
            App.Parts parts = new App.Parts(
                    engine,
                    new Stock(new DataLibrary(folder.resolve("data")), catalogue),
                    reader,
                    () -> project,
                    (shared, fonts) -> {
                        lab = shared;
                        return stations.apply(shared, fonts);
                    },
                    file,
                    file.load(),
                    new KeepingPlace(folder.resolve("autosave"), clock, (texts, owner) -> dialogs));
            app = App.show(stage, parts, Optional.empty());
            return null;
        });
    }

    public static Settings settings(String language, boolean dark, int scale, int width, int height) {
        return new Settings(language, dark, scale, width, height, false, List.of(), false);
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("convscope-window");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Project read(Path file) throws ProjectFileException {
        if (file.getFileName().toString().startsWith("bad")) {
            return ProjectFile.read(file); // there is none: the real sentence
        }
        return project(branchy(), file.getFileName().toString());
    }

    public static Project project(NetworkSpec network, String title) {
        return new Project(title, network, Map.of(), List.of(), "mnist", Optional.empty());
    }

    /** A network with a skip inside a skip, two branches and a long wire. */
    public static NetworkSpec branchy() {
        Convolution same = Convolution.of(8, 3, Padding.SAME, Activation.RELU);
        return new NetworkSpec(
                "Branches",
                List.of(
                        new Node("input", List.of(), new Input(28, 28, 1)),
                        new Node("stem", List.of("input"), same),
                        new Node("conv_a", List.of("stem"), same),
                        new Node("norm_a", List.of("conv_a"), BatchNormalization.STANDARD),
                        new Node("add_a", List.of("norm_a", "stem"), new Add()),
                        new Node("branch_1", List.of("add_a"), same),
                        new Node("branch_2", List.of("add_a"), same),
                        new Node("join", List.of("branch_1", "branch_2", "input"), new Concatenate()),
                        new Node("pool", List.of("join"), MaxPooling.of(2)),
                        new Node("average", List.of("pool"), new GlobalAverage()),
                        new Node("output", List.of("average"), Dense.of(10, Activation.SOFTMAX))));
    }

    /** A chain of so many layers. */
    public static NetworkSpec chain(int layers) {
        List<NetworkSpec.NamedLayer> all = new ArrayList<>();
        all.add(new NetworkSpec.NamedLayer("input", new Input(28, 28, 1)));
        for (int i = 1; i < layers - 2; i++) {
            all.add(new NetworkSpec.NamedLayer("conv" + i, Convolution.of(4, 3, Padding.SAME, Activation.RELU)));
        }
        all.add(new NetworkSpec.NamedLayer("average", new GlobalAverage()));
        all.add(new NetworkSpec.NamedLayer("output", Dense.of(10, Activation.SOFTMAX)));
        return NetworkSpec.chain("Chain", all);
    }

    /** Something like a seven. */
    public static Tensor seven() {
        Tensor image = Tensor.zeros(Shape.image(1, 28, 28));
        for (int i = 0; i < 16; i++) {
            for (int w = 0; w < 3; w++) {
                image.values()[(5 + w) * 28 + 6 + i] = 1;
                image.values()[(6 + i) * 28 + 20 - i / 2 + w - 1] = w == 1 ? 1 : 0.6f;
            }
        }
        return image;
    }

    public void study(Tensor probe) {
        run(() -> lab.session().study(Optional.of(probe)));
    }

    public Scene scene() {
        return stage.getScene();
    }

    public void run(Runnable work) {
        get(() -> {
            work.run();
            return null;
        });
    }

    public <T> T get(Supplier<T> question) {
        return Platform.isFxApplicationThread() ? question.get() : JavaFxExtension.onFxThread(question);
    }

    @SuppressWarnings("unchecked")
    public <T extends javafx.scene.Node> T find(String selector) {
        T node = (T) get(() -> scene().getRoot().lookup(selector));
        if (node == null) {
            throw new AssertionError("There is no " + selector + " in the window");
        }
        return node;
    }

    public void click(String selector) {
        settle();
        javafx.scene.Node node = find(selector);
        run(() -> {
            Bounds bounds = node.localToScreen(node.getBoundsInLocal());
            Robot robot = new Robot();
            robot.mouseMove(bounds.getCenterX(), bounds.getCenterY());
            robot.mouseClick(MouseButton.PRIMARY);
        });
        settle();
    }

    /** Presses the keys together and lets them go. */
    public void press(KeyCode... keys) {
        run(() -> {
            Robot robot = new Robot();
            for (KeyCode key : keys) {
                robot.keyPress(key);
            }
            for (int i = keys.length - 1; i >= 0; i--) {
                robot.keyRelease(keys[i]);
            }
        });
        settle();
    }

    /** Types these characters on the keyboard; digits, letters and a few signs. */
    public void type(String text) {
        for (char letter : text.toCharArray()) {
            KeyCode key = letter == '-'
                    ? KeyCode.MINUS
                    : letter == '.'
                            ? KeyCode.PERIOD
                            : KeyCode.getKeyCode(String.valueOf(Character.toUpperCase(letter)));
            press(key);
        }
    }

    /** Lets what was asked of JavaFX happen, and two pulses with their layout. */
    public void settle() {
        for (int i = 0; i < 2 && get(stage::isShowing); i++) {
            CompletableFuture<Void> laidOut = new CompletableFuture<>();
            EventHandler<WindowEvent> closed = event -> laidOut.complete(null); // no pulse comes any more
            run(() -> {
                stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, closed);
                if (!stage.isShowing()) {
                    laidOut.complete(null);
                }
                Scene scene = scene();
                Runnable[] listener = new Runnable[1];
                listener[0] = () -> {
                    scene.removePostLayoutPulseListener(listener[0]);
                    laidOut.complete(null);
                };
                scene.addPostLayoutPulseListener(listener[0]);
                Platform.requestNextPulse();
            });
            laidOut.orTimeout(30, TimeUnit.SECONDS).join();
            run(() -> stage.removeEventHandler(WindowEvent.WINDOW_HIDDEN, closed));
        }
    }

    /** Waits until something holds; fails after a while. */
    public void await(String what, BooleanSupplier holds) {
        for (int i = 0; i < 2000; i++) {
            if (get(holds::getAsBoolean)) {
                return;
            }
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
        throw new AssertionError("Waited in vain: " + what);
    }

    @Override
    public void close() {
        run(() -> {
            new Robot().mouseRelease(MouseButton.PRIMARY);
            stage.hide();
        });
    }
}
