package convscope.stepper;

import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.io.OutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/** Writes documents full of numbers as they come: one setting, and one row of numbers, on a line. */
final class NumberJson {
    /** Whole floats below this have all their digits. */
    private static final int LARGEST_WHOLE = 1 << 24;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private NumberJson() {}

    /** A generator that writes to this stream and leaves it open. */
    static JsonGenerator generator(OutputStream out) {
        ObjectWriteContext context = new ObjectWriteContext.Base() {
            @Override
            public PrettyPrinter getPrettyPrinter() {
                return new RowPrinter();
            }
        };
        return FACTORY.createGenerator(context, out);
    }

    /** Lists in lists, as many as the tensor has axes; what is not finite is {@code null}. */
    static void write(JsonGenerator json, Tensor tensor) {
        write(json, tensor.shape(), tensor.values(), 0, 0);
    }

    private static int write(JsonGenerator json, Shape shape, float[] values, int axis, int from) {
        int next = from;
        json.writeStartArray();
        for (int i = 0; i < shape.size(axis); i++) {
            if (axis + 1 < shape.rank()) {
                next = write(json, shape, values, axis + 1, next);
            } else {
                number(json, values[next++]);
            }
        }
        json.writeEndArray();
        return next;
    }

    /** The shortest text that gives the same float again; whole numbers without a point. */
    private static void number(JsonGenerator json, float value) {
        boolean negativeZero = value == 0 && Float.floatToRawIntBits(value) != 0;
        if (value == (int) value && Math.abs(value) <= LARGEST_WHOLE && !negativeZero) {
            json.writeNumber((int) value);
        } else if (Float.isFinite(value)) {
            json.writeNumber(value);
        } else {
            json.writeNull();
        }
    }
}
