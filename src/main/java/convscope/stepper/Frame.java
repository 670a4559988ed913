package convscope.stepper;

/**
 * What is to be seen at one instant of the animation: a moment, and how far the movement towards it has come.
 *
 * @param moment the moment that is being reached
 * @param progress 0 when the movement begins, 1 when the moment is reached: of the window's glide for
 *     {@link Walk.Stage#PLACED}, of the flight into the output cell for {@link Walk.Stage#WRITTEN}, of the appearance of
 *     a term, the sum, the bias or the activation otherwise
 */
public record Frame(Moment moment, double progress) {
    /** The moment itself, at rest. */
    public static Frame still(Moment moment) {
        return new Frame(moment, 1);
    }
}
