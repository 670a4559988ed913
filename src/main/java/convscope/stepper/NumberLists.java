package convscope.stepper;

import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.util.Arrays;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads lists of numbers that lie in each other, as fast as they come; all of one depth must be equally long. */
final class NumberLists {
    private final JsonParser parser;
    private final JsonPlace place;
    private final int[] sizes;
    private float[] values = new float[64];
    private int count;

    private NumberLists(JsonParser parser, JsonPlace place, int depth) {
        this.parser = parser;
        this.place = place;
        this.sizes = new int[depth];
    }

    /**
     * Reads the list that begins at the parser's token.
     *
     * @param depth how deep the lists lie in each other: 3 for an image
     */
    static Tensor read(JsonParser parser, JsonPlace place, int depth) throws CaseException {
        NumberLists lists = new NumberLists(parser, place, depth);
        lists.list(parser.currentToken(), 0);
        return Tensor.of(Shape.of(lists.sizes), Arrays.copyOf(lists.values, lists.count));
    }

    private void list(JsonToken begin, int level) throws CaseException {
        if (begin != JsonToken.START_ARRAY) {
            throw place.refuse(begin == JsonToken.VALUE_NULL ? "spec.json.null" : "spec.json.expected-list");
        }
        boolean innermost = level + 1 == sizes.length;
        int length = 0;
        place.item(level, 0);
        JsonToken token = parser.nextToken();
        while (token != JsonToken.END_ARRAY) {
            if (innermost) {
                number(token);
            } else {
                list(token, level + 1);
            }
            place.item(level, ++length);
            token = parser.nextToken();
        }
        place.leave(level);
        if (length == 0) {
            throw place.refuse("stepper.json.empty-list");
        }
        if (sizes[level] == 0) {
            sizes[level] = length;
        } else if (sizes[level] != length) {
            throw place.refuse("stepper.json.ragged", length, sizes[level]);
        }
    }

    private void number(JsonToken token) throws CaseException {
        if (token != JsonToken.VALUE_NUMBER_INT && token != JsonToken.VALUE_NUMBER_FLOAT) {
            throw place.refuse(token == JsonToken.VALUE_NULL ? "spec.json.null" : "spec.json.expected-number");
        }
        float value = parser.getFloatValue();
        if (!Float.isFinite(value)) {
            throw parser.isNaN()
                    ? place.refuse("stepper.json.not-finite", parser.getString())
                    : place.refuse("spec.json.too-large");
        }
        if (count == values.length) {
            if (count == CaseLimits.MOST_VALUES) {
                throw place.refuse("stepper.json.too-many", CaseLimits.MOST_VALUES);
            }
            values = Arrays.copyOf(values, 2 * count); // a power of two, as the limit is
        }
        values[count++] = value;
    }
}
