package convscope.project;

import convscope.data.DataKind;
import convscope.data.ImageRequest;
import convscope.data.Split;
import convscope.tensor.Shape;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which images a project is trained on, besides their kind.
 *
 * @param folder where they lie, relative to the project's own folder, with slashes; a file for some kinds; empty for data
 *     of the program
 * @param validation images that are held back for validation
 * @param limit of the rest, how many train at most; empty for all
 */
public record DataReference(Optional<String> folder, int validation, OptionalInt limit) {
    /** Data of the program, nothing held back. */
    public static final DataReference NONE = new DataReference(Optional.empty(), 0, OptionalInt.empty());

    /** One image of so many validates where nobody says otherwise: MNIST's 5,000 of 60,000. */
    private static final int VALIDATION_SHARE = 12;

    /** The usual reference to so many images of the program. */
    public static DataReference usual(int images) {
        return NONE.usualOf(images);
    }

    /** The same folder, with the usual share of so many images held back for validation and no limit. */
    public DataReference usualOf(int images) {
        return new DataReference(folder, images / VALIDATION_SHARE, OptionalInt.empty());
    }

    /** Which of so many images train and which validate; at least one trains. */
    public Split split(int images, long seed) {
        Split all = Split.of(images, Math.min(validation, images - 1), seed);
        return limit.isPresent() ? all.limited(limit.getAsInt()) : all;
    }

    /**
     * The images that are meant; empty for a kind of data that this program does not know.
     *
     * @param data name of the kind
     * @param project the project's file; empty if it has none, then a folder is a whole path
     * @param input what the network takes
     */
    public Optional<ImageRequest> request(String data, Optional<Path> project, Shape input) {
        Optional<Path> place = folder.flatMap(name -> folder(project.orElseGet(() -> Path.of("unsaved"))));
        return DataKind.of(data).map(kind -> ImageRequest.of(kind, place, input));
    }

    /** The same numbers, and a folder by its whole path, as for a project that has no file yet. */
    public DataReference at(Path images) {
        String whole = images.toAbsolutePath().normalize().toString().replace('\\', '/');
        return new DataReference(Optional.of(whole), validation, limit);
    }

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
        return folder.isPresent() && !folder(project).filter(Files::exists).isPresent();
    }
}
