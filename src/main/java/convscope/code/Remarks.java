package convscope.code;

import convscope.spec.ShapeTrace;
import java.util.Locale;

/** What stands behind {@code #} in both frameworks' code: English, as the code itself. */
final class Remarks {
    private Remarks() {}

    /** What the network is called, and how many parameters it has. */
    static String title(ShapeTrace trace) {
        String name = Python.remark(trace.network().name());
        return (name.isEmpty() ? "" : name + ": ") + parameters(trace.total());
    }

    /** A shape, and how many parameters there are, if any. */
    static String of(String shape, long parameters) {
        return parameters == 0 ? shape : shape + " · " + parameters(parameters);
    }

    private static String parameters(long count) {
        return String.format(Locale.ROOT, count == 1 ? "%,d parameter" : "%,d parameters", count);
    }
}
