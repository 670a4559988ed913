package convscope.paint.stepper;

import convscope.paint.ColourMap;
import convscope.paint.ValueRange;
import convscope.tensor.Tensor;

/** The colours of a board whose cells are too small for numbers. */
record ColourScale(ColourMap colours, ValueRange range) {
    /** Blue, white and brown where there are negative values, the other map where there are none. */
    static ColourScale of(Tensor values, ColourMap unsigned) {
        ValueRange range = ValueRange.of(values);
        return new ColourScale(range.min() < 0 ? ColourMap.DIVERGING : unsigned, range);
    }

    int of(double value) {
        return colours.of(value, range);
    }

    /** The largest value, signs left aside. */
    double most() {
        return range.symmetric().max();
    }

    /** How large a value is beside the largest, from 0 to 1, signs left aside; 0 for what is not a number. */
    double share(double value) {
        return Double.isNaN(value) || most() == 0 ? 0 : Math.min(1, Math.abs(value) / most());
    }
}
