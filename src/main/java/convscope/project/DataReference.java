package convscope.project;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which images a project is trained on, besides their kind.
 *
 * @param folder where they lie, relative to the project's own folder, with slashes; empty for data of the program
 * @param validation images that are held back for validation
 * @param limit of the rest, how many train at most; empty for all
 */
public record DataReference(Optional<String> folder, int validation, OptionalInt limit) {
    /** Data of the program, nothing held back. */
    public static final DataReference NONE = new DataReference(Optional.empty(), 0, OptionalInt.empty());

    /**
     * A folder as seen from where a project is kept; as it is if they lie on different drives.
     *
     * @param project the project's file
     */
    public DataReference withFolder(Path images, Path project) {
        Path from = project.toAbsolutePath().normalize().getParent();
        Path to = images.toAbsolutePath().normalize();
        Path seen = from != null && from.getRoot().equals(to.getRoot()) ? from.relativize(to) : to;
        return new DataReference(Optional.of(seen.toString().replace('\\', '/')), validation, limit);
    }

    /**
     * The folder of the images, whether it exists or not; empty for data of the program, and for a name that this system
     * cannot have.
     *
     * @param project the project's file
     */
    public Optional<Path> folder(Path project) {
        try {
            return folder.map(
                    name -> project.toAbsolutePath().resolveSibling(name).normalize());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Whether the images are in a folder that is not there: then somebody has to be asked where it went. */
    public boolean isMissing(Path project) {
        return folder.isPresent() && !folder(project).filter(Files::isDirectory).isPresent();
    }
}
