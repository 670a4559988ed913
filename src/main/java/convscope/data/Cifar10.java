package convscope.data;

import convscope.text.Message;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * CIFAR-10's binary version: records of 3,073 bytes, the label 0..9, then 32×32 red, green and blue values.
 *
 * <p>A folder holds the test images in {@code test_batch.bin} and training images in all other {@code .bin} files; names of
 * the classes come from {@code batches.meta.txt} where it is there. Of a single file, or without the test file, test images
 * are held back.
 *
 * @see <a href="https://www.cs.toronto.edu/~kriz/cifar.html">Krizhevsky, Learning multiple layers of features from tiny
 *     images, 2009</a>
 */
public final class Cifar10 {
    /** The ten classes as the authors name them, each at the index of its label. */
    public static final List<String> CLASSES =
            List.of("airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck");

    /** Folder inside the authors' archive. */
    static final String FOLDER = "cifar-10-batches-bin";

    private static final String ENDING = ".bin";
    private static final String TEST = "test_batch.bin";
    private static final String NAMES = "batches.meta.txt";

    /** Most bytes of a list of ten names. */
    private static final int MOST_NAMES = 4096;

    private Cifar10() {}

    /**
     * The images in this file, this folder, or the authors' folder inside it.
     *
     * @throws DataException if there are none, a file cannot be read, or is no such file
     */
    public static ImageSet read(Path place, Watch watch) throws DataException {
        if (Files.isRegularFile(place)) {
            return ImageSet.undivided(CifarRecords.read(place, List.of(place), CLASSES, watch), List.of());
        }
        Path folder = folder(place);
        List<Path> training = new ArrayList<>(batches(folder));
        Optional<Path> test =
                training.stream().filter(file -> file.endsWith(TEST)).findFirst();
        test.ifPresent(training::remove);
        if (training.isEmpty()) {
            throw new DataException(Message.of("data.cifar.none", place.toString()));
        }
        List<String> classes = classes(folder);
        Dataset all = CifarRecords.read(folder, training, classes, watch);
        return test.isPresent()
                ? ImageSet.divided(all, CifarRecords.read(folder, List.of(test.get()), classes, watch), List.of())
                : ImageSet.undivided(all, List.of());
    }

    /** Whether a folder has such files, or a file such a name. */
    public static boolean isAt(Path place) {
        if (Files.isRegularFile(place)) {
            return hasEnding(place);
        }
        try {
            return Files.isDirectory(place) && !batches(folder(place)).isEmpty();
        } catch (DataException unreadable) {
            return false;
        }
    }

    private static Path folder(Path place) {
        Path inside = place.resolve(FOLDER);
        return Files.isDirectory(inside) ? inside : place;
    }

    private static boolean hasEnding(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(ENDING);
    }

    private static List<Path> batches(Path folder) throws DataException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> hasEnding(file) && Files.isRegularFile(file))
                    .sorted(Comparator.comparing(file -> file.getFileName().toString(), new NaturalOrder()))
                    .toList();
        } catch (NoSuchFileException e) {
            throw new DataException(Message.of("data.folder.missing", folder.toString()), e);
        } catch (IOException e) {
            throw DataException.unreadable(folder.toString(), e);
        }
    }

    private static List<String> classes(Path folder) throws DataException {
        Path file = folder.resolve(NAMES);
        if (!Files.exists(file)) {
            return CLASSES;
        }
        try {
            if (Files.size(file) > MOST_NAMES) {
                throw new DataException(
                        Message.of("data.cifar.names-size", file.toString(), Files.size(file), MOST_NAMES));
            }
            List<String> names = Files.readString(file, StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            if (names.size() != CLASSES.size()) {
                throw new DataException(Message.of("data.cifar.names", file.toString(), CLASSES.size(), names.size()));
            }
            return names;
        } catch (IOException e) {
            throw DataException.unreadable(file.toString(), e);
        }
    }
}
