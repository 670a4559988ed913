package convscope.stepper;

import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
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
        int rows = tensor.values().length / shape.size(shape.rank() - 1);
        json.writeRawValue("");
        json.flush(); // what follows goes past the generator
        OutputStream out = (OutputStream) json.streamWriteOutputTarget();
        try {
            for (int from = 0; from < rows; from += ROWS_AT_A_TIME) {
                byte[][] words = IntStream.range(from, Math.min(from + ROWS_AT_A_TIME, rows))
                        .parallel()
                        .mapToObj(row -> row(shape, tensor.values(), row))
                        .toArray(byte[][]::new);
                for (byte[] row : words) {
                    out.write(row);
                }
            }
        } catch (IOException e) {
            throw JacksonIOException.construct(e);
        }
    }

    /** A row with the lists that begin before it and end behind it. */
    private static byte[] row(Shape shape, float[] values, int row) {
        int count = shape.size(shape.rank() - 1);
        int depth = shape.rank() - 1; // of the row
        StringBuilder words = new StringBuilder(count * 12);
        for (int level = depth - lists(shape, row, true); level < depth; level++) {
            words.append(line(level)).append('[');
        }
        words.append(line(depth)).append('[');
        for (int i = row * count; i < (row + 1) * count; i++) {
            words.append(i == row * count ? "" : ", ");
            if (Float.isFinite(values[i])) {
                ShortestFloat.append(words, values[i]);
            } else {
                words.append("null");
            }
        }
        words.append(']');
        int ending = lists(shape, row, false);
        for (int level = depth - 1; level >= depth - ending; level--) {
            words.append("\n").append(INDENT.repeat(level + 1)).append(']');
        }
        words.append(ending == depth ? "" : ",");
        return words.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** How many lists begin, or end, at a row. */
    private static int lists(Shape shape, int row, boolean begin) {
        int lists = 0;
        int rest = row;
        for (int axis = shape.rank() - 2; axis >= 0; axis--) {
            if (rest % shape.size(axis) != (begin ? 0 : shape.size(axis) - 1)) {
                return lists;
            }
            rest /= shape.size(axis);
            lists++;
        }
        return lists;
    }

    /** The beginning of a new line at a depth; the outermost list begins where its name stands. */
    private static String line(int level) {
        return level == 0 ? "" : "\n" + INDENT.repeat(level + 1);
    }
}
