package convscope.ui;

import convscope.data.DataException;
import convscope.data.DataLibrary;
import convscope.data.Dataset;
import convscope.data.ImageRequest;
import convscope.data.Split;
import convscope.data.Watch;
import convscope.project.DataReference;
import convscope.project.Project;
import convscope.project.Workbook;
import convscope.spec.ShapeTrace;
import convscope.text.Message;
import convscope.training.Plan;
import convscope.training.Trainer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/**
 * The images that a project is trained on.
 *
 * @param request which they are
 * @param images all of them
 * @param reference which of them validate and which train
 */
record TrainingImages(ImageRequest request, Dataset images, DataReference reference) {
    /** Which images train and which validate: the plan's seed decides. */
    Split split(Plan plan) {
        return reference.split(images.size(), plan.seed());
    }

    /** It cannot train; why, with what to do. */
    static final class Refusal extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Message what;

        Refusal(Message what) {
            super(what.toString());
            this.what = what;
        }

        Message what() {
            return what;
        }
    }

    /** Which images a project asks for; empty for a kind that this program does not know. */
    static Optional<ImageRequest> request(Project project, Optional<Path> file) {
        return project.workbook()
                .reference()
                .request(
                        project.data(),
                        file,
                        ShapeTrace.of(project.network()).input().output());
    }

    /**
     * Reads a project's images; the future fails with a {@link Refusal} if there are none that fit.
     *
     * @param file the project's
     * @param known images that were read before, and are not read again
     * @param reading where they are read
     */
    static CompletableFuture<TrainingImages> read(
            Project project,
            Optional<Path> file,
            Optional<TrainingImages> known,
            DataLibrary library,
            Watch watch,
            Executor reading) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return read(project, file, known, library, watch);
                    } catch (Refusal refusal) {
                        throw new CompletionException(refusal);
                    } catch (DataException damaged) {
                        throw new CompletionException(new Refusal(damaged.said()));
                    }
                },
                reading);
    }

    private static TrainingImages read(
            Project project, Optional<Path> file, Optional<TrainingImages> known, DataLibrary library, Watch watch)
            throws Refusal, DataException {
        ImageRequest request = request(project, file)
                .orElseThrow(() -> new Refusal(Message.of("train.no-images", project.title(), project.data())));
        ShapeTrace trace = ShapeTrace.of(project.network());
        Optional<Dataset> before =
                known.filter(images -> images.request.equals(request)).map(TrainingImages::images);
        Optional<Message> misfit = before.isPresent()
                ? Trainer.misfit(trace, before.get())
                : Trainer.misfit(trace, library.form(request)); // said before long work, not after
        if (misfit.isPresent()) {
            throw new Refusal(misfit.get());
        }
        Dataset images =
                before.isPresent() ? before.get() : library.read(request, watch).training();
        Workbook workbook = project.workbook();
        boolean decided =
                workbook.reference().validation() > 0 || !workbook.runs().isEmpty();
        DataReference reference =
                decided ? workbook.reference() : workbook.reference().usualOf(images.size());
        return new TrainingImages(request, images, reference);
    }
}
