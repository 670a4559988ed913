package convscope.paint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Round positions along an axis that cover what is shown.
 *
 * @param positions ascending, the first and last being the ends of the axis
 */
record Ticks(double[] positions) {
    private static final double[] STEPS = {1, 2, 2.5, 5, 10};
    private static final int MOST_INTERVALS = 4;
    private static final int MOST_DECADES = 5;
    private static final double DAY = 86_400;
    private static final double[] CLOCK_STEPS = {
        1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 2 * 3600, 3 * 3600, 6 * 3600, 12 * 3600
    };

    double first() {
        return positions[0];
    }

    double last() {
        return positions[positions.length - 1];
    }

    /** Three to five ticks over [min, max], steps of 1, 2, 2.5 or 5 times a power of ten. */
    static Ticks linear(double min, double max) {
        double top = max > min ? max : min + Math.max(1e-9, Math.abs(min));
        double magnitude = Math.pow(10, Math.floor(Math.log10(top - min)) - 1);
        for (int power = 0; power < 4; power++, magnitude *= 10) {
            for (double step : STEPS) {
                long from = (long) Math.floor(min / (step * magnitude) + 1e-9);
                long to = (long) Math.ceil(top / (step * magnitude) - 1e-9);
                if (to - from <= MOST_INTERVALS) {
                    return steps(from, Math.max(to, from + 1), step, magnitude);
                }
            }
        }
        throw new IllegalArgumentException("No ticks between " + min + " and " + max);
    }

    /** From zero up to at least {@code max}: four or five ticks. */
    static Ticks fromZero(double max) {
        return linear(0, max > 0 ? max : 1);
    }

    /** Powers of ten over [min, max], both positive, and no others: two to six ticks. */
    static Ticks decades(double min, double max) {
        double[] all = Arrays.stream(logarithmic(min, max).positions())
                .filter(tick -> Math.abs(Math.log10(tick) - Math.rint(Math.log10(tick))) < 1e-9)
                .toArray();
        return new Ticks(all);
    }

    /** Powers of ten over [min, max], both positive; with 2 and 5 between them where the decades are few. */
    static Ticks logarithmic(double min, double max) {
        int from = (int) Math.floor(Math.log10(min) + 1e-9);
        int to = Math.max(from + 1, (int) Math.ceil(Math.log10(max) - 1e-9));
        List<Double> ticks = new ArrayList<>();
        int stride = (int) Math.ceil((to - from) / (double) MOST_DECADES);
        for (int power = from; power < to + stride; power += stride) {
            ticks.add(Math.pow(10, power));
            if (to - from == 1 && power < to) {
                ticks.add(2 * Math.pow(10, power));
                ticks.add(5 * Math.pow(10, power));
            }
        }
        return new Ticks(ticks.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /**
     * Round numbers inside [min, max] for the x axis: at most {@code most} of them, in steps of 1, 2 or 5 times a power
     * of ten, and whole ones as long as there are two. Unlike the others they do not reach beyond the data.
     */
    static Ticks inside(double min, double max, int most) {
        Ticks whole = inside(min, max, most, 1);
        return whole.positions.length >= 2
                ? whole
                : inside(min, max, most, Math.pow(10, Math.floor(Math.log10(max - min)) - 2));
    }

    private static Ticks inside(double min, double max, int most, double least) {
        for (double magnitude = least; ; magnitude *= 10) {
            for (double step : new double[] {1, 2, 5}) {
                Ticks ticks = stepsInside(min, max, most, step * magnitude);
                if (ticks != null) {
                    return ticks;
                }
            }
        }
    }

    /** Round times inside [min, max] in seconds: at most {@code most}, in steps that a clock has. */
    static Ticks clock(double min, double max, int most) {
        if (max - min < 2) {
            return inside(min, max, most, Math.pow(10, Math.floor(Math.log10(max - min)) - 2));
        }
        for (double step : CLOCK_STEPS) {
            Ticks ticks = stepsInside(min, max, most, step);
            if (ticks != null) {
                return ticks;
            }
        }
        return inside(min, max, most, DAY);
    }

    private static Ticks stepsInside(double min, double max, int most, double step) {
        double from = Math.ceil(min / step - 1e-9);
        double to = Math.floor(max / step + 1e-9);
        return to - from < Math.max(1, most) ? steps((long) from, (long) to, step, 1) : null;
    }

    private static Ticks steps(long from, long to, double step, double magnitude) {
        double[] positions = new double[(int) Math.max(0, to - from + 1)];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = (from + i) * step * magnitude;
        }
        return new Ticks(positions);
    }
}
