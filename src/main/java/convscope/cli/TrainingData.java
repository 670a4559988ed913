package convscope.cli;

import convscope.data.DataException;
import convscope.data.Dataset;
import convscope.data.Mnist;
import convscope.data.Split;
import convscope.project.DataReference;
import convscope.spec.ShapeTrace;
import convscope.tensor.Tensor;
import convscope.text.Message;
import convscope.training.Trainer;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The images that a command trains with.
 *
 * @param name as commands and files have it
 * @param training images that train and validate
 * @param test images that are asked about once, in the end; read before the work, so that damage cannot cost it
 */
record TrainingData(String name, Dataset training, Dataset test) {
    private static final String MNIST = "mnist";

    /** The data of this name. */
    static TrainingData read(String name) throws BadInput, DataException {
        check(name);
        return new TrainingData(name, Mnist.training(), Mnist.test());
    }

    /** Refuses a name that no data have. */
    static void check(String name) throws BadInput {
        if (!name.equals(MNIST)) {
            throw BadInput.of("cli.train.data", name);
        }
    }

    /** Which images a new training uses. */
    static DataReference reference(Integer limit) {
        OptionalInt most = limit == null ? OptionalInt.empty() : OptionalInt.of(limit);
        return new DataReference(Optional.empty(), Split.MNIST_VALIDATION, most);
    }

    /** Which of these images train and which validate; the reference must not hold back more than there are. */
    Split split(DataReference reference, long seed) {
        Split all = Split.of(training.size(), reference.validation(), seed);
        return reference.limit().isPresent() ? all.limited(reference.limit().getAsInt()) : all;
    }

    /** A network that learns from these. */
    TrainingRun.Task task(ShapeTrace trace, Map<String, Tensor> weights, Split split) {
        return new TrainingRun.Task(trace, weights, training, split, test);
    }

    /** Refuses a network that these data cannot train. */
    void checkFit(String model, ShapeTrace trace) throws BadInput {
        Optional<Message> misfit = Trainer.misfit(trace, training);
        if (misfit.isPresent()) {
            throw BadInput.of("cli.train.misfit", model, name, misfit.get());
        }
    }
}
