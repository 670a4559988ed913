package convscope.engine.dl4j;

import convscope.arithmetic.WindowAxis;
import convscope.spec.Activation;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.INDArrayIndex;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** The functions without parameters that a network is put together from. */
final class Functions {
    private Functions() {}

    /** An activation as a place of its own. */
    static FunctionVertex.Function activation(Activation activation) {
        return new FunctionVertex.Function() {
            @Override
            public INDArray forward(INDArray input, boolean training) {
                return ActivationFunction.apply(activation, input.dup('c'));
            }

            @Override
            public INDArray backward(INDArray input, INDArray output, INDArray gradient, LayerWorkspaceMgr workspace) {
                return ActivationFunction.backward(activation, output, gradient, workspace);
            }
        };
    }

    /** Maps {@code [n][c][h][w]} as vectors {@code [n][c·h·w]}. */
    static FunctionVertex.Function flatten() {
        return new FunctionVertex.Function() {
            @Override
            public INDArray forward(INDArray input, boolean training) {
                INDArray rows = input.ordering() == 'c' && !input.isView() ? input : input.dup('c');
                return rows.reshape('c', input.size(0), -1);
            }

            @Override
            public INDArray backward(INDArray input, INDArray output, INDArray gradient, LayerWorkspaceMgr workspace) {
                return gradient.dup('c').reshape('c', input.shape());
            }
        };
    }

    /**
     * A frame of one value around maps, as wide as two windows need it.
     *
     * <p>For what the library pads wrongly: {@code same} with a stride that outruns the kernel.
     */
    static FunctionVertex.Function frame(WindowAxis rows, WindowAxis columns, double value) {
        return new FunctionVertex.Function() {
            @Override
            public INDArray forward(INDArray input, boolean training) {
                INDArray padded = Nd4j.valueArrayOf(
                        new long[] {input.size(0), input.size(1), rows.padded(), columns.padded()},
                        value,
                        input.dataType());
                padded.put(inside(), input);
                return padded;
            }

            @Override
            public INDArray backward(INDArray input, INDArray output, INDArray gradient, LayerWorkspaceMgr workspace) {
                return gradient.get(inside()).dup('c');
            }

            private INDArrayIndex[] inside() {
                return new INDArrayIndex[] {
                    NDArrayIndex.all(),
                    NDArrayIndex.all(),
                    NDArrayIndex.interval(rows.before(), rows.before() + rows.input()),
                    NDArrayIndex.interval(columns.before(), columns.before() + columns.input())
                };
            }
        };
    }

    /** Means over framed windows made means over the cells that are no frame: each place times its own factor. */
    static FunctionVertex.Function uncountFrame(WindowAxis rows, WindowAxis columns) {
        int height = rows.positions();
        int width = columns.positions();
        float[] factors = new float[height * width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                factors[y * width + x] =
                        (float) rows.kernel() * columns.kernel() / (inside(rows, y) * inside(columns, x));
            }
        }
        return new FunctionVertex.Function() {
            @Override
            public INDArray forward(INDArray input, boolean training) {
                return scale(input);
            }

            @Override
            public INDArray backward(INDArray input, INDArray output, INDArray gradient, LayerWorkspaceMgr workspace) {
                return scale(gradient);
            }

            private INDArray scale(INDArray maps) {
                INDArray places = Nd4j.create(factors, new long[] {1, 1, height, width}, 'c')
                        .castTo(maps.dataType());
                return maps.mul(places.broadcast(maps.shape()));
            }
        };
    }

    private static int inside(WindowAxis axis, int position) {
        int count = 0;
        for (int cell = 0; cell < axis.kernel(); cell++) {
            if (axis.inside(axis.cell(position, cell))) {
                count++;
            }
        }
        return count;
    }
}
