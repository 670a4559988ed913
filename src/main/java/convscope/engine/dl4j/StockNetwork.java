package convscope.engine.dl4j;

import convscope.engine.Activations;
import convscope.engine.Answer;
import convscope.engine.BatchResult;
import convscope.engine.Learner;
import convscope.engine.Loss;
import convscope.spec.Head;
import convscope.spec.Optimizer;
import convscope.spec.ShapeTrace;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;

/**
 * A chain computed as the library does on its own: its own layers, its {@code fit}, no oneDNN helper, all cores for
 * every operation.
 *
 * <p>For comparison only: the measure of what the accelerations bring, and a second opinion in tests.
 */
final class StockNetwork implements Learner {
    private final ShapeTrace trace;
    private final CountingLoss loss;
    private final ComputationGraph graph;
    private final Weights weights;

    /** Throws {@link IllegalArgumentException} if the network has a layer that {@link StockTranslation} does not know. */
    StockNetwork(ShapeTrace trace, Map<String, Tensor> parameters, Optimizer optimizer) {
        Native.start();
        this.trace = trace;
        this.loss = new CountingLoss(trace.head());
        this.graph = Native.unaccelerated(() -> {
            ComputationGraph made = new ComputationGraph(StockTranslation.of(trace, optimizer, loss));
            made.init();
            return made;
        });
        this.weights = new Weights(trace, graph);
        weights.write(parameters);
    }

    @Override
    public BatchResult train(Tensor images, Tensor targets) {
        return Native.unaccelerated(() -> {
            DataSet batch =
                    new DataSet(Arrays4j.array(images, DataType.FLOAT), Arrays4j.array(targets, DataType.FLOAT));
            graph.fit(batch);
            return new BatchResult(
                    graph.score(), 0, loss.correct(), images.shape().size(0), Optional.empty());
        });
    }

    @Override
    public Answer answer(Tensor images) {
        Head head = trace.head();
        return Native.unaccelerated(() -> {
            INDArray logits = forward(images).get(trace.output().name());
            double[] values = logits.dup('c').data().asDouble();
            Shape shape = Shape.of(images.shape().size(0), head.units());
            return new Answer(
                    head,
                    Tensor.of(shape, Dl4jPredictor.floats(values)),
                    Tensor.of(shape, Dl4jPredictor.floats(Loss.outputs(head, values))));
        });
    }

    @Override
    public Activations activations(Tensor image) {
        Answer answer = answer(image.reshape(image.shape().batch(1)));
        Map<String, Tensor> outputs = Native.unaccelerated(() -> {
            Map<String, INDArray> all = forward(image.reshape(image.shape().batch(1)));
            Map<String, Tensor> read = new LinkedHashMap<>();
            for (ShapeTrace.Layer layer : trace.layers()) {
                // flattening is no layer there: the values before it in the same order
                String vertex = all.containsKey(layer.name())
                        ? layer.name()
                        : layer.node().inputs().get(0);
                read.put(layer.name(), Arrays4j.tensor(all.get(vertex), layer.output()));
            }
            return read;
        });
        outputs.put(trace.output().name(), answer.outputs().item(0));
        return new Activations(outputs, answer.logits().item(0));
    }

    /** Up to the logits: what comes behind may be computed in place and spoil them. */
    private Map<String, INDArray> forward(Tensor images) {
        int logits = graph.getVertex(trace.output().name()).getVertexIndex();
        int place = 0;
        while (graph.topologicalSortOrder()[place] != logits) {
            place++;
        }
        return graph.feedForward(new INDArray[] {Arrays4j.array(images, DataType.FLOAT)}, place, false);
    }

    @Override
    public ShapeTrace trace() {
        return trace;
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
    public void close() {
        weights.close();
        Native.inside(() -> {
            graph.close();
            return null;
        });
    }
}
