package convscope.ui.dataset;

import convscope.data.DataException;
import convscope.data.DataKind;
import convscope.data.Watch;
import convscope.data.catalogue.Entry;
import convscope.data.catalogue.Fetching;
import convscope.data.catalogue.Stock;
import convscope.text.Message;
import convscope.ui.fx.Worker;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fetches data when the user asks for them, one after the other, whether the card is shown or not. */
final class Supplies {
    private static final Logger LOG = LoggerFactory.getLogger(Supplies.class);

    private final DataModel model;
    private final Stock stock;
    private final Executor fxThread;
    private final Consumer<DataKind> arrived;
    private final Fetching fetching = new Fetching();
    private final Worker worker = new Worker("fetching");
    private final Map<DataKind, AtomicBoolean> ends = new EnumMap<>(DataKind.class);

    /**
     * @param arrived told of what has been fetched, on JavaFX's thread
     */
    Supplies(DataModel model, Stock stock, Executor fxThread, Consumer<DataKind> arrived) {
        this.model = model;
        this.stock = stock;
        this.fxThread = fxThread;
        this.arrived = arrived;
    }

    /** The catalogue's entry, if there is one. */
    Optional<Entry> entry(DataKind kind) {
        return stock.catalogue().entry(kind);
    }

    /** Looks what is here. */
    void look() {
        for (DataKind kind : DataKind.values()) {
            Supply now = model.supply(kind).get();
            if (!(now instanceof Supply.Coming) && !(now instanceof Supply.Failed)) {
                model.supply(kind).set(stock.library().has(kind) ? new Supply.Here() : new Supply.Absent());
            }
        }
    }

    /** Begins to fetch, or to try again. */
    void fetch(DataKind kind) {
        Optional<Entry> entry = entry(kind);
        if (entry.isEmpty() || model.supply(kind).get() instanceof Supply.Coming) {
            return;
        }
        AtomicBoolean end = new AtomicBoolean();
        ends.put(kind, end);
        model.supply(kind).set(new Supply.Coming(0, 0));
        worker.execute(() -> {
            Supply outcome = fetch(entry.get(), end);
            fxThread.execute(() -> {
                model.supply(kind).set(outcome);
                if (outcome instanceof Supply.Here) {
                    arrived.accept(kind);
                }
            });
        });
    }

    private Supply fetch(Entry entry, AtomicBoolean end) {
        try {
            fetching.fetch(entry, stock.library().home(entry.kind()), new Progress(entry.kind(), end));
            return new Supply.Here();
        } catch (DataException refused) {
            return new Supply.Failed(refused.said());
        } catch (CancellationException cancelled) {
            return new Supply.Absent();
        } catch (RuntimeException fault) {
            LOG.error("{} could not be fetched", entry.kind(), fault);
            return new Supply.Failed(Message.of("dataset.fault"));
        }
    }

    /** Ends the fetching; what has arrived is kept for the next time. */
    void cancel(DataKind kind) {
        Optional.ofNullable(ends.get(kind)).ifPresent(end -> end.set(true));
    }

    /** Tells the card how far it is; on the thread that fetches. */
    private final class Progress implements Watch {
        private final DataKind kind;
        private final AtomicBoolean end;

        Progress(DataKind kind, AtomicBoolean end) {
            this.kind = kind;
            this.end = end;
        }

        @Override
        public void progress(long done, long of) {
            fxThread.execute(() -> {
                if (model.supply(kind).get() instanceof Supply.Coming) {
                    model.supply(kind).set(new Supply.Coming(done, of));
                }
            });
        }

        @Override
        public boolean isCancelled() {
            return end.get();
        }
    }
}
