package convscope.ui.train;

import convscope.data.Mnist;
import convscope.engine.dl4j.Dl4jEngine;
import convscope.project.DataReference;
import convscope.project.Project;
import convscope.project.ProjectFileException;
import convscope.project.Samples;
import convscope.settings.Settings;
import convscope.spec.Preset;
import convscope.spec.ShapeTrace;
import convscope.training.Plan;
import convscope.ui.Lab;
import convscope.ui.Station;
import convscope.ui.TestWindow;
import convscope.ui.Training;
import convscope.ui.fx.Fonts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import javafx.scene.control.Labeled;

/** The whole window with the station Train and the real engine, driven by a robot. */
final class TrainWindow implements AutoCloseable {
    static final int BATCH = 32;
    static final int IMAGES = 640;
    static final int VALIDATION = 200;

    final TestWindow window;
    final Lab lab;
    final TrainController train;

    private TrainWindow(TestWindow window, TrainController train) {
        this.window = window;
        this.lab = window.lab;
        this.train = train;
    }

    static TrainWindow open(Settings settings) {
        return open(untrained(), settings);
    }

    static TrainWindow open(Project project, Settings settings) {
        TrainController[] made = new TrainController[1];
        return shown(TestWindow.open(project, settings, Dl4jEngine::new, station(made)), made);
    }

    /** As a start after others, whose copies are in this folder. */
    static TrainWindow open(Path folder, Project project, Settings settings) {
        TrainController[] made = new TrainController[1];
        return shown(TestWindow.open(folder, project, settings, Dl4jEngine::new, station(made)), made);
    }

    private static BiFunction<Lab, Fonts, List<Station>> station(TrainController[] made) {
        return (lab, fonts) -> {
            made[0] = new TrainController(lab, fonts);
            return List.of(made[0]);
        };
    }

    private static TrainWindow shown(TestWindow window, TrainController[] made) {
        window.run(made[0]::shown);
        return new TrainWindow(window, made[0]);
    }

    /** LeNet with fresh weights, to be trained on few images. */
    static Project untrained() {
        Preset preset = Preset.LENET;
        Plan plan = Plan.of(preset, 3, 1).withBatch(BATCH);
        Project project = new Project(
                "LeNet-5",
                preset.network(),
                plan.initializer().draw(ShapeTrace.of(preset.network()), plan.seed()),
                Mnist.CLASSES,
                Mnist.NAME,
                Optional.empty());
        return project.withWorkbook(project.workbook()
                .withPlan(Optional.of(plan))
                .withReference(new DataReference(Optional.empty(), VALIDATION, OptionalInt.of(IMAGES))));
    }

    /** The sample that comes with the program. */
    static Project lenet() {
        try {
            return Samples.lenet();
        } catch (ProjectFileException e) {
            throw new AssertionError(e);
        }
    }

    /** English, light, nothing moves. */
    static Settings settings() {
        return new Settings("en", false, 100, 1280, 800, false, List.of(), true);
    }

    TrainModel model() {
        return train.model();
    }

    Training training() {
        return lab.training();
    }

    void awaitReady() {
        window.await("training is ready", () -> model().phase.get() == Training.Phase.READY);
        window.settle();
    }

    String text(String selector) {
        Labeled label = window.find(selector);
        return window.get(label::getText);
    }

    @Override
    public void close() {
        window.close();
    }
}
