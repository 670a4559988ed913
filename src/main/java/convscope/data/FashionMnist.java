package convscope.data;

import convscope.text.Message;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Fashion-MNIST: 60,000 training and 10,000 test images of clothes, 28×28 grey, in MNIST's format.
 *
 * @see <a href="https://github.com/zalandoresearch/fashion-mnist">Xiao, Rasul and Vollgraf, Fashion-MNIST, arXiv
 *     1708.07747</a>
 */
public final class FashionMnist {
    /** The ten classes as the authors name them, each at the index of its label. */
    public static final List<String> CLASSES = List.of(
            "T-shirt/top", "Trouser", "Pullover", "Dress", "Coat", "Sandal", "Shirt", "Sneaker", "Bag", "Ankle boot");

    private FashionMnist() {}

    /**
     * The images in a folder with the four files, each gzipped or plain.
     *
     * @throws DataException if a file is missing, cannot be read, or is not what its name says
     */
    public static ImageSet read(Path folder) throws DataException {
        return ImageSet.divided(part(folder, "train"), part(folder, "t10k"), List.of());
    }

    /** Whether a folder has its images, judged by the names in it; MNIST's own files have the same names. */
    public static boolean isAt(Path folder) {
        return find(folder, "train-images-idx3-ubyte").isPresent();
    }

    private static Dataset part(Path folder, String part) throws DataException {
        return IdxReader.read(
                file(folder, part + "-images-idx3-ubyte"), file(folder, part + "-labels-idx1-ubyte"), CLASSES);
    }

    private static Path file(Path folder, String name) throws DataException {
        return find(folder, name)
                .orElseThrow(
                        () -> new DataException(Message.of("data.fashion.missing", folder.toString(), name + ".gz")));
    }

    private static Optional<Path> find(Path folder, String name) {
        return Stream.of(".gz", "")
                .map(ending -> folder.resolve(name + ending))
                .filter(Files::isRegularFile)
                .findFirst();
    }
}
