package convscope.engine;

import convscope.tensor.Tensor;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;

/** A network whose learning can be interrupted, looked into, put away and taken up again. */
public interface Network extends Learner {
    /**
     * One step, unless it is called off: then nothing has changed, and the same step can be made later, to the same bit.
     *
     * <p>Large batches are computed in parts whose size depends on nothing but the network and the batch, so that
     * calling off takes effect within a tenth of a second.
     *
     * @param images {@code [n][channels][height][width]}
     * @param targets {@code [n][units]}, see {@link Targets}
     * @param goOn asked often while the gradient is computed, from several threads; false calls the step off
     * @return what the batch showed; empty if it was called off
     */
    Optional<BatchResult> train(Tensor images, Tensor targets, BooleanSupplier goOn);

    @Override
    default BatchResult train(Tensor images, Tensor targets) {
        return train(images, targets, () -> true).orElseThrow();
    }

    /** Steps done since the optimiser was new. */
    long iteration();

    /** The step size of the next batch. */
    double learningRate();

    /** Changes the step size from the next batch on. */
    void setLearningRate(double rate);

    /** L2's part of the loss with the weights as they are: λ·Σw² over weights of convolutions and dense layers. */
    double penalty();

    /** How large the last step was, parameter by parameter. */
    List<StepSize> stepSizes();

    /** Whether {@link #explain} shall be able to answer from the next step on; costs memory as the optimiser does. */
    void remember(boolean on);

    /**
     * Why one weight changed in the last step; empty if there was none since {@link #remember}, or training does not
     * move this parameter.
     *
     * @param parameter {@code layer/parameter}
     * @param index place in it, row-major
     */
    Optional<WeightStep> explain(String parameter, int index);

    /**
     * The weight of a parameter that the last step moved farthest, the first of equals; empty where {@link #explain} is.
     *
     * @param parameter {@code layer/parameter}
     * @return its place in the parameter, row-major
     */
    OptionalInt mostMoved(String parameter);

    /** A copy of one parameter, {@code layer/parameter}. */
    Tensor parameter(String key);

    /** What the optimiser has kept; with {@link #parameters()} all that decides the next steps. */
    LearningState learningState();

    /**
     * Goes on from what an optimiser of the same kind had kept for the same network.
     *
     * @throws IllegalArgumentException if it is of another kind or network
     */
    void setLearningState(LearningState state);

    /** The optimiser starts anew, as before the first step; weights stay. */
    void resetLearning();
}
