package convscope.spec;

import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * One setting of a layer, described so that a form can be made of it: what it is called, what it counts, which values are
 * allowed, which it has, and the layer with another one.
 *
 * <p>Its name is the text {@code setting.} with {@link #key}, what it does the text {@code setting.} with key and
 * {@code .help}.
 */
public sealed interface Setting
        permits Setting.Whole,
                Setting.Extent,
                Setting.Surroundings,
                Setting.ActivationChoice,
                Setting.Switch,
                Setting.Fraction {

    /** The setting's name in text keys: the record component's in lower case with hyphens, as in {@code depth-multiplier}. */
    String key();

    /** What a number of a setting counts; the text {@code setting.unit.} with its {@link #key}. */
    enum Unit {
        /** Cells of a map, along one axis or two. */
        CELLS("cells"),
        /** Feature maps, which are the channels of what comes next. */
        MAPS("maps"),
        /** Units of a dense layer. */
        UNITS("units"),
        /** A share of 1, or a number without a unit. */
        NONE("none");

        private final String key;

        Unit(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }
    }

    /**
     * A whole number.
     *
     * @param value of now, perhaps outside of what is allowed
     * @param least smallest number that is allowed
     * @param most largest one
     * @param with the layer with another number
     */
    record Whole(String key, Unit unit, int value, int least, int most, IntFunction<LayerSpec> with)
            implements Setting {}

    /**
     * A height and a width, in cells.
     *
     * @param value of now
     * @param least smallest height and width
     * @param most largest ones
     * @param with the layer with another size
     */
    record Extent(String key, Size value, int least, int most, Function<Size, LayerSpec> with) implements Setting {}

    /**
     * What surrounds the image; the number of rows and columns, where it is stated, is at least 0.
     *
     * @param value of now
     * @param stated the number of rows and columns that comes closest to it
     * @param most most rows and columns on a side
     * @param with the layer with another padding
     */
    record Surroundings(String key, Padding value, Padding stated, int most, Function<Padding, LayerSpec> with)
            implements Setting {}

    /**
     * The function at a layer's end; every one may be chosen.
     *
     * @param value of now
     * @param with the layer with another function
     */
    record ActivationChoice(String key, Activation value, Function<Activation, LayerSpec> with) implements Setting {}

    /**
     * Yes or no.
     *
     * @param value of now
     * @param with the layer with the other
     */
    record Switch(String key, boolean value, Function<Boolean, LayerSpec> with) implements Setting {}

    /**
     * A number between 0 and 1, below 1.
     *
     * @param value of now
     * @param zero whether 0 itself is allowed
     * @param with the layer with another number
     */
    record Fraction(String key, double value, boolean zero, DoubleFunction<LayerSpec> with) implements Setting {
        /** Whether a number is allowed. */
        public boolean allows(double number) {
            return number < 1 && (zero ? number >= 0 : number > 0);
        }
    }
}
