package convscope.ui;

import convscope.engine.Activations;
import convscope.engine.Answer;
import convscope.engine.Engine;
import convscope.engine.EngineThread;
import convscope.engine.Predictor;
import convscope.engine.RightOfWay;
import convscope.project.Project;
import convscope.spec.ShapeTrace;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import convscope.ui.fx.Latest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Asks the open network about images and brings its answers to the screen; nobody ever waits for it.
 *
 * <p>While one image is being answered only the newest of those that follow is kept. Answers arrive in the order of
 * their requests, at most one a pulse, and never from a network that is no longer open or after {@link #forget}. The engine
 * itself is made on the thread that owns it, so a window can stand before there is one; what is studied until then is
 * answered as soon as it is ready. All methods belong to JavaFX's thread, and listeners are told on it.
 */
public final class Recognition implements AutoCloseable {
    private static final int REMEMBERED = 32;

    private final EngineThread<Predictor> thread;
    private final Supplier<Engine> engine;
    private final Executor fxThread;
    private final Latest<Result> toScreen;
    private final List<Listener> listeners = new ArrayList<>();
    private final RightOfWay rightOfWay = new RightOfWay();
    private final Object lock = new Object();
    private long wanted; // on JavaFX's thread, as are the next three
    private Optional<Result> newest = Optional.empty();
    private boolean newestShown;
    private volatile int openings; // written on JavaFX's thread
    private Optional<Tensor> studied = Optional.empty();
    private final AtomicBoolean refreshing = new AtomicBoolean();
    private Map<String, Tensor> weights = Map.of(); // on the network's thread only
    private long requests; // under the lock, as are the next five
    private long forgotten; // written on JavaFX's thread only, which may read it without
    private final Deque<Request> recent = new ArrayDeque<>();
    private Optional<Request> waiting = Optional.empty();
    private boolean asking;
    private boolean open;

    /**
     * What the network made of an image.
     *
     * @param request number of the request, rising
     * @param probe the image, {@code [channels][height][width]}
     * @param answer for this one image
     * @param activations what every layer made of it
     * @param weights with which it did so, under {@code layer/parameter}
     * @param milliseconds the network took for it
     */
    public record Result(
            long request,
            Tensor probe,
            Answer answer,
            Activations activations,
            Map<String, Tensor> weights,
            double milliseconds) {}

    /** Who wants to know; every method may be left out. */
    public interface Listener {
        /** The project's network can answer; what computes it, in a few words. */
        default void ready(String engine) {}

        /** A newer answer. */
        default void recognized(Result result) {}

        /** There is no answer any more: nothing is under study. */
        default void forgotten() {}

        /** The engine could not be made, or failed at an image. */
        default void failed(Throwable cause) {}
    }

    private record Request(long number, Tensor probe) {}

    /**
     * @param thread owns the network
     * @param engine makes or returns the engine; called on that thread only
     * @param fxThread JavaFX's thread
     * @param results where answers are handed over, on JavaFX's thread; of those that wait only the newest is
     */
    public Recognition(EngineThread<Predictor> thread, Supplier<Engine> engine, Executor fxThread, Executor results) {
        this.thread = thread;
        this.engine = engine;
        this.fxThread = fxThread;
        toScreen = new Latest<>(results, this::show);
    }

    public void addListener(Listener listener) {
        listeners.add(listener);
    }

    public void removeListener(Listener listener) {
        listeners.remove(listener);
    }

    /** Answers with this project's network from now on; what was studied before is forgotten. */
    public void open(Project project) {
        forget();
        synchronized (lock) {
            open = false;
        }
        int opening = ++openings;
        ShapeTrace trace = ShapeTrace.of(project.network());
        String[] description = new String[1];
        thread.open(() -> {
                    Engine made = engine.get();
                    description[0] = made.description();
                    weights = project.weights();
                    return made.predictor(trace, weights);
                })
                .whenCompleteAsync(
                        (done, failure) -> {
                            if (opening == openings) {
                                opened(description[0], failure);
                            }
                        },
                        fxThread);
    }

    private void opened(String description, Throwable failure) {
        if (failure != null) {
            told(listener -> listener.failed(failure));
        } else {
            told(listener -> listener.ready(description));
            synchronized (lock) {
                open = true;
                ask();
            }
        }
    }

    /**
     * Whom training that runs beside this window gives way to: claimed by whoever has an image that needs an answer, and
     * released once the newest answer is shown.
     */
    public RightOfWay rightOfWay() {
        return rightOfWay;
    }

    /**
     * Begins with an image that will be studied in a moment, so that the answer need not wait for JavaFX's thread to
     * say so; nothing is shown before {@link #study} is called with this very image. From any thread.
     */
    public void anticipate(Tensor probe) {
        synchronized (lock) {
            requested(probe);
        }
    }

    /**
     * Studies this image, unless a newer one comes first.
     *
     * @param probe {@code [channels][height][width]} as the network takes it
     * @return number of the request
     */
    public long study(Tensor probe) {
        studied = Optional.of(probe);
        synchronized (lock) {
            wanted = requested(probe);
        }
        // the answer may be here already: not shown yet, or shown to those who did not know its image then
        newest.filter(result -> result.request == wanted || result.request < wanted && !newestShown)
                .ifPresent(this::show);
        return wanted;
    }

    /** The number under which this very image is asked about, from before or from now on. */
    private long requested(Tensor probe) {
        return recent.stream()
                .filter(request -> request.probe == probe && request.number > forgotten)
                .mapToLong(Request::number)
                .findFirst()
                .orElseGet(() -> request(probe));
    }

    private long request(Tensor probe) {
        Request request = new Request(++requests, probe);
        recent.addFirst(request);
        if (recent.size() > REMEMBERED) {
            recent.removeLast();
        }
        waiting = Optional.of(request);
        ask();
        return request.number;
    }

    /** Studies nothing; an answer that is on its way is dropped. */
    public void forget() {
        synchronized (lock) {
            waiting = Optional.empty();
            forgotten = ++requests;
            wanted = forgotten;
        }
        newest = Optional.empty();
        studied = Optional.empty();
        told(Listener::forgotten);
    }

    /**
     * The open network has these weights from now on, and what is under study is answered anew; weights that come while
     * others are being taken over are left out. From any thread.
     *
     * @param opening the {@link #opening} that they belong to; weights of a network that is no longer open are dropped
     */
    public void refresh(Map<String, Tensor> newer, int opening) {
        if (refreshing.compareAndSet(false, true)) {
            try {
                take(newer, opening).whenComplete((done, failure) -> refreshing.set(false));
            } catch (RejectedExecutionException closed) {
                // the window is gone, and training is about to hear of it
            }
        }
    }

    /** As {@link #refresh}, for weights that must not be left out. */
    public void replace(Map<String, Tensor> newer, int opening) {
        take(newer, opening);
    }

    private CompletableFuture<Void> take(Map<String, Tensor> newer, int opening) {
        return thread.ask(network -> {
                    if (opening == openings) {
                        network.setParameters(newer);
                        weights = newer;
                    }
                    return opening == openings;
                })
                .thenAcceptAsync(taken -> again(taken), fxThread);
    }

    private void again(boolean taken) {
        if (taken) {
            studied.ifPresent(probe -> {
                synchronized (lock) {
                    wanted = request(probe);
                }
            });
        }
    }

    /** Number of the network that is open, rising. */
    public int opening() {
        return openings;
    }

    private void ask() {
        if (!open || asking || waiting.isEmpty()) {
            return;
        }
        Request request = waiting.get();
        waiting = Optional.empty();
        asking = true;
        thread.ask(network -> answer(network, request)).whenComplete((result, failure) -> {
            if (failure == null) {
                toScreen.offer(result);
            } else {
                fxThread.execute(() -> failed(request, failure));
            }
            synchronized (lock) {
                asking = false;
                ask();
            }
        });
    }

    private Result answer(Predictor network, Request request) {
        long start = System.nanoTime();
        Activations activations = network.activations(request.probe);
        double milliseconds = (System.nanoTime() - start) / 1e6;
        // the activations hold the answer already; a second pass through the network would cost the pen its pace
        ShapeTrace trace = network.trace();
        Tensor outputs = activations.outputs().get(trace.output().name());
        Shape one = activations.logits().shape().batch(1);
        Answer answer = new Answer(trace.head(), activations.logits().reshape(one), outputs.reshape(one));
        return new Result(request.number, request.probe, answer, activations, weights, milliseconds);
    }

    private void failed(Request request, Throwable failure) {
        if (request.number > forgotten) {
            told(listener -> listener.failed(failure));
        }
    }

    private void show(Result result) {
        if (result.request <= forgotten) {
            return;
        }
        newest = Optional.of(result);
        newestShown = result.request <= wanted;
        if (newestShown) {
            told(listener -> listener.recognized(result));
        }
    }

    private void told(Consumer<Listener> what) {
        List.copyOf(listeners).forEach(what);
    }

    @Override
    public void close() {
        thread.close();
    }
}
