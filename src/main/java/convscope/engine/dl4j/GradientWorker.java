package convscope.engine.dl4j;

import convscope.engine.BatchResult;
import convscope.engine.Loss;
import convscope.spec.Head;
import convscope.tensor.Tensor;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A thread with a graph of its own over shared parameters, which computes the gradient of its share of a batch. */
final class GradientWorker implements AutoCloseable {
    private final int number;
    private final int cores;
    private final Head head;
    private final String logits;
    private final DataType type;
    private final Passes passes;
    private final ExecutorService thread;

    GradientWorker(int number, int cores, Head head, String logits, DataType type, ComputationGraph graph) {
        this.number = number;
        this.cores = cores;
        this.head = head;
        this.logits = logits;
        this.type = type;
        this.passes = new Passes(graph);
        this.thread = Executors.newSingleThreadExecutor(work -> {
            Thread worker = new Thread(work, "gradient-" + number);
            worker.setDaemon(true);
            return worker;
        });
    }

    INDArray gradients() {
        return passes.graph().getFlattenedGradients();
    }

    Passes passes() {
        return passes;
    }

    <T> Future<T> submit(Callable<T> work) {
        return thread.submit(work);
    }

    /** Computes the gradient of the summed loss of these images into {@link #gradients()}. */
    Future<BatchResult> gradient(Tensor images, Tensor targets, long seed, long iteration) {
        return thread.submit(() -> {
            Native.threads(cores);
            // dropout draws from the thread's generator: tied to the step, it does not depend on what ran before
            Nd4j.getRandom().setSeed(mix(mix(seed, iteration), number));
            return passes.scoped(() -> pass(images, targets));
        });
    }

    private BatchResult pass(Tensor images, Tensor targets) {
        INDArray last = passes.forward(Arrays4j.array(images, type), true).get(logits);
        double[] values = last.dup('c').data().asDouble();
        double[] gradient = Loss.gradient(head, values, targets.values());
        passes.backward(logits, Nd4j.create(gradient, last.shape(), 'c').castTo(type));
        double loss = Loss.sum(head, values, targets.values());
        return new BatchResult(
                loss, correct(values, targets.values()), images.shape().size(0));
    }

    private int correct(double[] values, float[] targets) {
        int units = head.units();
        int correct = 0;
        for (int from = 0; from < values.length; from += units) {
            boolean right = switch (head.kind()) {
                case CLASSES -> best(values, from, units) == best(targets, from, units);
                case BINARY -> values[from] >= 0 == targets[from] >= 0.5f;
                case VALUES -> false;
            };
            correct += right ? 1 : 0;
        }
        return correct;
    }

    private static int best(double[] values, int from, int units) {
        int best = from;
        for (int i = from + 1; i < from + units; i++) {
            best = values[i] > values[best] ? i : best;
        }
        return best - from;
    }

    private static int best(float[] values, int from, int units) {
        int best = from;
        for (int i = from + 1; i < from + units; i++) {
            best = values[i] > values[best] ? i : best;
        }
        return best - from;
    }

    /** SplitMix64's finaliser over both numbers. */
    private static long mix(long a, long b) {
        long z = a * 0x9E3779B97F4A7C15L + b;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** Waits for what a worker does; its failure becomes the caller's. */
    static <T> T await(Future<T> work) {
        try {
            return work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a batch was computed", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        thread.execute(passes::close);
        thread.shutdown();
    }
}
