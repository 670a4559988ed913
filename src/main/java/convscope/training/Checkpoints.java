package convscope.training;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The ends of epochs that can be gone back to, as many as fit: the first and the last always, of the others those that
 * lie closest are given up first.
 */
final class Checkpoints {
    /** So many are kept at most; more would make a list that nobody reads. */
    static final int MOST = 24;

    private final long mostBytes;
    private final TreeMap<Integer, Checkpoint> kept = new TreeMap<>();

    /** None yet, in this much memory. */
    Checkpoints(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** Whether one of this many bytes can be kept at all. */
    boolean fits(long bytes) {
        return bytes <= mostBytes;
    }

    /** Keeps one; what was kept of later epochs belongs to another past and goes. */
    void add(Checkpoint checkpoint) {
        kept.tailMap(checkpoint.epoch(), true).clear();
        kept.put(checkpoint.epoch(), checkpoint);
        while (kept.size() > MOST || kept.size() > 2 && bytes() > mostBytes) {
            kept.remove(mostCrowded());
        }
        if (bytes() > mostBytes) {
            kept.remove(kept.firstKey());
        }
    }

    private long bytes() {
        return kept.values().stream().mapToLong(Checkpoint::bytes).sum();
    }

    private int mostCrowded() {
        int found = kept.firstKey();
        int smallest = Integer.MAX_VALUE;
        for (int epoch : kept.navigableKeySet()) {
            Integer before = kept.lowerKey(epoch);
            Integer after = kept.higherKey(epoch);
            if (before != null && after != null && after - before < smallest) {
                smallest = after - before;
                found = epoch;
            }
        }
        return found;
    }

    Optional<Checkpoint> at(int epoch) {
        return Optional.ofNullable(kept.get(epoch));
    }

    List<Integer> epochs() {
        return List.copyOf(kept.keySet());
    }

    void clear() {
        kept.clear();
    }
}
