package convscope.ui;

import convscope.data.DataException;
import convscope.data.Dataset;
import convscope.data.Split;
import convscope.project.DataReference;
import convscope.project.Project;
import convscope.project.Workbook;
import convscope.spec.ShapeTrace;
import convscope.text.Message;
import convscope.training.Plan;
import convscope.training.Trainer;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/**
 * The images that a project is trained on.
 *
 * @param name as projects call them
 * @param images all of them
 * @param reference which of them validate and which train
 */
record TrainingImages(String name, Dataset images, DataReference reference) {
    /** One image of so many validates where the project does not say otherwise: MNIST's 5,000 of 60,000. */
    private static final int VALIDATION_SHARE = 12;

    /** Which images train and which validate: the plan's seed decides. */
    Split split(Plan plan) {
        Split all = Split.of(images.size(), Math.min(reference.validation(), images.size() - 1), plan.seed());
        return reference.limit().isPresent() ? all.limited(reference.limit().getAsInt()) : all;
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

    /** Reads a project's images on {@code io}; the future fails with a {@link Refusal} if there are none that fit. */
    static CompletableFuture<TrainingImages> read(Project project, Training.Source source, Executor io) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return read(project, source);
                    } catch (Refusal refusal) {
                        throw new CompletionException(refusal);
                    } catch (DataException damaged) {
                        throw new CompletionException(new Refusal(damaged.said()));
                    }
                },
                io);
    }

    private static TrainingImages read(Project project, Training.Source source) throws Refusal, DataException {
        Dataset images = source.read(project.data())
                .orElseThrow(() -> new Refusal(Message.of("train.no-images", project.title(), project.data())));
        Optional<Message> misfit = Trainer.misfit(ShapeTrace.of(project.network()), images);
        if (misfit.isPresent()) {
            throw new Refusal(misfit.get());
        }
        Workbook workbook = project.workbook();
        boolean known =
                workbook.reference().validation() > 0 || !workbook.runs().isEmpty();
        DataReference reference = known
                ? workbook.reference()
                : new DataReference(
                        workbook.reference().folder(), images.size() / VALIDATION_SHARE, OptionalInt.empty());
        return new TrainingImages(project.data(), images, reference);
    }
}
