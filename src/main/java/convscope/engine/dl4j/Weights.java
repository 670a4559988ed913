package convscope.engine.dl4j;

import convscope.engine.optimizer.Block;
import convscope.spec.BatchNormalization;
import convscope.spec.Dense;
import convscope.spec.ParameterSpec;
import convscope.spec.ShapeTrace;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Parameters in and out of the library's arrays, in our layout. */
final class Weights {
    private Weights() {}

    /** Copies of all parameters under {@code layer/parameter}. */
    static Map<String, Tensor> read(ShapeTrace trace, ComputationGraph graph) {
        Map<String, Tensor> values = new LinkedHashMap<>();
        for (ShapeTrace.Layer layer : trace.layers()) {
            for (ParameterSpec parameter : layer.parameters()) {
                values.put(layer.key(parameter), copy(graph, layer, parameter));
            }
        }
        return values;
    }

    /** A copy of one parameter. */
    static Tensor read(ShapeTrace trace, ComputationGraph graph, String key) {
        for (ShapeTrace.Layer layer : trace.layers()) {
            for (ParameterSpec parameter : layer.parameters()) {
                if (layer.key(parameter).equals(key)) {
                    return copy(graph, layer, parameter);
                }
            }
        }
        throw new IllegalArgumentException("No parameter " + key);
    }

    /**
     * Takes these values over.
     *
     * @throws IllegalArgumentException if a parameter is missing, unknown or of another shape
     */
    static void write(ShapeTrace trace, ComputationGraph graph, Map<String, Tensor> values) {
        Map<String, ParameterSpec> expected = trace.parameters();
        if (!values.keySet().equals(expected.keySet())) {
            throw new IllegalArgumentException(
                    "Expected the parameters " + expected.keySet() + ", found " + values.keySet());
        }
        expected.forEach((key, parameter) -> {
            Shape shape = values.get(key).shape();
            if (!shape.equals(parameter.shape())) {
                throw new IllegalArgumentException(key + " has shape " + shape + ", expected " + parameter.shape());
            }
        });
        for (ShapeTrace.Layer layer : trace.layers()) {
            for (ParameterSpec parameter : layer.parameters()) {
                Tensor value = values.get(layer.key(parameter));
                Native.inside(() -> {
                    INDArray target = ours(layer, array(graph, layer, parameter), parameter);
                    return target.assign(
                            Arrays4j.array(value, target.dataType()).reshape(target.shape()));
                });
            }
        }
    }

    private static Tensor copy(ComputationGraph graph, ShapeTrace.Layer layer, ParameterSpec parameter) {
        return Native.inside(
                () -> Arrays4j.tensor(ours(layer, array(graph, layer, parameter), parameter), parameter.shape()));
    }

    /** Where each parameter lies in the graph's flattened parameters. */
    static List<Block> blocks(ShapeTrace trace, ComputationGraph graph) {
        List<Block> blocks = new ArrayList<>();
        long next = 0;
        for (ShapeTrace.Layer layer : trace.layers()) {
            for (ParameterSpec parameter : layer.parameters()) {
                INDArray array = array(graph, layer, parameter);
                if (!Native.inside(() -> isRowMajor(ours(layer, array, parameter)))) {
                    throw new IllegalStateException(layer.key(parameter) + " does not lie row by row");
                }
                next += array.length();
                blocks.add(new Block(
                        layer.key(parameter),
                        parameter.shape(),
                        Math.toIntExact(array.offset()),
                        parameter.trainable(),
                        parameter.start() == ParameterSpec.Start.RANDOM));
            }
        }
        long all = Native.inside(() -> graph.params().length());
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

    /** The library's array seen in our layout: a view, so that writing to it reaches the network. */
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
