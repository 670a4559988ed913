package convscope.engine.dl4j;

import convscope.engine.optimizer.Block;
import convscope.engine.optimizer.Numbers;
import convscope.engine.optimizer.Rows;
import convscope.spec.BatchNormalization;
import convscope.spec.Dense;
import convscope.spec.ParameterSpec;
import convscope.spec.ShapeTrace;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The parameters of one graph in our layout, read and written where they lie: a network may have as many as memory holds
 * only a few times.
 */
final class Weights {
    private final Map<String, Block> blocks;
    private final Numbers numbers;
    private volatile boolean gone;

    /** Of a graph whose vertices are named as {@link Translation} does. */
    Weights(ShapeTrace trace, ComputationGraph graph) {
        blocks = Native.inside(() -> blocks(trace, graph));
        numbers = Native.inside(() -> Arrays4j.numbers(graph.params()));
    }

    /** Where each parameter lies in the graph's flattened parameters. */
    List<Block> blocks() {
        return List.copyOf(blocks.values());
    }

    /** Copies of all parameters under {@code layer/parameter}. */
    Map<String, Tensor> read() {
        Map<String, Tensor> values = new LinkedHashMap<>();
        blocks.forEach((key, block) -> values.put(key, Rows.copy(numbers(), block)));
        return values;
    }

    /** A copy of one parameter. */
    Tensor read(String key) {
        if (!blocks.containsKey(key)) {
            throw new IllegalArgumentException("No parameter " + key);
        }
        return Rows.copy(numbers(), blocks.get(key));
    }

    /**
     * Takes these values over.
     *
     * @throws IllegalArgumentException if a parameter is missing, unknown or of another shape; nothing is written then
     */
    void write(Map<String, Tensor> values) {
        if (!values.keySet().equals(blocks.keySet())) {
            throw new IllegalArgumentException(
                    "Expected the parameters " + blocks.keySet() + ", found " + values.keySet());
        }
        blocks.forEach((key, block) -> {
            Shape shape = values.get(key).shape();
            if (!shape.equals(block.shape())) {
                throw new IllegalArgumentException(key + " has shape " + shape + ", expected " + block.shape());
            }
        });
        blocks.forEach((key, block) -> Rows.put(values.get(key), numbers(), block));
    }

    /** Their memory is about to be freed: from now on they cannot be read or written. */
    void close() {
        gone = true;
    }

    private Numbers numbers() {
        if (gone) {
            throw new IllegalStateException("The network has been closed");
        }
        return numbers;
    }

    private static Map<String, Block> blocks(ShapeTrace trace, ComputationGraph graph) {
        Map<String, Block> blocks = new LinkedHashMap<>();
        long next = 0;
        for (ShapeTrace.Layer layer : trace.layers()) {
            for (ParameterSpec parameter : layer.parameters()) {
                INDArray array = array(graph, layer, parameter);
                if (!isRowMajor(ours(layer, array, parameter))) {
                    throw new IllegalStateException(layer.key(parameter) + " does not lie row by row");
                }
                next += array.length();
                blocks.put(
                        layer.key(parameter),
                        new Block(
                                layer.key(parameter),
                                parameter.shape(),
                                Math.toIntExact(array.offset()),
                                parameter.trainable(),
                                parameter.start() == ParameterSpec.Start.RANDOM));
            }
        }
        long all = graph.params() == null ? 0 : graph.params().length();
        if (next != all) {
            throw new IllegalStateException("Parameters of " + all + " numbers, known are " + next);
        }
        return blocks;
    }

    private static boolean isRowMajor(INDArray array) {
        long expected = 1;
        for (int axis = array.rank() - 1; axis >= 0; axis--) {
            if (array.size(axis) != 1 && array.stride(axis) != expected) {
                return false;
            }
            expected *= array.size(axis);
        }
        return true;
    }

    private static INDArray array(ComputationGraph graph, ShapeTrace.Layer layer, ParameterSpec parameter) {
        String vertex = layer.name();
        if (graph.getVertex(vertex) == null || !graph.getVertex(vertex).hasLayer()) {
            vertex += "#sums";
        }
        return graph.getLayer(vertex).getParam(libraryName(layer, parameter));
    }

    private static String libraryName(ShapeTrace.Layer layer, ParameterSpec parameter) {
        if (layer.spec() instanceof BatchNormalization) {
            return parameter.name().equals("variance") ? "var" : parameter.name();
        }
        return parameter.name().equals("weight") ? "W" : "b";
    }

    /** The library's array seen in our layout. */
    private static INDArray ours(ShapeTrace.Layer layer, INDArray array, ParameterSpec parameter) {
        if (parameter.name().equals("weight")) {
            if (layer.spec() instanceof Dense) {
                return array.transpose(); // [in][out] there
            }
            return array;
        }
        return array.reshape(array.length());
    }
}
