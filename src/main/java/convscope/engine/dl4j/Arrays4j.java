package convscope.engine.dl4j;

import convscope.engine.optimizer.Numbers;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Copies between our tensors and the library's arrays; nothing is shared. */
final class Arrays4j {
    private Arrays4j() {}

    static INDArray array(Tensor tensor, DataType type) {
        int[] sizes = tensor.shape().toArray();
        long[] shape = new long[sizes.length];
        for (int axis = 0; axis < sizes.length; axis++) {
            shape[axis] = sizes[axis];
        }
        return Nd4j.create(tensor.values(), shape, 'c').castTo(type);
    }

    /** The very numbers of an array that fills its memory, in the order in which they lie there. */
    static Numbers numbers(INDArray array) {
        Pointer pointer = array.data().pointer();
        Numbers numbers;
        if (pointer instanceof FloatPointer floats) {
            numbers = Numbers.of(floats.asBuffer());
        } else if (pointer instanceof DoublePointer doubles) {
            numbers = Numbers.of(doubles.asBuffer());
        } else {
            throw new IllegalArgumentException("No numbers in " + array.dataType());
        }
        if (array.offset() != 0 || array.data().length() != array.length()) {
            throw new IllegalArgumentException("An array that is part of another");
        }
        return numbers;
    }

    /** A copy with this shape, in row-major order. */
    static Tensor tensor(INDArray array, Shape shape) {
        return Tensor.of(shape, floats(array));
    }

    /** A copy of the values in row-major order. */
    static float[] floats(INDArray array) {
        return array.dup('c').data().asFloat();
    }
}
