package convscope.ui.build.form;

import convscope.spec.ParameterSpec;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import convscope.text.Message;
import java.util.Optional;

/**
 * The part of a parameter that is edited at once: a filter with its channels, the weights of one unit, or all of a vector.
 *
 * @param parameter the whole
 * @param index filter or unit, from 0; 0 for a vector
 */
record WeightSlice(ParameterSpec parameter, int index) {
    /** Numbers that were typed, and what they make of the parameter or why they make nothing. */
    record Taken(Optional<Tensor> whole, Optional<Message> problem) {
        private static Taken of(Tensor whole) {
            return new Taken(Optional.of(whole), Optional.empty());
        }

        private static Taken wrong(String key, Object... arguments) {
            return new Taken(Optional.empty(), Optional.of(Message.of(key, arguments)));
        }
    }

    private Shape shape() {
        return parameter.shape();
    }

    /** Whether the parameter consists of windows. */
    boolean isFilter() {
        return shape().rank() == 4;
    }

    /** How many slices the parameter has. */
    int count() {
        return shape().rank() == 1 ? 1 : shape().size(0);
    }

    /** The slice as blocks of rows: {@code [channels][height][width]}, a unit or vector as one row. */
    Shape blocks() {
        return isFilter()
                ? Shape.image(shape().size(1), shape().size(2), shape().size(3))
                : Shape.image(1, 1, shape().size(shape().rank() - 1));
    }

    /** The slice's numbers. */
    Tensor of(Tensor whole) {
        return shape().rank() == 1 ? whole.reshape(blocks()) : whole.item(index).reshape(blocks());
    }

    /**
     * The parameter with numbers that were typed: one block for every channel alike, a block each, or everything at once.
     *
     * @param typed {@code [blocks][rows][columns]}
     */
    Taken with(Tensor whole, Tensor typed) {
        Shape read = typed.shape();
        Shape slice = blocks();
        boolean fits = read.height() == slice.height() && read.width() == slice.width();
        if (!isFilter()) {
            return vector(whole, typed);
        }
        if (!fits) {
            return Taken.wrong(
                    "form.weights.size", read.height() + "×" + read.width(), slice.height() + "×" + slice.width());
        }
        if (read.channels() == slice.channels()) {
            return Taken.of(put(whole, typed.values(), 1));
        }
        if (read.channels() == 1) {
            return Taken.of(put(whole, typed.values(), slice.channels()));
        }
        if (read.channels() == slice.channels() * count()) {
            return Taken.of(typed.reshape(shape()));
        }
        return Taken.wrong("form.weights.blocks", read.channels(), slice.channels(), slice.channels() * count());
    }

    private Taken vector(Tensor whole, Tensor typed) {
        int length = blocks().width();
        Shape read = typed.shape();
        if (typed.values().length == shape().count()
                && (shape().rank() == 1 || read.channels() == 1 && read.width() == length)) {
            return Taken.of(typed.reshape(shape())); // a row, a column, or all units
        }
        if (typed.values().length == length && (read.width() == 1 || read.height() == 1) && read.channels() == 1) {
            return Taken.of(put(whole, typed.values(), 1));
        }
        return Taken.wrong("form.weights.length", typed.values().length, length);
    }

    private Tensor put(Tensor whole, float[] numbers, int times) {
        float[] all = whole.values().clone();
        int from = shape().rank() == 1 ? 0 : index * Math.toIntExact(blocks().count());
        for (int i = 0; i < times; i++) {
            System.arraycopy(numbers, 0, all, from + i * numbers.length, numbers.length);
        }
        return Tensor.of(shape(), all);
    }
}
