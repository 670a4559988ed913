package convscope.training;

import convscope.data.Dataset;
import convscope.data.Split;
import convscope.engine.Network;
import convscope.engine.RightOfWay;
import convscope.engine.dl4j.Dl4jEngine;
import convscope.spec.Activation;
import convscope.spec.BatchNormalization;
import convscope.spec.Convolution;
import convscope.spec.Dense;
import convscope.spec.Dropout;
import convscope.spec.Flatten;
import convscope.spec.Initializer;
import convscope.spec.Input;
import convscope.spec.MaxPooling;
import convscope.spec.NetworkSpec;
import convscope.spec.NetworkSpec.NamedLayer;
import convscope.spec.Optimizer;
import convscope.spec.Padding;
import convscope.spec.ShapeTrace;
import convscope.tensor.Shape;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Small networks and images that they can learn, for tests of training. */
public final class Practice {
    public static final int IMAGES = 90;
    public static final int VALIDATION = 20;
    private static final int SIDE = 8;

    private Practice() {}

    /** Noise with a bright bar whose place is the class. */
    public static Dataset data() {
        Random random = new Random(4);
        byte[] pixels = new byte[IMAGES * SIDE * SIDE];
        int[] labels = random.ints(IMAGES, 0, 3).toArray();
        for (int image = 0; image < IMAGES; image++) {
            for (int pixel = 0; pixel < SIDE * SIDE; pixel++) {
                boolean bar = pixel / SIDE / 2 == labels[image];
                pixels[image * SIDE * SIDE + pixel] = (byte) (random.nextInt(150) + (bar ? 70 : 0));
            }
        }
        return new Dataset(Shape.of(1, SIDE, SIDE), List.of("top", "middle", "bottom"), pixels, labels);
    }

    public static Split split(long seed) {
        return Split.of(IMAGES, VALIDATION, seed);
    }

    /** A network with two dropouts. */
    public static NetworkSpec dropping() {
        return NetworkSpec.chain(
                "dropping",
                List.of(
                        new NamedLayer("input", new Input(SIDE, SIDE, 1)),
                        new NamedLayer("conv", Convolution.of(4, 3, Padding.SAME, Activation.RELU)),
                        new NamedLayer("pool", MaxPooling.of(2)),
                        new NamedLayer("drop", new Dropout(0.3)),
                        new NamedLayer("flatten", new Flatten()),
                        new NamedLayer("dense", Dense.of(10, Activation.TANH)),
                        new NamedLayer("drop2", new Dropout(0.2)),
                        new NamedLayer("output", Dense.of(3, Activation.SOFTMAX))));
    }

    /** A network with batch normalisation and dropout. */
    public static NetworkSpec normalised() {
        return NetworkSpec.chain(
                "normalised",
                List.of(
                        new NamedLayer("input", new Input(SIDE, SIDE, 1)),
                        new NamedLayer("conv", Convolution.of(4, 3, Padding.VALID, Activation.NONE)),
                        new NamedLayer("norm", BatchNormalization.STANDARD),
                        new NamedLayer("flatten", new Flatten()),
                        new NamedLayer("drop", new Dropout(0.25)),
                        new NamedLayer("output", Dense.of(3, Activation.SOFTMAX))));
    }

    /** A plan that is decided by its seed: every optimiser, every schedule, penalties, odd batches. */
    public static Plan randomPlan(long seed) {
        Random random = new Random(seed);
        Optimizer optimizer = Optimizer.STANDARDS.get((int) (seed % Optimizer.STANDARDS.size()));
        List<RateSchedule> schedules = List.of(
                new RateSchedule.Constant(),
                new RateSchedule.Step(1, 0.5),
                new RateSchedule.Cosine(0.1),
                new RateSchedule.Plateau(0.3, 1, 0.05, 1, 1e-6));
        return new Plan(
                optimizer.withLearningRate(optimizer.learningRate() * 3),
                Initializer.GLOROT_UNIFORM,
                5 + random.nextInt(20),
                4,
                random.nextLong(),
                random.nextBoolean(),
                random.nextBoolean() ? 0 : 0.001,
                schedules.get(random.nextInt(schedules.size())),
                random.nextInt(3) == 0 ? Optional.of(new EarlyStopping(2, 0.3)) : Optional.empty());
    }

    /** A plan of plain gradient descent. */
    public static Plan plan() {
        return new Plan(Optimizer.Sgd.STANDARD.withLearningRate(0.05), Initializer.GLOROT_UNIFORM, 16, 3, 5, false);
    }

    public static Network network(NetworkSpec spec, Plan plan) {
        ShapeTrace trace = ShapeTrace.of(spec);
        return new Dl4jEngine()
                .network(
                        trace,
                        plan.initializer().draw(trace, plan.seed()),
                        plan.optimizer(),
                        plan.l2(),
                        plan.seed(),
                        new RightOfWay());
    }
}
