package convscope.cli;

import convscope.text.Texts;
import convscope.training.EpochRecord;
import convscope.training.Progress;
import java.util.function.LongSupplier;

/**
 * Training as one line that is overwritten on a terminal, and elsewhere as a line now and then; a line for each epoch
 * stays.
 */
final class ProgressLine {
    private static final int CELLS = 24;
    private static final long REFRESH = 100_000_000L;
    private static final long OCCASIONALLY = 15_000_000_000L;

    private final Console console;
    private final int epochs;
    private final double before;
    private final LongSupplier clock;
    private final long start;
    private final String[] cells;
    private long shown;
    private int overwritten;

    /** For a training that begins. */
    ProgressLine(Console console, int epochs) {
        this(console, epochs, 0);
    }

    /**
     * For a training that goes on.
     *
     * @param before epochs that were done already, with fractions: they take no more time
     */
    ProgressLine(Console console, int epochs, double before) {
        this(console, epochs, before, System::nanoTime);
    }

    /** With another clock, in nanoseconds. */
    ProgressLine(Console console, int epochs, double before, LongSupplier clock) {
        this.console = console;
        this.epochs = epochs;
        this.before = before;
        this.clock = clock;
        this.start = clock.getAsLong();
        this.shown = start;
        boolean blocks = console.charset().newEncoder().canEncode("█░");
        this.cells = blocks ? new String[] {"█", "░"} : new String[] {"#", "."};
    }

    void show(Progress progress) {
        if (progress.finished().isPresent()) {
            clear();
            console.err().println(epoch(progress.epoch(), progress.finished().get()));
            shown = clock.getAsLong();
        } else if (clock.getAsLong() - shown >= (console.terminal() ? REFRESH : OCCASIONALLY)) {
            shown = clock.getAsLong();
            String line = line(progress);
            if (console.terminal()) {
                String blanks = " ".repeat(Math.max(0, overwritten - line.length()));
                console.err().print("\r" + line + blanks);
                console.err().flush();
                overwritten = line.length();
            } else {
                console.err().println(line);
            }
        }
    }

    /** Ends a line that stands half written. */
    void clear() {
        if (overwritten > 0) {
            console.err().print("\r" + " ".repeat(overwritten) + "\r");
            overwritten = 0;
        }
    }

    private String line(Progress progress) {
        double share = (double) progress.batch() / progress.batches();
        int full = (int) Math.round(CELLS * share);
        double done = progress.epoch() - 1 + share;
        long left = Math.round((clock.getAsLong() - start) / 1e9 * (epochs - done) / (done - before));
        Texts texts = console.texts();
        String bar = cells[0].repeat(full) + cells[1].repeat(CELLS - full);
        return texts.get(
                "cli.progress",
                progress.epoch(),
                epochs,
                bar,
                share,
                progress.imagesPerSecond(),
                progress.loss(),
                left / 60,
                left % 60);
    }

    private String epoch(int number, EpochRecord record) {
        return console.texts()
                .get(
                        "cli.progress.epoch",
                        number,
                        epochs,
                        record.loss(),
                        record.accuracy(),
                        record.valLoss(),
                        record.valAccuracy(),
                        record.seconds(),
                        record.imagesPerSecond());
    }
}
