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
     * A frame of zeros around maps, as wide as two windows need it.
     *
     * <p>For what the library pads wrongly: {@code same} with a stride that outruns the kernel.
     */
    static FunctionVertex.Function frame(WindowAxis rows, WindowAxis columns) {
        return new FunctionVertex.Function() {
            @Override
            public INDArray forward(INDArray input, boolean training) {
                INDArray padded =
                        Nd4j.zeros(input.dataType(), input.size(0), input.size(1), rows.padded(), columns.padded());
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
}
