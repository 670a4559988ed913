package convscope.engine.dl4j;

import convscope.engine.BatchResult;
import convscope.engine.Loss;
import convscope.engine.optimizer.Numbers;
import convscope.spec.Head;
import convscope.spec.PassNumbers;
import convscope.spec.ShapeTrace;
import convscope.tensor.Tensor;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A thread with a graph of its own over shared parameters, which computes the gradient of its share of a batch. */
final class GradientWorker implements AutoCloseable {
    /** Bytes for kernels that are put otherwise, sums and the like. */
    private static final long SLACK = 1 << 16;

    private final int number;
    private final int cores;
    private final long bytesPerImage;
    private final Head head;
    private final String logits;
    private final DataType type;
    private final DropoutFunction.Draw draw;
    private final Passes passes;
    private final ExecutorService thread;
    private final Numbers gradients;
    private final Portion portion;
    private INDArray sum; // of several portions; made when first needed
    private Numbers summed;
    private boolean inPortions;

    /**
     * A worker that shares these parameters.
     *
     * @param number 0 for the first
     * @param cores how many one operation may use
     * @param pause run between two steps of its computing
     * @param parameters the flattened parameters themselves, not a copy
     */
    GradientWorker(int number, int cores, ShapeTrace trace, Runnable pause, DataType type, INDArray parameters) {
        this.number = number;
        this.cores = cores;
        this.bytesPerImage = PassNumbers.of(trace).total() * type.width();
        this.head = trace.head();
        this.type = type;
        Translation translation = new Translation(trace, type);
        this.logits = translation.vertex(trace.output().name());
        this.draw = translation.draw();
        this.passes = Native.inside(() -> {
            ComputationGraph graph = new ComputationGraph(translation.configuration());
            graph.init(parameters, false);
            graph.initGradientsView();
            return new Passes(graph, pause);
        });
        this.gradients = Arrays4j.numbers(passes.graph().getFlattenedGradients());
        this.portion = Portion.of(trace);
        this.thread = Executors.newSingleThreadExecutor(work -> {
            Thread worker = new Thread(work, "gradient-" + number);
            worker.setDaemon(true);
            return worker;
        });
    }

    /** The gradient that {@link #gradient} computed last. */
    Numbers gradients() {
        return inPortions ? summed : gradients;
    }

    Passes passes() {
        return passes;
    }

    <T> Future<T> submit(Callable<T> work) {
        return thread.submit(work);
    }

    /**
     * Computes the gradient of the summed loss of some rows of a batch, portion by portion.
     *
     * @param goOn asked before every vertex; the future fails with {@link CalledOff} once it says no
     */
    Future<BatchResult> gradient(
            Tensor images, Tensor targets, int from, int to, long seed, long iteration, BooleanSupplier goOn) {
        return thread.submit(() -> {
            Native.threads(cores);
            passes.between(() -> {
                if (!goOn.getAsBoolean()) {
                    throw new CalledOff();
                }
            });
            int portions = portion.count(to - from);
            inPortions = portions > 1;
            double loss = 0;
            int correct = 0;
            for (int part = 0; part < portions; part++) {
                int first = from + portion.first(to - from, part);
                int end = from + portion.first(to - from, part + 1);
                Tensor some = Portion.rows(images, first, end);
                Tensor wanted = Portion.rows(targets, first, end);
                seedDropout(seed, iteration, part);
                passes.reserve(room(end - first));
                BatchResult result = passes.scoped(() -> pass(some, wanted));
                loss += result.loss();
                correct += result.correct();
                if (inPortions) {
                    boolean isFirst = part == 0;
                    Native.inside(() -> add(isFirst));
                }
            }
            return new BatchResult(loss, 0, correct, to - from, Optional.empty());
        });
    }

    /** Bytes that the arrays of a pass over so many images take, with what lies between them. */
    private long room(int images) {
        long arrays = images * bytesPerImage;
        return arrays + arrays / 100 + SLACK;
    }

    /** Ends a pass whose step was called off. */
    static final class CalledOff extends RuntimeException {
        private static final long serialVersionUID = 1L;

        CalledOff() {
            super(null, null, false, false);
        }
    }

    private void seedDropout(long seed, long iteration, int part) {
        long own = mix(mix(seed, iteration), number);
        draw.seed(part == 0 ? own : mix(own, part));
    }

    private INDArray add(boolean first) {
        INDArray computed = passes.graph().getFlattenedGradients();
        if (sum == null) {
            sum = Nd4j.createUninitialized(computed.dataType(), computed.shape(), 'c');
            summed = Arrays4j.numbers(sum);
        }
        return first ? sum.assign(computed) : sum.addi(computed);
    }

    /** The summed loss in training mode, with the dropout that {@link #gradient} would draw. */
    Future<Double> loss(Tensor images, Tensor targets, long seed, long iteration) {
        return thread.submit(() -> {
            Native.threads(cores);
            passes.between(() -> {});
            seedDropout(seed, iteration, 0);
            return passes.scoped(() -> Loss.sum(head, logits(images), targets.values()));
        });
    }

    private double[] logits(Tensor images) {
        return passes.forward(Arrays4j.array(images, type), true)
                .get(logits)
                .dup('c')
                .data()
                .asDouble();
    }

    private BatchResult pass(Tensor images, Tensor targets) {
        double[] values = logits(images);
        double[] gradient = Loss.gradient(head, values, targets.values());
        long[] shape = {images.shape().size(0), head.units()};
        passes.backward(logits, Nd4j.create(gradient, shape, 'c').castTo(type));
        double loss = Loss.sum(head, values, targets.values());
        return new BatchResult(
                loss, 0, correct(values, targets.values()), images.shape().size(0), Optional.empty());
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

    /** Waits for the thread to free what it holds; the shared parameters stay. */
    @Override
    public void close() {
        await(thread.submit(() -> {
            passes.close();
            if (sum != null) {
                sum.close();
            }
            return null;
        }));
        thread.shutdown();
    }
}
