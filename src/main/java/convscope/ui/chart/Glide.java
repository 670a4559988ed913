package convscope.ui.chart;

import convscope.paint.Span;
import java.util.ArrayList;
import java.util.List;

/** Axes on their way from where they were to where they belong, within 150 ms. */
final class Glide {
    static final double NANOS = 150e6;

    private List<Span> from = List.of();
    private List<Span> to = List.of();
    private long start;

    /** Goes to these from wherever it is; at once if it is told to, or if there is no way from what was before. */
    void aim(List<Span> target, boolean atOnce, long now) {
        if (atOnce || target.size() != to.size()) {
            from = target;
            to = target;
        } else if (!target.equals(to)) {
            from = at(now);
            to = target;
            start = now;
        }
    }

    List<Span> at(long now) {
        if (!isMoving(now)) {
            return to;
        }
        double share = (now - start) / NANOS;
        double eased = share * share * (3 - 2 * share);
        List<Span> between = new ArrayList<>();
        for (int i = 0; i < to.size(); i++) {
            between.add(from.get(i).towards(to.get(i), eased));
        }
        return between;
    }

    boolean isMoving(long now) {
        return !from.equals(to) && now - start < NANOS;
    }
}
