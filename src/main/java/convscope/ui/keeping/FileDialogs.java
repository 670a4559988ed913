package convscope.ui.keeping;

import java.nio.file.Path;
import java.util.Optional;

/** Asks the user for files and folders; every method waits for the answer, which is empty if there is none. */
public interface FileDialogs {
    /**
     * A file to open.
     *
     * @param folder shown at first; empty for the user's own
     */
    Optional<Path> toOpen(Optional<Path> folder);

    /**
     * A file to save a project to. Where it exists the user has agreed to replace it.
     *
     * @param folder shown at first; empty for the user's own
     * @param name proposed
     */
    Optional<Path> toSave(Optional<Path> folder, String name);

    /** A folder of images. */
    Optional<Path> imageFolder();
}
