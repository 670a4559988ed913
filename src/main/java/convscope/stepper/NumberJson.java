package convscope.stepper;

import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.io.OutputStream;
import java.util.stream.IntStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.io.NumberOutput;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/**
 * Writes documents full of numbers: one setting, and one row of numbers, on a line.
 *
 * <p>Most of the time goes into the digits of the numbers, so rows are put into words side by side and then written one
 * after the other.
 */
final class NumberJson {
    /** Whole floats below this have all their digits. */
    private static final int LARGEST_WHOLE = 1 << 24;

    /** Rows that are in memory as text at a time. */
    private static final int ROWS_AT_A_TIME = 512;

    private static final String INDENT = "  ";

    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private NumberJson() {}

    /** A generator that writes UTF-8 to this stream and leaves it open. */
    static JsonGenerator generator(OutputStream out) {
        Separators separators = PrettyPrinter.DEFAULT_SEPARATORS
                .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                .withArrayElementSpacing(Separators.Spacing.AFTER);
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(separators);
        printer.indentArraysWith(new DefaultPrettyPrinter.NopIndenter());
        return FACTORY.createGenerator(
                new ObjectWriteContext.Base() {
                    @Override
                    public PrettyPrinter getPrettyPrinter() {
                        return printer;
                    }
                },
                out);
    }

    /** Lists in lists, as many as the tensor has axes, as the value that belongs next; what is not finite is {@code null}. */
    static void write(JsonGenerator json, Tensor tensor) {
        Shape shape = tensor.shape();
        int width = shape.size(shape.rank() - 1);
        int rows = tensor.values().length / width;
        json.writeRawValue("");
        for (int done = 0; done < rows; done += ROWS_AT_A_TIME) {
            int from = done;
            String[] words = IntStream.range(from, Math.min(from + ROWS_AT_A_TIME, rows))
                    .parallel()
                    .mapToObj(row -> row(tensor.values(), row * width, width))
                    .toArray(String[]::new);
            for (int i = 0; i < words.length; i++) {
                brackets(json, shape, from + i, true);
                json.writeRaw(words[i]);
                brackets(json, shape, from + i, false);
            }
        }
    }

    /** What stands before or behind a row: the lists that begin or end with it, the line it stands on, the comma. */
    private static void brackets(JsonGenerator json, Shape shape, int row, boolean before) {
        int depth = shape.rank() - 1;
        int lists = 0; // that begin or end here
        for (int rest = row, axis = depth - 1;
                axis >= 0 && rest % shape.size(axis) == (before ? 0 : shape.size(axis) - 1);
                axis--) {
            rest /= shape.size(axis);
            lists++;
        }
        if (before) {
            for (int level = depth - lists; level < depth; level++) {
                json.writeRaw(level == 0 ? "[" : "\n" + INDENT.repeat(level + 1) + "[");
            }
            json.writeRaw(depth == 0 ? "" : "\n" + INDENT.repeat(depth + 1));
            return;
        }
        for (int level = depth - 1; level >= depth - lists; level--) {
            json.writeRaw("\n" + INDENT.repeat(level + 1) + "]");
        }
        json.writeRaw(lists == depth ? "" : ",");
    }

    private static String row(float[] values, int from, int count) {
        StringBuilder row = new StringBuilder(count * 8).append('[');
        for (int i = 0; i < count; i++) {
            row.append(i == 0 ? "" : ", ");
            append(row, values[from + i]);
        }
        return row.append(']').toString();
    }

    /** The shortest text that gives the same float again; whole numbers without a point. */
    private static void append(StringBuilder to, float value) {
        boolean negativeZero = value == 0 && Float.floatToRawIntBits(value) != 0;
        if (value == (int) value && Math.abs(value) <= LARGEST_WHOLE && !negativeZero) {
            to.append((int) value);
        } else {
            to.append(Float.isFinite(value) ? NumberOutput.toString(value, true) : "null");
        }
    }
}
