package convscope.spec;

import convscope.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * How large a setting and a tensor may be before it can only be a mistake.
 *
 * <p>The bounds keep every product of sizes inside a {@code long} and every tensor inside one Java array; they lie far
 * above anything that can be trained.
 */
final class Limits {
    /** Largest size, count or step of any kind. */
    static final int LARGEST_SETTING = 65_536;

    /** Most values that one tensor may have: 2²⁸, one GiB of floats. */
    static final long MOST_VALUES = 1L << 28;

    private Limits() {}

    /** A fault if the value lies outside; the change sets it to the nearest value that is allowed. */
    static List<Fault> check(String setting, int value, int least, IntFunction<LayerSpec> rebuild) {
        if (value >= least && value <= LARGEST_SETTING) {
            return List.of();
        }
        Message name = Message.of("setting." + setting);
        int nearest = Math.max(least, Math.min(value, LARGEST_SETTING));
        return List.of(Fault.of("problem.setting", name, value, least, LARGEST_SETTING)
                .orUse(rebuild.apply(nearest), "repair.setting", name, nearest));
    }

    /** As {@link #check(String, int, int, IntFunction)} for a height and a width. */
    static List<Fault> check(String setting, Size value, int least, Function<Size, LayerSpec> rebuild) {
        List<Fault> faults = new ArrayList<>(check(
                setting, value.height(), least, h -> rebuild.apply(new Size(h, nearest(value.width(), least)))));
        if (faults.isEmpty()) {
            faults.addAll(check(setting, value.width(), least, w -> rebuild.apply(new Size(value.height(), w))));
        }
        return faults;
    }

    private static int nearest(int value, int least) {
        return Math.max(least, Math.min(value, LARGEST_SETTING));
    }

    /** A fault if a tensor of these sizes would have more than {@link #MOST_VALUES} values. */
    static Optional<Fault> checkCount(String key, long... sizes) {
        long count = 1;
        for (long size : sizes) {
            count *= size; // at most 2^28 · 2^32: no overflow before the comparison
            if (count > MOST_VALUES) {
                return Optional.of(Fault.of(key, MOST_VALUES));
            }
        }
        return Optional.empty();
    }
}
