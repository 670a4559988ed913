package convscope.cli;

import convscope.data.Watch;
import java.util.function.BooleanSupplier;

/** How far images are read or fetched, as one line that is overwritten on a terminal; elsewhere nothing. */
final class ReadingLine implements Watch {
    private static final long REFRESH = 200_000_000L;

    private final Console console;
    private final String key;
    private final long unit;
    private final BooleanSupplier stopped;
    private long shown = System.nanoTime();
    private int overwritten;

    /**
     * @param key of a text with what is done and what there is
     * @param unit what both are divided by
     */
    ReadingLine(Console console, String key, long unit, BooleanSupplier stopped) {
        this.console = console;
        this.key = key;
        this.unit = unit;
        this.stopped = stopped;
    }

    @Override
    public void progress(long done, long of) {
        if (console.terminal() && System.nanoTime() - shown >= REFRESH) {
            shown = System.nanoTime();
            String line = console.texts().get(key, done / unit, of / unit);
            console.err().print("\r" + line + " ".repeat(Math.max(0, overwritten - line.length())));
            console.err().flush();
            overwritten = line.length();
        }
    }

    @Override
    public boolean isCancelled() {
        return stopped.getAsBoolean();
    }

    /** Ends a line that stands half written. */
    void clear() {
        if (overwritten > 0) {
            console.err().print("\r" + " ".repeat(overwritten) + "\r");
            overwritten = 0;
        }
    }
}
