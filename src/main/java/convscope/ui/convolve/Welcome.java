package convscope.ui.convolve;

import convscope.stepper.Case;
import convscope.stepper.Operation;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;

/** What the station opens with: the numeric figure of the guide, which every lecture shows. */
final class Welcome {
    /** Dumoulin and Visin, A guide to convolution arithmetic, figure 1.1. */
    static final Case CASE = Case.of(
            Operation.CONVOLUTION,
            Tensor.of(Shape.image(1, 5, 5), 3, 3, 2, 1, 0, 0, 0, 1, 3, 1, 3, 1, 2, 2, 3, 2, 0, 0, 2, 2, 2, 0, 0, 0, 1),
            Tensor.of(Shape.of(1, 1, 3, 3), 0, 1, 2, 2, 2, 0, 0, 1, 2));

    private Welcome() {}
}
