package convscope.stepper;

/**
 * A moment of the walk: which output cell is being worked out, and how far.
 *
 * @param position number of the output cell, in the order of {@link Calculation#position}
 * @param microStep 0 when the window has just been placed; see {@link Walk}
 */
public record Moment(int position, int microStep) {}
