package convscope.ui;

import convscope.data.Cifar10;
import convscope.project.Project;
import convscope.project.ProjectFile;
import convscope.project.ProjectFileException;
import convscope.text.Message;
import convscope.ui.fx.Worker;
import convscope.ui.keeping.FileDialogs;
import convscope.ui.keeping.KeepingController;
import convscope.ui.keeping.ProjectPicture;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens files, however they come: chosen, dropped, recent, or named at the start. */
final class OpenFiles {
    private static final Logger LOG = LoggerFactory.getLogger(OpenFiles.class);

    private final Lab lab;
    private final ShellModel model;
    private final ProjectReader reader;
    private final Consumer<Station> show;
    private final KeepingController keeping;
    private final FileDialogs dialogs;
    private final Consumer<Path> images;
    private final Worker pictures = new Worker("recent projects");
    private int requests;

    /**
     * @param keeping asks before what is open is left
     * @param dialogs ask for files
     * @param images takes a folder or file of images
     * @param show brings a station to the front
     */
    OpenFiles(
            Lab lab,
            ShellModel model,
            ProjectReader reader,
            KeepingController keeping,
            FileDialogs dialogs,
            Consumer<Path> images,
            Consumer<Station> show) {
        this.images = images;
        this.keeping = keeping;
        this.dialogs = dialogs;
        this.show = show;
        this.lab = lab;
        this.model = model;
        this.reader = reader;
        showRecent();
    }

    /** Lets the user choose a file. */
    void choose() {
        Optional<Path> folder = model.recent.stream()
                .map(Path::getParent)
                .filter(parent -> parent != null && Files.isDirectory(parent))
                .findFirst();
        dialogs.toOpen(folder).ifPresent(this::open);
    }

    /** Remembers a file as the one used last. */
    void used(Path file) {
        lab.settings().change(settings -> settings.withRecent(file));
        model.pictures.remove(file); // it may be another by now
        showRecent();
    }

    private void showRecent() {
        List<Path> files = lab.settings().get().recent();
        model.recent.setAll(files);
        files.stream().filter(file -> !model.pictures.containsKey(file)).forEach(this::lookAt);
    }

    /** Pictures come when they come: a drive that is slow or gone holds nobody up. */
    private void lookAt(Path file) {
        pictures.execute(() -> ProjectFile.thumbnail(file)
                .flatMap(ProjectPicture::image)
                .ifPresent(picture -> lab.fxThread().execute(() -> model.pictures.put(file, picture))));
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
            readProject(file.toAbsolutePath().normalize());
        } else if (user.isPresent()) {
            show.accept(user.get());
            user.get().receive(file);
        } else if (Files.isDirectory(file) || Cifar10.isAt(file)) {
            images.accept(file);
        } else {
            model.problem.set(Message.of("open.unknown", name));
        }
    }

    private void readProject(Path file) {
        if (lab.session().file().filter(file::equals).isPresent()) {
            // it may be saved by the answer, so it is read after that
            keeping.leave(() -> read(file, project -> {
                lab.session().open(project, Optional.of(file));
                used(file);
            }));
        } else {
            read(file, project -> keeping.open(project, Optional.of(file), () -> used(file)));
        }
    }

    private void read(Path file, Consumer<Project> opened) {
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
                            opened.accept(project);
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
        keeping.open(project, Optional.empty(), () -> {});
    }

    private void refused(Path file, Throwable failure) {
        if (failure instanceof ProjectFileException unreadable) {
            model.problem.set(unreadable.what());
        } else {
            LOG.error("{} could not be opened", file, failure);
            model.problem.set(Message.of("open.failed", String.valueOf(file.getFileName())));
        }
        lab.settings().change(settings -> settings.withoutRecent(file));
        showRecent();
    }
}
