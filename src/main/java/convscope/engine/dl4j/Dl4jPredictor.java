package convscope.engine.dl4j;

import convscope.engine.Activations;
import convscope.engine.Answer;
import convscope.engine.Loss;
import convscope.engine.Predictor;
import convscope.spec.Head;
import convscope.spec.ShapeTrace;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A network that answers, on one core of the thread that asks. */
class Dl4jPredictor implements Predictor {
    private final ShapeTrace trace;
    private final Translation translation;
    private final DataType type;
    private final Passes passes;
    private final Weights weights;

    Dl4jPredictor(ShapeTrace trace, Map<String, Tensor> parameters, Runnable pause, DataType type) {
        Native.start();
        Native.threads(1);
        this.trace = trace;
        this.type = type;
        this.translation = new Translation(trace, type);
        this.passes = Native.inside(() -> {
            ComputationGraph graph = new ComputationGraph(translation.configuration());
            graph.init();
            return new Passes(graph, pause);
        });
        this.weights = new Weights(trace, passes.graph());
        weights.write(parameters);
    }

    @Override
    public ShapeTrace trace() {
        return trace;
    }

    Passes passes() {
        return passes;
    }

    Weights weights() {
        return weights;
    }

    DataType type() {
        return type;
    }

    /** The vertex that puts out the logits. */
    String logitsVertex() {
        return translation.vertex(trace.output().name());
    }

    @Override
    public Map<String, Tensor> parameters() {
        return weights.read();
    }

    @Override
    public void setParameters(Map<String, Tensor> parameters) {
        weights.write(parameters);
    }

    @Override
    public Answer answer(Tensor images) {
        Native.threads(1);
        checkShape(images.shape().item());
        int n = images.shape().size(0);
        double[] logits = passes.scoped(() -> {
            INDArray last = passes.forward(Arrays4j.array(images, type), false).get(logitsVertex());
            return last.dup('c').data().asDouble();
        });
        Head head = trace.head();
        Shape shape = Shape.of(n, head.units());
        return new Answer(head, Tensor.of(shape, floats(logits)), Tensor.of(shape, floats(Loss.outputs(head, logits))));
    }

    @Override
    public Activations activations(Tensor image) {
        Native.threads(1);
        checkShape(image.shape());
        Tensor batch = image.reshape(image.shape().batch(1));
        return passes.scoped(() -> {
            Map<String, INDArray> all = passes.forward(Arrays4j.array(batch, type), false);
            Map<String, Tensor> outputs = new LinkedHashMap<>();
            for (ShapeTrace.Layer layer : trace.layers()) {
                outputs.put(layer.name(), Arrays4j.tensor(all.get(translation.vertex(layer.name())), layer.output()));
            }
            String last = trace.output().name();
            Tensor logits = outputs.get(last);
            double[] answered = Loss.outputs(trace.head(), doubles(logits.values()));
            outputs.put(last, Tensor.of(logits.shape(), floats(answered)));
            return new Activations(outputs, logits);
        });
    }

    private void checkShape(Shape image) {
        Shape expected = trace.input().output();
        if (!image.equals(expected)) {
            throw new IllegalArgumentException("The network takes images of " + expected + ", found " + image);
        }
    }

    static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }

    private static double[] doubles(float[] values) {
        double[] doubles = new double[values.length];
        Arrays.setAll(doubles, i -> values[i]);
        return doubles;
    }

    @Override
    public void close() {
        weights.close();
        Native.inside(() -> {
            passes.close();
            passes.graph().params().close();
            return null;
        });
    }
}
