package convscope.engine.dl4j;

import convscope.arithmetic.WindowAxis;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The largest value or the mean under a window, map by map; padding never wins and is not counted.
 *
 * <p>The library's own layer computes the maximum a second time on the way back and is wrong where the stride outruns the kernel;
 * and on processors without AVX-512 oneDNN has nothing better for its layout than one window after the other, which was two thirds
 * of a training step on CIFAR-10. This one takes a map at a time into the heap, where it stays in the processor's nearest cache.
 */
final class Pooling implements FunctionVertex.Function {
    private final Kind kind;
    private final WindowAxis rows;
    private final WindowAxis columns;
    private MapPooling maps; // for the arrays' type, known with the first

    /** What is taken of a window. */
    enum Kind {
        MAXIMUM,
        MEAN
    }

    /**
     * Pooling without dilation, in which every window holds a cell that is no padding.
     *
     * @param rows how the window glides downwards
     * @param columns how it glides to the right
     */
    Pooling(Kind kind, WindowAxis rows, WindowAxis columns) {
        this.kind = kind;
        this.rows = rows;
        this.columns = columns;
    }

    @Override
    public INDArray forward(INDArray input, boolean training) {
        INDArray output = Nd4j.createUninitialized(
                input.dataType(),
                new long[] {input.size(0), input.size(1), rows.positions(), columns.positions()},
                'c');
        maps(input.dataType()).pool(kind, rowByRow(input), output);
        return output;
    }

    @Override
    public INDArray backward(INDArray input, INDArray output, INDArray gradient, LayerWorkspaceMgr workspace) {
        INDArray below = workspace.createUninitialized(ArrayType.ACTIVATION_GRAD, input.dataType(), input.shape(), 'c');
        maps(input.dataType()).spread(kind, rowByRow(input), output, rowByRow(gradient), below);
        return below;
    }

    private MapPooling maps(DataType type) {
        if (maps == null) {
            MapPooling.Places places = new MapPooling.Places(rows, columns);
            maps = type == DataType.DOUBLE ? new DoublePooling(places) : new FloatPooling(places);
        }
        return maps;
    }

    /** The array, or a copy of it, in which each map's values lie one after the other. */
    private static INDArray rowByRow(INDArray array) {
        return array.stride(3) == 1 && array.stride(2) == array.size(3) ? array : array.dup('c');
    }
}
