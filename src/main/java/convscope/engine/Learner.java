package convscope.engine;

import convscope.tensor.Tensor;

/** A network that learns, one batch at a time. */
public interface Learner extends Predictor {
    /**
     * One step: answers, compares, moves the weights.
     *
     * @param images {@code [n][channels][height][width]}
     * @param targets {@code [n][units]}, see {@link Targets}
     * @return the loss before the step, and how many answers were right
     */
    BatchResult train(Tensor images, Tensor targets);
}
