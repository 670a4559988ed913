package convscope.ui;

import convscope.data.catalogue.Stock;
import convscope.project.CellQuestion;
import convscope.project.Project;
import convscope.project.Session;
import convscope.settings.Diagnostics;
import convscope.settings.Settings;
import convscope.settings.SettingsFolder;
import convscope.spec.ShapeTrace;
import convscope.tensor.Tensor;
import convscope.text.Message;
import convscope.ui.control.Action;
import convscope.ui.control.Buttons;
import convscope.ui.control.CopiedText;
import convscope.ui.control.Floating;
import convscope.ui.control.Help;
import convscope.ui.control.Toast;
import convscope.ui.keeping.KeepingPlace;
import convscope.ui.strip.StripController;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The window's frame: which station is in front, what is open, and everything that can be done everywhere. */
public final class ShellController {
    private static final Logger LOG = LoggerFactory.getLogger(ShellController.class);
    private static final List<Integer> SCALES = List.of(100, 110, 125, 150, 175, 200, 225, 250);

    private final Lab lab;
    private final Stage stage;
    private final Diagnostics diagnostics = new Diagnostics(SettingsFolder.find());
    private final ShellModel model = new ShellModel();
    private final Projects projects;
    private final ShellActions actions;
    private final StripController strip;
    private final Toast toast;
    private final Floating floating = new Floating();
    private final Help help;
    private final ShellView view;

    /**
     * @param stations those that there are, in any order
     * @param stock the images that train
     * @param reader reads project files
     * @param sample what is open without a file
     * @param stage the window; its scene is made here
     * @param place where and how the user's work is kept
     */
    public ShellController(
            Lab lab,
            List<Station> stations,
            Stock stock,
            ProjectReader reader,
            Project sample,
            Stage stage,
            KeepingPlace place) {
        this.lab = lab;
        this.stage = stage;
        toast = new Toast(lab.texts(), new Buttons(lab.texts()));
        projects = new Projects(lab, model, stock, reader, sample, stage, toast, place, this::show);
        strip = new StripController(lab.session(), lab.texts(), lab.theme());
        actions = actions();
        help = new Help(lab.texts(), lab.theme(), floating);
        Help.explain(strip.node(), "help.strip");
        model.stations.setAll(stations.stream()
                .sorted(Comparator.comparingInt(Station::number))
                .toList());
        view = new ShellView(
                model, actions, lab.texts(), lab.theme(), strip.node(), toast, lab.sheet(), this::show, projects::open);
        follow();
        dress();
        model.stations.stream()
                .filter(Station::isFirst)
                .findFirst()
                .or(() -> model.stations.stream().findFirst())
                .ifPresent(this::show);
    }

    private void dress() {
        Settings settings = lab.settings().get();
        model.language.set(lab.texts().locale());
        lab.theme().scaleProperty().set(settings.scale());
        Scene scene = new Scene(view, settings.width(), settings.height());
        lab.theme().dress(scene);
        new Shortcuts(this::keys).listen(scene, view.desk());
        projects.dress(scene);
        stage.setScene(scene);
        stage.setMaximized(settings.maximized());
        stage.setFullScreenExitHint("");
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.fullScreenProperty().addListener((property, before, now) -> model.presenting.set(now));
        stage.addEventHandler(WindowEvent.WINDOW_HIDING, event -> keepWindow());
    }

    private void keepWindow() {
        Scene scene = stage.getScene();
        boolean plain = !stage.isMaximized() && !stage.isFullScreen();
        lab.settings()
                .change(settings -> plain
                        ? settings.withWindow((int) scene.getWidth(), (int) scene.getHeight(), false)
                        : settings.withWindow(settings.width(), settings.height(), stage.isMaximized()));
    }

    private void follow() {
        lab.session().addListener(new Session.Listener() {
            @Override
            public void projectOpened() {
                openProject();
            }

            @Override
            public void networkChanged() {
                projectOpened();
            }

            @Override
            public void projectChanged() {
                model.projectTitle.set(lab.session().project().title());
            }

            @Override
            public void probeChanged() {
                study();
            }

            @Override
            public void asked(CellQuestion question) {
                model.stations.stream()
                        .filter(Station::explainsValues)
                        .findFirst()
                        .ifPresent(ShellController.this::show);
            }
        });
        lab.recognition().addListener(new Recognition.Listener() {
            @Override
            public void ready(String engine) {
                model.progress.set(ShellModel.IDLE);
                model.engine.set(Message.of("status.engine", engine));
            }

            @Override
            public void recognized(Recognition.Result result) {
                strip.show(result.activations());
            }

            @Override
            public void forgotten() {
                strip.clear();
            }

            @Override
            public void failed(Throwable cause) {
                LOG.error("The network could not be computed", cause);
                model.progress.set(ShellModel.IDLE);
                model.engine.set(Message.of("status.engine.failed"));
                model.problem.set(Message.of("engine.failed"));
            }
        });
        lab.training().addListener(new TrainingStatus(lab.training(), model));
        lab.editing().addListener(new Editing.Listener() {
            @Override
            public void draftChanged() {
                describeDraft();
            }
        });
        describeDraft();
        describeProject();
        study();
        // the engine's start would take the cores from the window's
        stage.addEventHandler(WindowEvent.WINDOW_SHOWN, event -> lab.fxThread().execute(this::openProject));
    }

    private void openProject() {
        describeProject();
        recognize();
    }

    private void recognize() {
        lab.recognition().open(lab.session().project());
        Optional<Tensor> probe = lab.session().probe();
        ShapeTrace trace = ShapeTrace.of(lab.session().project().network());
        if (probe.isPresent() && !probe.get().shape().equals(trace.input().output())) {
            lab.session().study(Optional.empty());
        } else {
            study();
        }
    }

    private void describeProject() {
        model.projectTitle.set(lab.session().project().title());
        model.parameters.set(parameters());
        model.engine.set(Message.of("status.engine.starting"));
        model.progress.set(-1);
    }

    private Message parameters() {
        return Message.of(
                "status.parameters",
                ShapeTrace.of(lab.session().project().network()).total());
    }

    private void describeDraft() {
        int problems = lab.editing().trace().problems().size();
        model.draft.set(problems == 0 ? null : Message.of("status.draft", problems));
    }

    private void study() {
        Optional<Tensor> probe = lab.session().probe();
        model.probe.set(
                probe.map(image -> Message.of("status.probe", image.shape().channelsLast()))
                        .orElse(Message.of("status.no-probe")));
        probe.ifPresentOrElse(lab.recognition()::study, lab.recognition()::forget);
    }

    private ShellActions actions() {
        return new ShellActions(
                projects.begin(),
                projects.openFile(),
                projects.save(),
                projects.saveAs(),
                projects.info(),
                projects.images(),
                projects.openSample(),
                projects.openComparison(),
                Action.of("action.undo", BootstrapIcons.ARROW_COUNTERCLOCKWISE, this::undo, "Shortcut+Z")
                        .when(model.canUndo),
                Action.of("action.redo", BootstrapIcons.ARROW_CLOCKWISE, this::redo, "Shortcut+Y", "Shortcut+Shift+Z")
                        .when(model.canRedo),
                Action.of("action.korean", null, () -> speak(Locale.KOREAN)),
                Action.of("action.english", null, () -> speak(Locale.ENGLISH)),
                Action.of("action.theme", BootstrapIcons.CIRCLE_HALF, this::changeTheme, "Shortcut+Shift+D"),
                Action.of("action.smaller", null, () -> rescale(-1), "Shortcut+Minus", "Shortcut+Subtract"),
                Action.of(
                        "action.larger",
                        null,
                        () -> rescale(1),
                        "Shortcut+Plus",
                        "Shortcut+Equals",
                        "Shortcut+Shift+Equals",
                        "Shortcut+Add"),
                Action.ofKeys("action.actual-size", () -> scale(100), "Shortcut+0", "Shortcut+Numpad 0"),
                Action.of("action.present", BootstrapIcons.ARROWS_FULLSCREEN, this::present, "F11"),
                strip.why(),
                Action.of("action.help", BootstrapIcons.QUESTION_CIRCLE, this::explain, "F1"),
                Action.of("action.about", BootstrapIcons.INFO_CIRCLE, this::introduce));
    }

    /** The actions whose keys count now, the station's first. */
    private List<Action> keys() {
        if (lab.sheet().isShown()) {
            return lab.sheet().keys();
        }
        List<Action> all = new ArrayList<>();
        if (model.station.get() != null) {
            all.addAll(model.station.get().actions());
        }
        all.addAll(actions.withKeys());
        for (Station station : model.stations) {
            all.add(Action.ofKeys(station.titleKey(), () -> show(station), "Shortcut+" + station.number()));
        }
        all.add(Action.ofKeys("action.dismiss", this::dismiss, "Esc"));
        return all;
    }

    /** Brings a station to the front. */
    public void show(Station station) {
        Station before = model.station.get();
        if (station == before) {
            return;
        }
        if (before != null) {
            before.hidden();
        }
        model.station.set(station);
        bindEdits(station);
        station.shown();
    }

    private void bindEdits(Station station) {
        model.canUndo.unbind();
        model.canRedo.unbind();
        model.canUndo.set(false);
        model.canRedo.set(false);
        station.edits().ifPresent(edits -> {
            model.canUndo.bind(edits.canUndo());
            model.canRedo.bind(edits.canRedo());
        });
    }

    private void undo() {
        model.station.get().edits().ifPresent(Edits::undo);
    }

    private void redo() {
        model.station.get().edits().ifPresent(Edits::redo);
    }

    private void speak(Locale locale) {
        lab.texts().choose(locale);
        model.language.set(lab.texts().locale());
        lab.settings().change(settings -> settings.withLanguage(locale));
    }

    private void changeTheme() {
        boolean dark = !lab.theme().darkProperty().get();
        lab.theme().darkProperty().set(dark);
        lab.settings().change(settings -> settings.withDark(dark));
    }

    private void rescale(int steps) {
        int now = lab.theme().scaleProperty().get();
        int next = steps > 0
                ? SCALES.stream().filter(scale -> scale > now).findFirst().orElse(now)
                : SCALES.stream()
                        .filter(scale -> scale < now)
                        .reduce((first, second) -> second)
                        .orElse(now);
        scale(next);
    }

    private void scale(int percent) {
        lab.theme().scaleProperty().set(percent);
        lab.settings().change(settings -> settings.withScale(percent));
    }

    private void present() {
        boolean now = !model.presenting.get();
        model.presenting.set(now);
        stage.setFullScreen(now);
    }

    private void explain() {
        Station station = model.station.get();
        if (floating.hide() || station == null) {
            return;
        }
        Node focus = stage.getScene().getFocusOwner();
        String text = Help.explanation(focus).orElse(station.helpKey());
        Parent root = stage.getScene().getRoot();
        help.show(
                root.lookup("#help"),
                station.titleKey(),
                text,
                List.of(
                        new Help.Section("help.keys.here", station.actions()),
                        new Help.Section("help.keys.everywhere", actions.withKeys())));
    }

    private void introduce() {
        Node beside = stage.getScene().getRoot().lookup("#help");
        floating.show(beside, new AboutView(lab.texts(), diagnostics.folder(), this::copyDiagnostics));
    }

    private void copyDiagnostics() {
        Settings settings = lab.settings().get();
        List<String> more = List.of(
                "JavaFX " + System.getProperty("javafx.runtime.version"),
                model.engine.get() == null ? "no engine" : lab.texts().get(model.engine.get()),
                "project " + model.projectTitle.get());
        lab.io().execute(() -> {
            String text = diagnostics.text(settings, more);
            lab.fxThread().execute(() -> {
                CopiedText.put(text);
                say(Message.of("about.copied"), Optional.empty());
            });
        });
    }

    /** Frees what is pinned, one thing at a time. */
    private void dismiss() {
        if (floating.hide()) {
            return;
        }
        Station station = model.station.get();
        if (station != null && station.dismiss()) {
            return;
        }
        if (model.presenting.get()) {
            present();
        } else if (model.problem.get() != null) {
            model.problem.set(null);
        } else if (!projects.dismiss()) {
            toast.hide();
            lab.session().select(Optional.empty());
        }
    }

    /**
     * Begins to keep the user's work, once the window is shown.
     *
     * @param file opened at once, if given
     */
    public void start(Optional<Path> file) {
        projects.start(file);
    }

    /** The window was closed. */
    public void close() {
        projects.end();
    }

    /** Opens a file: a project, or something that the station can use. */
    public void open(Path file) {
        projects.open(file);
    }

    /** Says what was just done, with a way back if there is one. */
    public void say(Message what, Optional<Action> wayBack) {
        toast.say(what, wayBack);
    }

    /** Says what went wrong, until the user puts it away. */
    public void warn(Message problem) {
        model.problem.set(problem);
    }
}
