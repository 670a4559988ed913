package convscope.ui.build.canvas.layout;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Row and column of each card: the longest way through the network is column 0, and every branch is a chain in a column
 * beside it, to the left if it stands earlier in the list than what it runs beside, else to the right.
 *
 * <p>A change of the network moves only the rows below it and the branch it is in, which is why no method that weighs all
 * cards against each other is used here.
 */
final class Columns {
    /** A card, and the upper and lower half of the gap below it. */
    static final int STEPS = 3;

    private final Graph graph;
    private final List<List<Integer>> followers;
    private final List<List<Integer>> feeders;
    private final int[] row;
    private final int[] column;
    private final boolean[] placed;
    private final int[] onward;
    private final Map<Integer, BitSet> taken = new HashMap<>();
    private int rightmost;

    Columns(Graph graph) {
        this.graph = graph;
        followers = graph.followers();
        feeders = graph.feeders();
        int size = graph.size();
        row = new int[size];
        column = new int[size];
        placed = new boolean[size];
        onward = new int[size];
        measure();
        int main = size == 0 ? -1 : graph.mainPart();
        place(main);
        for (int i = 0; i < size; i++) {
            if (!placed[i]) {
                begin(graph.part(i), i == 0 ? 0 : row[i - 1]);
                place(graph.part(i));
            }
        }
    }

    int row(int place) {
        return row[place];
    }

    int column(int place) {
        return column[place];
    }

    /** Rows by the longest way from the beginning, and for each card the longest way to the end. */
    private void measure() {
        List<Integer> order = graph.order();
        for (int to : order) {
            for (int from : feeders.get(to)) {
                row[to] = Math.max(row[to], row[from] + 1);
            }
        }
        for (int i = order.size() - 1; i >= 0; i--) {
            int from = order.get(i);
            for (int to : followers.get(from)) {
                onward[from] = Math.max(onward[from], onward[to] + 1);
            }
        }
    }

    /** Lets a part without wires to the others begin in the row of the layer before it in the list. */
    private void begin(int part, int first) {
        for (int i = 0; i < row.length; i++) {
            if (graph.part(i) == part) {
                row[i] += first;
            }
        }
    }

    private void place(int part) {
        if (part >= 0) {
            put(chain(start(part)), taken.isEmpty() ? 0 : rightmost + 1, 1);
        }
        for (int at : graph.order()) {
            if (graph.part(at) == part && !placed[at]) {
                List<Integer> chain = chain(at);
                sink(chain);
                int base = base(chain);
                put(chain, base + side(chain, base), side(chain, base));
            }
        }
        for (int i = 0; i < column.length; i++) {
            rightmost = placed[i] ? Math.max(rightmost, column[i]) : rightmost;
        }
    }

    /** Where the longest way of a part begins; at an input rather than elsewhere. */
    private int start(int part) {
        int best = -1;
        for (int at : graph.order()) {
            if (graph.part(at) == part && feeders.get(at).isEmpty()) {
                boolean better = best < 0
                        || (graph.isInput(at) && !graph.isInput(best))
                        || (graph.isInput(at) == graph.isInput(best) && onward[at] > onward[best]);
                best = better ? at : best;
            }
        }
        return best;
    }

    /** From here along the longest way, as far as it is not placed yet. */
    private List<Integer> chain(int start) {
        List<Integer> chain = new ArrayList<>();
        int at = start;
        while (at >= 0) {
            chain.add(at);
            int next = -1;
            for (int to : followers.get(at)) {
                if (!placed[to] && (next < 0 || onward[to] > onward[next] || onward[to] == onward[next] && to < next)) {
                    next = to;
                }
            }
            at = next;
        }
        return chain;
    }

    /** A short branch stands in the middle of the way it runs beside, one that nothing feeds close to what it feeds. */
    private void sink(List<Integer> chain) {
        int last = chain.get(chain.size() - 1);
        int join = followers.get(last).stream().mapToInt(to -> row[to]).min().orElse(-1);
        for (int i = 0; i < chain.size(); i++) {
            boolean alone = i == chain.size() - 1
                    || followers.get(chain.get(i)).stream().distinct().count() == 1;
            boolean fed =
                    i == 0 || feeders.get(chain.get(i)).stream().distinct().count() == 1;
            if (join < 0 || !alone || !fed) {
                return;
            }
        }
        int slack = join - 1 - row[last];
        int down = feeders.get(chain.get(0)).isEmpty() ? slack : slack / 2;
        chain.forEach(at -> row[at] += down);
    }

    private int base(List<Integer> chain) {
        int head = chain.get(0);
        int nearest = -1;
        for (int from : feeders.get(head)) {
            nearest = nearest < 0 || row[from] > row[nearest] ? from : nearest;
        }
        for (int to : followers.get(chain.get(chain.size() - 1))) {
            nearest = nearest < 0 ? to : nearest;
        }
        return nearest < 0 ? rightmost : column[nearest];
    }

    private int side(List<Integer> chain, int base) {
        if (base != 0) {
            return Integer.signum(base);
        }
        int head = chain.get(0);
        for (int i = 0; i < column.length; i++) {
            if (placed[i] && column[i] == 0 && row[i] == row[head]) {
                return head < i ? -1 : 1;
            }
        }
        return 1;
    }

    /** Puts a chain into the first column, from this one outward, that is free all along it and its wires. */
    private void put(List<Integer> chain, int firstColumn, int side) {
        int head = chain.get(0);
        int last = chain.get(chain.size() - 1);
        int from = feeders.get(head).stream()
                .mapToInt(feeder -> STEPS * row[feeder] + 1)
                .max()
                .orElse(STEPS * row[head]);
        int to = followers.get(last).stream()
                .mapToInt(follower -> STEPS * row[follower] - 1)
                .min()
                .orElse(STEPS * row[last] + STEPS - 1);
        int at = firstColumn;
        while (!isFree(at, from, to)) {
            at += side;
        }
        taken.computeIfAbsent(at, key -> new BitSet()).set(from, to + 1);
        for (int card : chain) {
            column[card] = at;
            placed[card] = true;
        }
    }

    private boolean isFree(int at, int from, int to) {
        BitSet there = taken.get(at);
        if (there == null) {
            return true;
        }
        int next = there.nextSetBit(from);
        return next < 0 || next > to;
    }
}
