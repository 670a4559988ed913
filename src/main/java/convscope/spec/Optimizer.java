package convscope.spec;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** The rule by which a gradient becomes a step. Constants follow Keras. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes(@JsonSubTypes.Type(value = Optimizer.Adam.class, name = "adam"))
public sealed interface Optimizer permits Optimizer.Adam {
    /** Step size. */
    double learningRate();

    /** The same rule with another step size. */
    Optimizer withLearningRate(double rate);

    /**
     * Adam: steps scaled by running means of the gradient and of its square.
     *
     * @param learningRate step size, Keras's default 0.001
     * @param beta1 memory of the gradient, 0.9
     * @param beta2 memory of its square, 0.999
     * @param epsilon added to the root of the second, 1e-7
     * @see <a href="https://arxiv.org/abs/1412.6980">Kingma and Ba, Adam</a>
     */
    record Adam(double learningRate, double beta1, double beta2, double epsilon) implements Optimizer {
        /** Keras's defaults. */
        public static final Adam STANDARD = new Adam(1e-3, 0.9, 0.999, 1e-7);

        @Override
        public Optimizer withLearningRate(double rate) {
            return new Adam(rate, beta1, beta2, epsilon);
        }
    }
}
