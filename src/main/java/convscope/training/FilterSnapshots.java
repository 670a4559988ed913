package convscope.training;

import convscope.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;

/**
 * The first convolution's filters from time to time; when there are too many every second goes, and from then on half as
 * many are taken, so that they always span the whole training evenly.
 */
public final class FilterSnapshots {
    /** Most that are kept. */
    public static final int MOST = 64;

    private volatile List<Snapshot> snapshots;
    private long interval;

    /** None yet; one is due every step. */
    public FilterSnapshots() {
        this(List.of(), 1);
    }

    private FilterSnapshots(List<Snapshot> snapshots, long interval) {
        this.snapshots = snapshots;
        this.interval = interval;
    }

    /**
     * Filters of one moment.
     *
     * @param iteration steps done
     * @param epoch epochs done, with fractions
     * @param weight {@code [out][in][height][width]}
     */
    public record Snapshot(long iteration, double epoch, Tensor weight) {}

    /** What was kept elsewhere, to be gone on with. */
    public static FilterSnapshots of(List<Snapshot> kept) {
        long interval = 1;
        for (int i = 1; i < kept.size(); i++) {
            interval =
                    Math.max(interval, kept.get(i).iteration() - kept.get(i - 1).iteration());
        }
        return new FilterSnapshots(List.copyOf(kept), interval);
    }

    /** Those that are kept, oldest first. Safe to call from any thread. */
    public List<Snapshot> all() {
        return snapshots;
    }

    /** Whether one shall be taken after so many steps. */
    boolean due(long iteration) {
        List<Snapshot> now = snapshots;
        return now.isEmpty() || iteration >= now.get(now.size() - 1).iteration() + interval;
    }

    void add(Snapshot snapshot) {
        List<Snapshot> next = new ArrayList<>(snapshots);
        next.add(snapshot);
        if (next.size() > MOST) {
            List<Snapshot> thinned = new ArrayList<>();
            for (int i = 0; i < next.size(); i += 2) {
                thinned.add(next.get(i));
            }
            next = thinned;
            interval *= 2;
        }
        snapshots = List.copyOf(next);
    }

    FilterSnapshots until(long iteration) {
        return new FilterSnapshots(
                snapshots.stream()
                        .filter(snapshot -> snapshot.iteration() <= iteration)
                        .toList(),
                interval);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FilterSnapshots filters && filters.snapshots.equals(snapshots);
    }

    @Override
    public int hashCode() {
        return snapshots.hashCode();
    }
}
