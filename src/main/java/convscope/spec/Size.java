package convscope.spec;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A height and a width in cells; in files {@code [height, width]}.
 *
 * @param height rows
 * @param width columns
 */
public record Size(int height, int width) {
    /** The same number of rows and columns. */
    public static Size of(int both) {
        return new Size(both, both);
    }

    @JsonCreator
    static Size fromJson(int[] sizes) {
        if (sizes.length != 2) {
            throw new IllegalArgumentException("a size is [height, width]");
        }
        return new Size(sizes[0], sizes[1]);
    }

    @JsonValue
    int[] toJson() {
        return new int[] {height, width};
    }

    /** Rows times columns. */
    public long cells() {
        return (long) height * width;
    }

    @Override
    public String toString() {
        return height + "×" + width;
    }
}
