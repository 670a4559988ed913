package convscope.stepper;

import convscope.arithmetic.RandomTensors;
import convscope.spec.Activation;
import convscope.spec.Size;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Random cases, the same for the same seed: all operations, paddings and options, on small inputs. */
final class RandomCases {
    private static final List<Activation> ACTIVATIONS = List.of(
            Activation.NONE,
            Activation.NONE,
            Activation.RELU,
            Activation.LEAKY_RELU,
            Activation.ELU,
            Activation.TANH,
            Activation.SIGMOID);

    private final SplittableRandom random;

    private RandomCases(SplittableRandom random) {
        this.random = random;
    }

    /** A case of which about one in four does not fit; otherwise nothing is wrong with it. */
    static Case any(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return new RandomCases(random).make(Operation.values()[random.nextInt(Operation.values().length)]);
    }

    /** A case that can be computed. */
    static Case sound(long seed) {
        return sound(new SplittableRandom(seed), null);
    }

    /** A case of this operation that can be computed. */
    static Case sound(long seed, Operation operation) {
        return sound(new SplittableRandom(seed), operation);
    }

    private static Case sound(SplittableRandom random, Operation wanted) {
        while (true) {
            Operation operation =
                    wanted == null ? Operation.values()[random.nextInt(Operation.values().length)] : wanted;
            Case made = new RandomCases(random).make(operation);
            if (CaseCheck.of(made).isEmpty()) {
                return made;
            }
        }
    }

    private Case make(Operation operation) {
        int channels = random.nextInt(1, 4);
        int maps = operation == Operation.DEPTHWISE ? channels * random.nextInt(1, 4) : random.nextInt(1, 4);
        boolean flat = random.nextInt(6) == 0;
        Tensor input = RandomTensors.uniform(random, channels, flat ? 1 : random.nextInt(1, 10), random.nextInt(1, 10));
        int rows = flat ? 1 : random.nextInt(1, 5);
        int columns = random.nextInt(1, 5);
        Size stride = new Size(random.nextInt(1, 4), random.nextInt(1, 4));
        Optional<Tensor> kernel = Optional.of(
                switch (operation) {
                    case TRANSPOSED -> RandomTensors.uniform(random, channels, maps, rows, columns);
                    case DEPTHWISE -> RandomTensors.uniform(random, maps, 1, rows, columns);
                    default -> RandomTensors.uniform(random, maps, channels, rows, columns);
                });
        SidePadding padding = padding();
        boolean extra = random.nextBoolean() && padding.kind() != SidePadding.Kind.SAME;
        return new Case(
                operation,
                input,
                kernel,
                new Size(rows, columns),
                random.nextBoolean() ? Optional.of(RandomTensors.uniform(random, maps)) : Optional.empty(),
                ACTIVATIONS.get(random.nextInt(ACTIVATIONS.size())),
                stride,
                padding,
                new Size(gap(), gap()),
                extra ? new Size(random.nextInt(stride.height()), random.nextInt(stride.width())) : Size.of(0),
                random.nextBoolean());
    }

    private int gap() {
        return random.nextInt(3) == 0 ? random.nextInt(1, 4) : 1;
    }

    private SidePadding padding() {
        return switch (random.nextInt(5)) {
            case 0 -> SidePadding.VALID;
            case 1 -> SidePadding.SAME;
            case 2 -> SidePadding.FULL;
            case 3 -> SidePadding.of(random.nextInt(3));
            default -> SidePadding.of(random.nextInt(4), random.nextInt(4), random.nextInt(4), random.nextInt(4));
        };
    }

    /** A case in which one to three things are wrong. */
    static Case spoilt(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Case made = sound(random, null);
        int times = random.nextInt(1, 4);
        for (int i = 0; i < times; i++) {
            made = new RandomCases(random).spoil(made);
        }
        return made;
    }

    private Case spoil(Case it) {
        int wrong = random.nextInt(12);
        Optional<Tensor> kernel = it.kernel();
        return switch (wrong) {
            case 0 -> it.withStride(new Size(random.nextInt(-1, 2), random.nextInt(-1, 5000)));
            case 1 -> it.withDilation(new Size(random.nextInt(-1, 5000), random.nextInt(-1, 2)));
            case 2 ->
                it.withPadding(SidePadding.of(
                        random.nextInt(-3, 3), random.nextInt(-3, 3), random.nextInt(4000), random.nextInt(-3, 3)));
            case 3 -> it.withOutputPadding(new Size(random.nextInt(-2, 9), random.nextInt(-2, 9)));
            case 4 -> it.withActivation(Activation.SOFTMAX);
            case 5 -> it.withInput(withHole(it.input()));
            case 6 ->
                kernel.isEmpty()
                        ? it.withKernelSize(Size.of(random.nextInt(-2, 20)))
                        : it.withKernel(withHole(kernel.get()));
            case 7 -> it.withBias(Optional.of(RandomTensors.uniform(random, random.nextInt(1, 9))));
            case 8 -> it.withInput(RandomTensors.uniform(random, random.nextInt(1, 6), 2, 3));
            case 9 ->
                kernel.isEmpty()
                        ? it.withDilation(Size.of(7))
                        : it.withKernel(RandomTensors.uniform(
                                random, random.nextInt(1, 5), random.nextInt(1, 5), 3, random.nextInt(1, 12)));
            case 10 ->
                it.withPadding(
                        SidePadding.of(random.nextInt(12), random.nextInt(12), random.nextInt(12), random.nextInt(12)));
            default -> it.withInput(it.input().reshape(Shape.of(it.input().values().length)));
        };
    }

    private Tensor withHole(Tensor tensor) {
        float[] values = tensor.values().clone();
        float[] none = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY};
        values[random.nextInt(values.length)] = none[random.nextInt(none.length)];
        return Tensor.of(tensor.shape(), values);
    }
}
