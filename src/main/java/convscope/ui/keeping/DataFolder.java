package convscope.ui.keeping;

import convscope.project.DataReference;
import convscope.project.Project;
import convscope.project.Session;
import convscope.text.Message;
import convscope.ui.control.Action;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** Asks where the folder of a project's images went, if it is not where the project says. */
final class DataFolder {
    private final Surroundings room;
    private final KeepingModel model;

    DataFolder(Surroundings room, KeepingModel model) {
        this.room = room;
        this.model = model;
        room.session().addListener(new Session.Listener() {
            @Override
            public void projectOpened() {
                look();
            }
        });
    }

    private void look() {
        model.withdraw(Offer.About.FOLDER);
        DataReference reference = room.session().project().workbook().reference();
        room.session()
                .file()
                .filter(file -> reference.folder().isPresent())
                .ifPresent(file -> room.io().execute(() -> {
                    if (reference.isMissing(file)) {
                        room.fxThread().execute(() -> missing(reference, file));
                    }
                }));
    }

    private void missing(DataReference reference, Path file) {
        if (isStillOpen(reference, file)) {
            model.offer(new Offer(
                    Offer.About.FOLDER,
                    Message.of("keeping.folder", place(reference, file)),
                    List.of(Action.of("keeping.folder.choose", BootstrapIcons.FOLDER_SYMLINK, this::choose))));
        }
    }

    private boolean isStillOpen(DataReference reference, Path file) {
        return room.session().file().filter(file::equals).isPresent()
                && room.session().project().workbook().reference().equals(reference);
    }

    /** The folder as a whole path, or as the project says where this system can have none of that name. */
    static String place(DataReference reference, Path file) {
        return reference
                .folder(file)
                .map(Path::toString)
                .orElseGet(() -> reference.folder().orElseThrow());
    }

    /** Lets the user say where the folder is. */
    void choose() {
        Optional<Path> file = room.session().file();
        if (file.isPresent()) {
            room.dialogs().imageFolder().ifPresent(folder -> {
                Project now = room.session().project();
                DataReference there = now.workbook().reference().withFolder(folder, file.get());
                room.session().update(now.withWorkbook(now.workbook().withReference(there)));
                model.withdraw(Offer.About.FOLDER);
                room.frame().say(Message.of("keeping.folder.chosen", folder.toString()), Optional.empty());
            });
        }
    }
}
