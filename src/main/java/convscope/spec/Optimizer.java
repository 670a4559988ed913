package convscope.spec;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Optional;

/** The rule by which a gradient becomes a step. Constants follow Keras. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Optimizer.Sgd.class, name = "sgd"),
    @JsonSubTypes.Type(value = Optimizer.Momentum.class, name = "momentum"),
    @JsonSubTypes.Type(value = Optimizer.Nesterov.class, name = "nesterov"),
    @JsonSubTypes.Type(value = Optimizer.Adam.class, name = "adam"),
    @JsonSubTypes.Type(value = Optimizer.RmsProp.class, name = "rmsprop"),
    @JsonSubTypes.Type(value = Optimizer.AdaGrad.class, name = "adagrad")
})
public sealed interface Optimizer
        permits Optimizer.Sgd,
                Optimizer.Momentum,
                Optimizer.Nesterov,
                Optimizer.Adam,
                Optimizer.RmsProp,
                Optimizer.AdaGrad {
    /** Every rule with its usual constants, in the order in which they are offered. */
    List<Optimizer> STANDARDS = List.of(
            Sgd.STANDARD, Momentum.STANDARD, Nesterov.STANDARD, Adam.STANDARD, RmsProp.STANDARD, AdaGrad.STANDARD);

    /** Name in files and commands. */
    String kind();

    /** Step size. */
    double learningRate();

    /** The same rule with another step size. */
    Optimizer withLearningRate(double rate);

    /** Numbers that the rule keeps for every weight from step to step, beside the weight itself. */
    int moments();

    /** The rule of this name with its usual constants. */
    static Optional<Optimizer> of(String kind) {
        return STANDARDS.stream()
                .filter(optimizer -> optimizer.kind().equals(kind))
                .findFirst();
    }

    /**
     * Stochastic gradient descent: straight down the gradient.
     *
     * @param learningRate step size, Keras's default 0.01
     */
    record Sgd(double learningRate) implements Optimizer {
        /** Keras's defaults. */
        public static final Sgd STANDARD = new Sgd(0.01);

        @Override
        public String kind() {
            return "sgd";
        }

        @Override
        public int moments() {
            return 0;
        }

        @Override
        public Optimizer withLearningRate(double rate) {
            return new Sgd(rate);
        }
    }

    /**
     * Gradient descent that keeps part of its speed: Keras's {@code SGD(momentum=…)}.
     *
     * @param learningRate step size, Keras's default 0.01
     * @param momentum share of the last step that goes on, usually 0.9
     * @see <a href="https://doi.org/10.1016/0041-5553(64)90137-5">Polyak, 1964</a>
     */
    record Momentum(double learningRate, double momentum) implements Optimizer {
        /** Keras's rate with the usual momentum. */
        public static final Momentum STANDARD = new Momentum(0.01, 0.9);

        @Override
        public String kind() {
            return "momentum";
        }

        @Override
        public int moments() {
            return 1;
        }

        @Override
        public Optimizer withLearningRate(double rate) {
            return new Momentum(rate, momentum);
        }
    }

    /**
     * Momentum that looks ahead: Keras's {@code SGD(momentum=…, nesterov=True)}.
     *
     * @param learningRate step size, Keras's default 0.01
     * @param momentum share of the last step that goes on, usually 0.9
     * @see <a href="https://proceedings.mlr.press/v28/sutskever13.html">Sutskever and others, in this form</a>
     */
    record Nesterov(double learningRate, double momentum) implements Optimizer {
        /** Keras's rate with the usual momentum. */
        public static final Nesterov STANDARD = new Nesterov(0.01, 0.9);

        @Override
        public String kind() {
            return "nesterov";
        }

        @Override
        public int moments() {
            return 1;
        }

        @Override
        public Optimizer withLearningRate(double rate) {
            return new Nesterov(rate, momentum);
        }
    }

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
        public String kind() {
            return "adam";
        }

        @Override
        public int moments() {
            return 2;
        }

        @Override
        public Optimizer withLearningRate(double rate) {
            return new Adam(rate, beta1, beta2, epsilon);
        }
    }

    /**
     * RMSProp: steps scaled by a running mean of the gradient's square.
     *
     * @param learningRate step size, Keras's default 0.001
     * @param rho memory of the square, 0.9
     * @param epsilon added under the root, 1e-7
     * @see <a href="https://www.cs.toronto.edu/~tijmen/csc321/slides/lecture_slides_lec6.pdf">Hinton, lecture 6e</a>
     */
    record RmsProp(double learningRate, double rho, double epsilon) implements Optimizer {
        /** Keras's defaults. */
        public static final RmsProp STANDARD = new RmsProp(1e-3, 0.9, 1e-7);

        @Override
        public String kind() {
            return "rmsprop";
        }

        @Override
        public int moments() {
            return 1;
        }

        @Override
        public Optimizer withLearningRate(double rate) {
            return new RmsProp(rate, rho, epsilon);
        }
    }

    /**
     * AdaGrad: steps scaled by the sum of all squares of the gradient so far.
     *
     * @param learningRate step size, Keras's default 0.001
     * @param initialAccumulator what the sum starts from, 0.1
     * @param epsilon added under the root, 1e-7
     * @see <a href="https://jmlr.org/papers/v12/duchi11a.html">Duchi, Hazan and Singer</a>
     */
    record AdaGrad(double learningRate, double initialAccumulator, double epsilon) implements Optimizer {
        /** Keras's defaults. */
        public static final AdaGrad STANDARD = new AdaGrad(1e-3, 0.1, 1e-7);

        @Override
        public String kind() {
            return "adagrad";
        }

        @Override
        public int moments() {
            return 1;
        }

        @Override
        public Optimizer withLearningRate(double rate) {
            return new AdaGrad(rate, initialAccumulator, epsilon);
        }
    }
}
