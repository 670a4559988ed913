package convscope.ui;

import convscope.data.catalogue.Stock;
import convscope.project.Project;
import convscope.project.ProjectFileException;
import convscope.project.Samples;
import convscope.text.Message;
import convscope.ui.control.Action;
import convscope.ui.control.Toast;
import convscope.ui.dataset.DataController;
import convscope.ui.keeping.FileDialogs;
import convscope.ui.keeping.KeepingController;
import convscope.ui.keeping.KeepingPlace;
import convscope.ui.keeping.Surroundings;
import convscope.ui.keeping.WindowFrame;
import convscope.ui.preset.PresetController;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** The window's projects: what opens them, what keeps them, and what both need of the frame. */
final class Projects implements WindowFrame {
    private final Lab lab;
    private final ShellModel model;
    private final Project sample;
    private final Stage stage;
    private final Toast toast;
    private final KeepingController keeping;
    private final OpenFiles files;
    private final DataController images;
    private final PresetController presets;

    /**
     * @param stock the images that train
     * @param reader reads project files
     * @param sample what is open without a file
     * @param toast says what was done
     * @param place where and how the user's work is kept
     * @param show brings a station to the front
     */
    Projects(
            Lab lab,
            ShellModel model,
            Stock stock,
            ProjectReader reader,
            Project sample,
            Stage stage,
            Toast toast,
            KeepingPlace place,
            Consumer<Station> show) {
        this.lab = lab;
        this.model = model;
        this.sample = sample;
        this.stage = stage;
        this.toast = toast;
        FileDialogs dialogs = place.dialogs().apply(lab.texts(), stage);
        keeping = new KeepingController(
                new Surroundings(
                        lab.session(),
                        () -> lab.editing()
                                .settle()
                                .handle((adopted, failure) -> null) // what cannot be adopted is kept as a draft
                                .thenCompose(done -> lab.training().project()),
                        lab.texts(),
                        dialogs,
                        lab.sheet(),
                        this,
                        place.copies(),
                        place.clock(),
                        lab.io(),
                        lab.fxThread()),
                model.keeping);
        images = new DataController(new convscope.ui.dataset.Surroundings(
                lab.session(),
                stock,
                new OpenDraft(lab.editing()),
                new RestingTraining(lab.training()),
                lab.texts(),
                dialogs,
                lab.sheet(),
                this::say,
                lab.fxThread()));
        files = new OpenFiles(lab, model, reader, keeping, dialogs, images::receive, show);
        presets =
                new PresetController(lab.sheet(), lab.texts(), stock.library(), lab.io(), lab.fxThread(), files::open);
    }

    /** Chooses a new network. */
    Action begin() {
        return presets.begin();
    }

    /** Chooses the images that the network is trained on. */
    Action images() {
        return images.choose();
    }

    Action openFile() {
        return Action.of("action.open", BootstrapIcons.FOLDER2_OPEN, files::choose, "Shortcut+O");
    }

    Action openSample() {
        return Action.of("action.sample", BootstrapIcons.BOX, () -> files.open(sample));
    }

    Action openComparison() {
        return Action.of("action.comparison", BootstrapIcons.INTERSECT, this::readComparison);
    }

    private void readComparison() {
        lab.io().execute(() -> {
            try {
                Project comparison = Samples.comparison();
                lab.fxThread().execute(() -> files.open(comparison));
            } catch (ProjectFileException incomplete) {
                lab.fxThread().execute(() -> warn(incomplete.what()));
            }
        });
    }

    Action save() {
        return keeping.save();
    }

    Action saveAs() {
        return keeping.saveAs();
    }

    /** Shows what the project is, to be written in. */
    Action info() {
        return keeping.info();
    }

    /** Lets the window carry the project's title, and a mark while it has changes. */
    void dress(Scene scene) {
        files.acceptDrops(scene);
        stage.titleProperty()
                .bind(Bindings.when(model.keeping.changed)
                        .then(lab.texts().bind("window.title.changed", model.projectTitle))
                        .otherwise(lab.texts().bind("window.title", model.projectTitle)));
    }

    /**
     * Begins to keep the user's work, once the window is shown.
     *
     * @param file opened at once, if given
     */
    void start(Optional<Path> file) {
        keeping.start(stage, file.isEmpty());
        file.ifPresent(files::open);
    }

    /** The window was closed. */
    void end() {
        keeping.close();
    }

    /** Opens a file: a project, or something that a station can use. */
    void open(Path file) {
        files.open(file);
    }

    /** Puts the newest offer away; says whether there was one. */
    boolean dismiss() {
        return keeping.dismiss();
    }

    @Override
    public void say(Message what, Optional<Action> wayBack) {
        toast.say(what, wayBack);
    }

    @Override
    public void warn(Message problem) {
        model.problem.set(problem);
    }

    @Override
    public void used(Path file) {
        files.used(file);
    }

    @Override
    public void openInstead(Optional<Path> file) {
        lab.session().open(sample, Optional.empty());
        file.ifPresent(files::open);
    }

    @Override
    public void close() {
        stage.hide();
    }
}
