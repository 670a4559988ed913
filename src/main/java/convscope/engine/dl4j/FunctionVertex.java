package convscope.engine.dl4j;

import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.MaskState;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.memory.MemoryReport;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.BaseGraphVertex;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A place in the graph that applies a function without parameters to one input. */
final class FunctionVertex extends GraphVertex {
    private static final long serialVersionUID = 1L;

    private final transient Function function;

    FunctionVertex(Function function) {
        this.function = function;
    }

    /** What the vertex applies; belongs to one graph. */
    interface Function {
        /** The output; a new array or a view, the input is left alone. */
        INDArray forward(INDArray input, boolean training);

        /** Gradient with respect to the input. */
        INDArray backward(INDArray input, INDArray output, INDArray gradient, LayerWorkspaceMgr workspace);
    }

    @Override
    public GraphVertex clone() {
        return new FunctionVertex(function);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FunctionVertex vertex && vertex.function == function;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(function);
    }

    @Override
    public long numParams(boolean backprop) {
        return 0;
    }

    @Override
    public int minVertexInputs() {
        return 1;
    }

    @Override
    public int maxVertexInputs() {
        return 1;
    }

    @Override
    public org.deeplearning4j.nn.graph.vertex.GraphVertex instantiate(
            ComputationGraph graph, String name, int index, INDArray parameters, boolean initialise, DataType type) {
        return new Computation(graph, name, index, type, function);
    }

    @Override
    public InputType getOutputType(int layerIndex, InputType... inputs) {
        throw new UnsupportedOperationException("Shapes are known before the graph is built");
    }

    @Override
    public MemoryReport getMemoryReport(InputType... inputs) {
        throw new UnsupportedOperationException("Memory is estimated from the network's description");
    }

    /** The vertex at work. */
    private static final class Computation extends BaseGraphVertex {
        private static final long serialVersionUID = 1L;

        private final transient Function function;
        private transient INDArray output;

        Computation(ComputationGraph graph, String name, int index, DataType type, Function function) {
            super(graph, name, index, null, null, type);
            this.function = function;
        }

        @Override
        public boolean hasLayer() {
            return false;
        }

        @Override
        public Layer getLayer() {
            return null;
        }

        @Override
        public INDArray doForward(boolean training, LayerWorkspaceMgr workspace) {
            output = function.forward(inputs[0], training);
            return output;
        }

        @Override
        public Pair<Gradient, INDArray[]> doBackward(boolean truncated, LayerWorkspaceMgr workspace) {
            return new Pair<>(null, new INDArray[] {function.backward(inputs[0], output, epsilon, workspace)});
        }

        @Override
        public void clear() {
            super.clear();
            output = null;
        }

        @Override
        public void setBackpropGradientsViewArray(INDArray gradients) {
            if (gradients != null) {
                throw new IllegalStateException("A function has no parameters");
            }
        }

        @Override
        public Pair<INDArray, MaskState> feedForwardMaskArrays(INDArray[] masks, MaskState state, int batch) {
            return null;
        }

        @Override
        public String toString() {
            return "FunctionVertex(" + getVertexName() + ")";
        }
    }
}
