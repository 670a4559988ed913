package convscope.training;

import convscope.engine.Network;
import convscope.spec.Convolution;
import convscope.spec.ShapeTrace;
import java.util.Optional;

/** Writes the history of a training. */
final class Recorder {
    private final Network network;
    private final Optional<String> filters;
    private volatile History history;

    Recorder(Network network, History history) {
        this.network = network;
        this.history = history;
        this.filters = network.trace().layers().stream()
                .filter(layer -> layer.spec() instanceof Convolution)
                .findFirst()
                .map(layer -> layer.key(weight(layer)));
    }

    private static convscope.spec.ParameterSpec weight(ShapeTrace.Layer layer) {
        return layer.parameters().get(0);
    }

    History history() {
        return history;
    }

    void set(History other) {
        history = other;
    }

    History.Mark mark(long iteration) {
        return new History.Mark(history.batches().size(), history.measures().size(), iteration);
    }

    void batch(double epoch, double loss, double accuracy, double rate, double second) {
        history.batches().add(epoch, loss, accuracy, rate, second);
    }

    void measure(double epoch, double loss, double accuracy, double rate, double second) {
        history.measures().add(epoch, loss, accuracy, rate, second);
    }

    /** Keeps the first convolution's filters if it is time. */
    void filters(long iteration, double epoch) {
        if (filters.isPresent() && history.filters().due(iteration)) {
            history.filters().add(new FilterSnapshots.Snapshot(iteration, epoch, network.parameter(filters.get())));
        }
    }
}
