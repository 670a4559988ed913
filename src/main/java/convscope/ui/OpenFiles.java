package convscope.ui;

import convscope.project.Project;
import convscope.project.ProjectFile;
import convscope.project.ProjectFileException;
import convscope.text.Message;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens files, however they come: chosen, dropped, recent, or named at the start. */
final class OpenFiles {
    private static final Logger LOG = LoggerFactory.getLogger(OpenFiles.class);

    private final Lab lab;
    private final ShellModel model;
    private final ProjectReader reader;
    private final Consumer<Station> show;
    private int requests;

    /**
     * @param show brings a station to the front
     */
    OpenFiles(Lab lab, ShellModel model, ProjectReader reader, Consumer<Station> show) {
        this.show = show;
        this.lab = lab;
        this.model = model;
        this.reader = reader;
        model.recent.setAll(lab.settings().get().recent());
    }

    /** Lets the user choose a file. */
    void choose(Window owner) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(lab.texts().get("open.title"));
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(lab.texts().get("open.projects"), "*" + ProjectFile.EXTENSION),
                        new FileChooser.ExtensionFilter(lab.texts().get("open.all"), "*.*"));
        model.recent.stream()
                .map(Path::getParent)
                .filter(folder -> folder != null && Files.isDirectory(folder))
                .findFirst()
                .ifPresent(folder -> chooser.setInitialDirectory(folder.toFile()));
        File chosen = chooser.showOpenDialog(owner);
        if (chosen != null) {
            open(chosen.toPath());
        }
    }

    /** Takes files that are dropped anywhere on the window. */
    void acceptDrops(Scene scene) {
        scene.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        scene.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            List<File> files = event.getDragboard().getFiles();
            if (!files.isEmpty()) {
                open(files.get(0).toPath());
                event.setDropCompleted(true);
                event.consume();
            }
        });
    }

    /** Opens a project, or hands another file to the station in front if it can use it, else to the first that can. */
    void open(Path file) {
        model.problem.set(null);
        String name = String.valueOf(file.getFileName());
        Optional<Station> user = Stream.concat(Stream.ofNullable(model.station.get()), model.stations.stream())
                .filter(station -> station.accepts(file))
                .findFirst();
        if (name.toLowerCase(Locale.ROOT).endsWith(ProjectFile.EXTENSION)) {
            read(file.toAbsolutePath().normalize());
        } else if (user.isPresent()) {
            show.accept(user.get());
            user.get().receive(file);
        } else {
            model.problem.set(Message.of("open.unknown", name));
        }
    }

    private void read(Path file) {
        int request = ++requests;
        model.activity.set(Message.of("open.reading", String.valueOf(file.getFileName())));
        CompletableFuture<Project> answer = new CompletableFuture<>();
        lab.io().execute(() -> {
            try {
                answer.complete(reader.read(file));
            } catch (ProjectFileException | RuntimeException failure) {
                answer.completeExceptionally(failure);
            }
        });
        answer.whenCompleteAsync(
                (project, failure) -> {
                    if (request == requests) {
                        model.activity.set(null);
                        if (failure == null) {
                            opened(project, file);
                        } else {
                            refused(file, failure);
                        }
                    }
                },
                lab.fxThread());
    }

    /** Opens a project that is no file, in place of any file that is being read. */
    void open(Project project) {
        requests++;
        model.activity.set(null);
        model.problem.set(null);
        lab.session().open(project, Optional.empty());
    }

    private void opened(Project project, Path file) {
        lab.session().open(project, Optional.of(file));
        lab.settings().change(settings -> settings.withRecent(file));
        model.recent.setAll(lab.settings().get().recent());
    }

    private void refused(Path file, Throwable failure) {
        if (failure instanceof ProjectFileException unreadable) {
            model.problem.set(unreadable.what());
        } else {
            LOG.error("{} could not be opened", file, failure);
            model.problem.set(Message.of("open.failed", String.valueOf(file.getFileName())));
        }
        lab.settings().change(settings -> settings.withoutRecent(file));
        model.recent.setAll(lab.settings().get().recent());
    }
}
