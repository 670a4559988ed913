package convscope.ui.draw;

import convscope.data.DataException;
import convscope.data.Dataset;
import convscope.data.Mnist;
import convscope.data.Picture;
import convscope.data.PictureReader;
import convscope.text.Message;
import convscope.ui.Lab;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads pictures for the pad where waiting is allowed: files, what was pasted, MNIST's test images.
 *
 * <p>Of several that are asked for one after the other only the last arrives.
 */
final class PictureLoading {
    private static final Logger LOG = LoggerFactory.getLogger(PictureLoading.class);
    private static final Set<String> ENDINGS = Set.of("png", "jpg", "jpeg", "gif", "bmp");

    private final Lab lab;
    private final DrawModel model;
    private final Random random;
    private final Consumer<Backdrop> arrived;
    private Optional<CompletableFuture<Dataset>> testImages = Optional.empty();
    private int requests;

    /** Something that is read where waiting is allowed. */
    @FunctionalInterface
    private interface Source<T> {
        T read() throws DataException;
    }

    /**
     * @param seed chooses among MNIST's test images
     * @param arrived takes what was read, on JavaFX's thread
     */
    PictureLoading(Lab lab, DrawModel model, long seed, Consumer<Backdrop> arrived) {
        this.lab = lab;
        this.model = model;
        this.random = new Random(seed);
        this.arrived = arrived;
    }

    /** Whether a file of this name is a picture that can be read. */
    static boolean accepts(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    void read(Path file) {
        load(() -> PictureReader.read(file));
    }

    void show(Picture picture) {
        load(() -> picture);
    }

    /** One of MNIST's test images, drawn by lot. */
    void testImage() {
        CompletableFuture<Dataset> images = testImages.orElseGet(() -> reading(Mnist::test));
        testImages = Optional.of(images);
        int request = ++requests;
        model.loading.set(!images.isDone());
        images.whenCompleteAsync(
                (data, failure) -> arrived(request, failure, () -> {
                    int index = random.nextInt(data.size());
                    Backdrop.TestImage test = new Backdrop.TestImage(index, data.label(index));
                    return Backdrop.of(data.image(index), test);
                }),
                lab.fxThread());
    }

    private void load(Source<Picture> source) {
        int request = ++requests;
        model.loading.set(true);
        reading(() -> Backdrop.of(source.read()))
                .whenCompleteAsync((backdrop, failure) -> arrived(request, failure, () -> backdrop), lab.fxThread());
    }

    private void arrived(int request, Throwable failure, Supplier<Backdrop> backdrop) {
        if (request != requests) {
            return;
        }
        model.loading.set(false);
        if (failure instanceof DataException refused) {
            testImages = testImages.filter(images -> !images.isCompletedExceptionally());
            model.problem.set(refused.said());
        } else if (failure != null) {
            LOG.error("A picture could not be read", failure);
            model.problem.set(Message.of("draw.failed"));
        } else {
            arrived.accept(backdrop.get());
        }
    }

    private <T> CompletableFuture<T> reading(Source<T> source) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        lab.io().execute(() -> {
            try {
                answer.complete(source.read());
            } catch (DataException | RuntimeException failure) {
                answer.completeExceptionally(failure);
            }
        });
        return answer;
    }
}
