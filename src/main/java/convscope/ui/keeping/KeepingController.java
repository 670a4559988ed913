package convscope.ui.keeping;

import convscope.project.Autosave;
import convscope.project.OwnFile;
import convscope.project.Project;
import convscope.project.Session;
import convscope.text.Message;
import convscope.ui.control.Action;
import convscope.ui.control.Sheet;
import convscope.ui.fx.Beat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** Keeps what the user makes; what the window's frame sees of it. */
public final class KeepingController implements AutoCloseable {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final Duration BEAT = Duration.ofSeconds(1);

    private final Surroundings room;
    private final KeepingModel model;
    private final OwnFile own = new OwnFile();
    private final Saving saving;
    private final Copies copies;
    private final Leaving leaving;
    private final Leftovers leftovers;
    private final DataFolder dataFolder;
    private final Action save;
    private final Action saveAs;
    private final Action info;
    private Optional<Beat> beat = Optional.empty();
    private boolean closing;

    public KeepingController(Surroundings room, KeepingModel model) {
        this.room = room;
        this.model = model;
        saving = new Saving(room, model, own);
        copies = new Copies(room);
        leaving = new Leaving(room, saving, copies);
        leftovers = new Leftovers(room, model, saving, copies, leaving);
        dataFolder = new DataFolder(room, model);
        new FileRight(room, model, own, saving);
        room.session().addListener(new Session.Listener() {
            @Override
            public void projectOpened() {
                mark();
            }

            @Override
            public void projectChanged() {
                mark();
            }
        });
        save = Action.of("action.save", BootstrapIcons.SAVE, saving::save, "Shortcut+S");
        saveAs = Action.of("action.save-as", BootstrapIcons.SAVE2, saving::saveAs, "Shortcut+Shift+S");
        info = Action.of("action.project-info", BootstrapIcons.JOURNAL_TEXT, this::inform, "Shortcut+I");
    }

    private void mark() {
        model.changed.set(room.session().isChanged());
    }

    public Action save() {
        return save;
    }

    public Action saveAs() {
        return saveAs;
    }

    /** Shows what the project is, to be written in. */
    public Action info() {
        return info;
    }

    /**
     * Begins, once the window is shown: looks for what killed programs left, and keeps copies from now on.
     *
     * @param openNewest whether the newest of what is found is opened, or only offered
     */
    public void start(Stage stage, boolean openNewest) {
        stage.addEventHandler(WindowEvent.WINDOW_CLOSE_REQUEST, event -> {
            if (!leaving.isFree()) {
                event.consume();
                leaving.leave(() -> {
                    closing = true;
                    room.frame().close();
                });
            }
        });
        stage.focusedProperty().addListener((property, before, now) -> {
            if (!now) {
                copies.keepSoon();
            }
        });
        room.io().execute(() -> {
            try {
                Autosave autosave = Autosave.in(room.copies(), room.clock());
                room.fxThread().execute(() -> copies.begin(autosave));
            } catch (IOException nowhere) {
                room.fxThread().execute(() -> copies.cannot(nowhere));
            }
            leftovers.find(openNewest);
        });
        beat = Optional.of(new Beat(BEAT, room.fxThread(), copies::beat));
    }

    /** Goes on with this once what is open is saved or not wanted. */
    public void leave(Runnable next) {
        leaving.leave(next);
    }

    /** Opens this in place of what is open, once that is saved or not wanted. */
    public void open(Project project, Optional<Path> file, Runnable opened) {
        leaving.leave(() -> {
            room.session().open(project, file);
            opened.run();
        });
    }

    /** Puts the newest offer away; says whether there was one. */
    public boolean dismiss() {
        if (model.offers.isEmpty()) {
            return false;
        }
        model.offers.remove(model.offers.size() - 1);
        return true;
    }

    private void inform() {
        Sheet sheet = room.sheet();
        InfoView view = new InfoView(room.session(), room.texts(), this::chooseFolder, sheet::dismiss);
        Session.Listener saved = new Session.Listener() {
            @Override
            public void projectChanged() {
                if (!room.session().isChanged()) {
                    lookAtFile(view);
                }
            }
        };
        room.session().addListener(saved);
        lookAtFile(view);
        sheet.show(new Sheet.Content(
                view,
                view.first(),
                List.of(save, saveAs, Action.ofKeys("action.dismiss", sheet::dismiss, "Esc")),
                () -> room.session().removeListener(saved)));
    }

    private void lookAtFile(InfoView view) {
        Optional<Path> file = room.session().file();
        view.tell(file, Optional.empty());
        file.ifPresent(path -> room.io().execute(() -> {
            Message written = written(path);
            room.fxThread().execute(() -> view.tell(file, Optional.of(written)));
        }));
    }

    private void chooseFolder() {
        room.sheet().dismiss();
        dataFolder.choose();
    }

    private static Message written(Path file) {
        try {
            LocalDateTime time =
                    LocalDateTime.ofInstant(Files.getLastModifiedTime(file).toInstant(), ZoneId.systemDefault());
            return Message.of("keeping.info.path", time.format(MINUTE));
        } catch (IOException notThere) {
            return Message.of("keeping.info.gone");
        }
    }

    /**
     * The window was closed: the copy goes, unless nobody was asked about the changes in it, and the right to write goes to
     * whoever wants it.
     */
    @Override
    public void close() {
        beat.ifPresent(Beat::close);
        if (closing || !room.session().isChanged()) {
            copies.close();
        }
        room.io().execute(own::close);
    }
}
