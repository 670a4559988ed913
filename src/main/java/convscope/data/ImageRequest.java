package convscope.data;

import convscope.tensor.Shape;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Which images are wanted: equal requests get equal images.
 *
 * @param kind what they are
 * @param folder where they lie, for some kinds also a file; empty for where the program keeps them itself
 * @param input what pictures are made to fit, {@code [1 or 3][height][width]}; empty for a kind that has a shape of its own
 */
public record ImageRequest(DataKind kind, Optional<Path> folder, Optional<Shape> input) {
    /**
     * The images for a network.
     *
     * @param input what the network takes
     */
    public static ImageRequest of(DataKind kind, Optional<Path> folder, Shape input) {
        return new ImageRequest(
                kind,
                kind == DataKind.MNIST ? Optional.empty() : folder,
                kind.imageShape().isPresent() ? Optional.empty() : Optional.of(input));
    }

    /** The same images for another network. */
    public ImageRequest fitting(Shape other) {
        return of(kind, folder, other);
    }
}
