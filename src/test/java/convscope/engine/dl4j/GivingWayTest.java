package convscope.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convscope.engine.BatchResult;
import convscope.engine.Network;
import convscope.engine.RightOfWay;
import convscope.spec.Activation;
import convscope.spec.Convolution;
import convscope.spec.Dense;
import convscope.spec.Dropout;
import convscope.spec.Flatten;
import convscope.spec.Input;
import convscope.spec.MaxPooling;
import convscope.spec.NetworkSpec;
import convscope.spec.NetworkSpec.NamedLayer;
import convscope.spec.Optimizer;
import convscope.spec.Padding;
import convscope.spec.ShapeTrace;
import convscope.tensor.Tensor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;

class GivingWayTest {
    private static final ShapeTrace TRACE = ShapeTrace.of(NetworkSpec.chain(
            "giving way",
            List.of(
                    new NamedLayer("input", new Input(10, 9, 2)),
                    new NamedLayer("conv", Convolution.of(5, 3, Padding.SAME, Activation.RELU)),
                    new NamedLayer("pool", MaxPooling.of(2)),
                    new NamedLayer("drop", new Dropout(0.4)),
                    new NamedLayer("flatten", new Flatten()),
                    new NamedLayer("output", Dense.of(4, Activation.SOFTMAX)))));
    private static final int BATCHES = 60;
    private static final int IMAGES = 32;

    private record Outcome(List<BatchResult> batches, Map<String, Tensor> parameters) {}

    private static Outcome train(Network network, int batches) {
        List<BatchResult> results = new ArrayList<>();
        for (int batch = 0; batch < batches; batch++) {
            Tensor images = Samples4j.images(TRACE, IMAGES, batch);
            results.add(network.train(images, Samples4j.targets(TRACE, IMAGES, batch)));
        }
        return new Outcome(results, network.parameters());
    }

    private static Dl4jNetwork network(Runnable pause) {
        return new Dl4jNetwork(
                TRACE, Samples4j.parameters(TRACE, 1), Optimizer.Adam.STANDARD, 0, 5, pause, DataType.FLOAT);
    }

    private static Outcome undisturbed(int batches) {
        try (Network network = network(() -> {})) {
            return train(network, batches);
        }
    }

    /** Holds up the worker that comes to this step of its computing, counted over both workers. */
    private static final class Barrier implements Runnable {
        private final AtomicInteger steps = new AtomicInteger();
        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch open = new CountDownLatch(1);
        private final int step;

        Barrier(int step) {
            this.step = step;
        }

        @Override
        public void run() {
            if (steps.incrementAndGet() == step) {
                reached.countDown();
                try {
                    open.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    @Test
    void aWorkerMayBeHeldUpBetweenTwoVerticesForwardAndBackward() throws InterruptedException {
        Outcome expected = undisturbed(1);
        int vertices = TRACE.layers().size();
        // forward every vertex, backward every vertex but the input, and twice as much with both workers
        int steps = 2 * (2 * vertices - 1);
        for (int step : new int[] {1, vertices, 2 * vertices, steps - vertices, steps}) {
            Barrier barrier = new Barrier(step);
            try (Network network = network(barrier)) {
                CompletableFuture<Outcome> trained = CompletableFuture.supplyAsync(() -> train(network, 1));
                barrier.reached.await();
                assertThatThrownBy(() -> trained.get(20, TimeUnit.MILLISECONDS))
                        .as("held up at step " + step)
                        .isInstanceOf(TimeoutException.class);
                barrier.open.countDown();
                assertThat(trained.join()).as("held up at step " + step).isEqualTo(expected);
                assertThat(barrier.steps).hasValue(steps);
            }
        }
    }

    @Test
    void whoeverClaimsHoldsUpABatchAndNoNumberChanges() {
        RightOfWay way = new RightOfWay(Duration.ofMinutes(1));
        AtomicBoolean stop = new AtomicBoolean();
        try (Network network =
                new Dl4jEngine().network(TRACE, Samples4j.parameters(TRACE, 1), Optimizer.Adam.STANDARD, 0, 5, way)) {
            way.claim();
            CompletableFuture<Outcome> trained = CompletableFuture.supplyAsync(() -> train(network, BATCHES));
            assertThatThrownBy(() -> trained.get(50, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            assertThat(network.iteration()).as("batches while somebody waits").isZero();
            CompletableFuture<Void> drawing = CompletableFuture.runAsync(() -> {
                while (!stop.get()) {
                    way.claim();
                    Thread.yield();
                    way.release();
                    Thread.yield();
                }
            });
            Outcome outcome = trained.join();
            stop.set(true);
            drawing.join();
            assertThat(outcome).isEqualTo(undisturbed(BATCHES));
        }
    }
}
