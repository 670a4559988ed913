package convscope.arithmetic;

import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.util.SplittableRandom;

/** Tensors with values between −1 and 1, the same for the same generator. */
public final class RandomTensors {
    private RandomTensors() {}

    public static Tensor uniform(SplittableRandom random, int... sizes) {
        return uniform(random, Shape.of(sizes));
    }

    public static Tensor uniform(SplittableRandom random, Shape shape) {
        Tensor tensor = Tensor.zeros(shape);
        for (int i = 0; i < tensor.values().length; i++) {
            tensor.values()[i] = (float) (2 * random.nextDouble() - 1);
        }
        return tensor;
    }

    /** A window that fits at least once over 1 to 12 cells: any kernel, stride (larger than the kernel too), gaps. */
    public static WindowAxis axis(SplittableRandom random) {
        while (true) {
            int input = random.nextInt(1, 13);
            int kernel = random.nextInt(1, 6);
            int stride = random.nextInt(1, 7);
            int dilation = random.nextInt(1, 4);
            WindowAxis axis = random.nextInt(3) == 0
                    ? WindowAxis.same(input, kernel, stride, dilation)
                    : new WindowAxis(input, kernel, stride, random.nextInt(0, 5), random.nextInt(0, 5), dilation);
            if (axis.fits()) {
                return axis;
            }
        }
    }
}
