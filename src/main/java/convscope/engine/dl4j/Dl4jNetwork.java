package convscope.engine.dl4j;

import convscope.engine.BatchResult;
import convscope.engine.Network;
import convscope.spec.BatchNormalization;
import convscope.spec.Optimizer;
import convscope.spec.ShapeTrace;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.updater.graph.ComputationGraphUpdater;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A network that learns with two workers in step: each computes the gradient of half of the batch over the same
 * parameters, the sums are added in a fixed order, one optimiser moves the weights.
 *
 * <p>A network with batch normalisation has one worker with two cores instead, because statistics over half batches
 * would make it another network.
 */
final class Dl4jNetwork extends Dl4jPredictor implements Network {
    private final long seed;
    private final List<GradientWorker> workers = new ArrayList<>();
    private final ComputationGraphUpdater updater;
    private final LayerWorkspaceMgr noWorkspace = LayerWorkspaceMgr.noWorkspaces();
    private long iteration;

    /**
     * A network at the beginning of its training.
     *
     * @param pause run by every worker between two steps of its computing, within a batch too
     */
    Dl4jNetwork(
            ShapeTrace trace,
            Map<String, Tensor> parameters,
            Optimizer optimizer,
            long seed,
            Runnable pause,
            DataType type) {
        super(trace, parameters, optimizer, pause, type);
        this.seed = seed;
        boolean whole = trace.layers().stream().anyMatch(layer -> layer.spec() instanceof BatchNormalization);
        int count = whole ? 1 : 2;
        for (int number = 0; number < count; number++) {
            INDArray shared = passes().graph().params();
            workers.add(new GradientWorker(number, whole ? 2 : 1, trace, optimizer, pause, type, shared));
        }
        this.updater = workers.get(0).passes().graph().getUpdater(true);
    }

    @Override
    public BatchResult train(Tensor images, Tensor targets) {
        int n = images.shape().size(0);
        int used = Math.min(workers.size(), n);
        List<Future<BatchResult>> shares = new ArrayList<>();
        for (int i = 0; i < used; i++) {
            int from = n * i / used;
            int to = n * (i + 1) / used;
            shares.add(workers.get(i).gradient(rows(images, from, to), rows(targets, from, to), seed, iteration));
        }
        double loss = 0;
        int correct = 0;
        for (Future<BatchResult> share : shares) {
            BatchResult result = GradientWorker.await(share);
            loss += result.loss();
            correct += result.correct();
        }
        GradientWorker.await(workers.get(0).submit(() -> {
            step(used, n);
            return null;
        }));
        iteration++;
        return new BatchResult(loss / n, correct, n);
    }

    private void step(int used, int n) {
        ComputationGraph graph = workers.get(0).passes().graph();
        INDArray gradients = workers.get(0).gradients();
        for (int i = 1; i < used; i++) {
            gradients.addi(workers.get(i).gradients());
        }
        updater.update(new DefaultGradient(gradients), Math.toIntExact(iteration), 0, n, noWorkspace);
        INDArray parameters = graph.params();
        parameters.subi(gradients.reshape(parameters.shape()));
    }

    private static Tensor rows(Tensor batch, int from, int to) {
        if (from == 0 && to == batch.shape().size(0)) {
            return batch;
        }
        Shape item = batch.shape().item();
        int count = Math.toIntExact(item.count());
        return Tensor.of(item.batch(to - from), Arrays.copyOfRange(batch.values(), from * count, to * count));
    }

    @Override
    public long iteration() {
        return iteration;
    }

    @Override
    public void setLearningRate(double rate) {
        workers.get(0).passes().graph().setLearningRate(rate);
    }

    /** The gradient of the summed loss, flattened as the parameters are; for tests against finite differences. */
    double[] gradient(Tensor images, Tensor targets) {
        GradientWorker.await(workers.get(0).gradient(images, targets, seed, iteration));
        return workers.get(0).gradients().dup('c').data().asDouble();
    }

    /** The summed loss in training mode. */
    double loss(Tensor images, Tensor targets) {
        return GradientWorker.await(workers.get(0).loss(images, targets, seed, iteration));
    }

    /** Which places of the flattened parameters training moves; the others are running statistics. */
    boolean[] trainable() {
        ComputationGraph graph = workers.get(0).passes().graph();
        boolean[] trainable = new boolean[Math.toIntExact(graph.params().length())];
        Arrays.fill(trainable, true);
        int from = 0;
        for (int index : graph.topologicalSortOrder()) {
            for (Map.Entry<String, INDArray> parameter :
                    graph.getVertices()[index].paramTable(false).entrySet()) {
                int to = from + Math.toIntExact(parameter.getValue().length());
                if (parameter.getKey().equals("mean") || parameter.getKey().equals("var")) {
                    Arrays.fill(trainable, from, to, false);
                }
                from = to;
            }
        }
        return trainable;
    }

    @Override
    public void close() {
        workers.forEach(GradientWorker::close);
        updater.getStateViewArray().close();
        super.close();
    }
}
