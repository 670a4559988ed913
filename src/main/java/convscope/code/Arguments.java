package convscope.code;

import convscope.spec.Size;
import java.util.ArrayList;
import java.util.List;

/** The arguments of a call in Python, written one after the other. */
public final class Arguments {
    private final List<String> written = new ArrayList<>();

    /** A value as it is written. */
    public Arguments add(Object value) {
        written.add(String.valueOf(value));
        return this;
    }

    /** A pair of rows and columns. */
    public Arguments add(Size size) {
        return add(pair(size));
    }

    /** A named argument, if the condition holds. */
    public Arguments addIf(boolean condition, String name, Object value) {
        return condition ? add(name + "=" + (value instanceof Size size ? pair(size) : value)) : this;
    }

    /** A named pair, unless both are this number, which is what is meant without it. */
    public Arguments addUnless(int usual, String name, Size size) {
        return addIf(!size.equals(Size.of(usual)), name, size);
    }

    /** The call of this function with them. */
    public String call(String function) {
        return function + "(" + String.join(", ", written) + ")";
    }

    private static String pair(Size size) {
        return "(" + size.height() + ", " + size.width() + ")";
    }
}
