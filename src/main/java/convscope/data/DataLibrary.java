package convscope.data;

import convscope.text.Message;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/** All images that a network can be trained on, wherever they lie: the one place where a name becomes a dataset. */
public final class DataLibrary {
    private final Path fetched;

    /**
     * @param fetched folder of what was fetched, with one folder a kind; it need not exist
     */
    public DataLibrary(Path fetched) {
        this.fetched = fetched;
    }

    /** Where data of a kind are kept once they are fetched. */
    public Path home(DataKind kind) {
        return fetched.resolve(kind.id());
    }

    /** Whether data are here without anybody saying where. */
    public boolean has(DataKind kind) {
        return switch (kind) {
            case MNIST -> true;
            case FASHION_MNIST -> FashionMnist.isAt(home(kind));
            case CIFAR10 -> Cifar10.isAt(home(kind));
            case FOLDER -> false;
        };
    }

    /**
     * What is in a folder or file of the user's, judged by the names in it.
     *
     * @return empty if there is nothing of that name
     * @throws DataException if it is neither CIFAR-10 nor a folder with pictures in one folder a class
     */
    public static Optional<DataKind> kindOf(Path place) throws DataException {
        if (!Files.exists(place)) {
            return Optional.empty();
        }
        if (Cifar10.isAt(place)) {
            return Optional.of(DataKind.CIFAR10);
        }
        if (FashionMnist.isAt(place)) {
            throw new DataException(Message.of("data.idx.which", place.toString()));
        }
        if (!Files.isDirectory(place)) {
            throw new DataException(Message.of("data.folder.file", place.toString()));
        }
        return Optional.of(DataKind.FOLDER);
    }

    /**
     * What can be said without reading the images.
     *
     * @throws DataException if they are not there
     */
    public ImageForm form(ImageRequest request) throws DataException {
        if (request.kind() == DataKind.FOLDER) {
            return new ImageForm(
                    request.input().orElseThrow(),
                    ImageFolder.at(place(request)).classes());
        }
        if (request.kind() != DataKind.MNIST) {
            place(request);
        }
        return new ImageForm(
                request.kind().imageShape().orElseThrow(), request.kind().classes());
    }

    /**
     * Reads the images.
     *
     * @param watch told how far it is
     * @throws DataException if they are not there or cannot be read
     * @throws CancellationException if the watch ends it
     */
    public ImageSet read(ImageRequest request, Watch watch) throws DataException {
        return switch (request.kind()) {
            case MNIST -> ImageSet.divided(Mnist.training(), Mnist.test(), List.of());
            case FASHION_MNIST -> FashionMnist.read(place(request));
            case CIFAR10 -> Cifar10.read(place(request), watch);
            case FOLDER -> ImageFolder.at(place(request)).read(request.input().orElseThrow(), watch);
        };
    }

    private Path place(ImageRequest request) throws DataException {
        DataKind kind = request.kind();
        if (request.folder().isPresent()) {
            return request.folder().get();
        }
        if (kind == DataKind.FOLDER) {
            throw new DataException(Message.of("data.folder.unchosen"));
        }
        if (!has(kind)) {
            throw new DataException(Message.of("data.not-here", Message.of("data.kind." + kind.id())));
        }
        return home(kind);
    }
}
