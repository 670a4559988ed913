/**
 * The figures of the convolution stepper: one instant of the walk, its equation, and the receptive field of a stack.
 *
 * <p>They draw what {@link convscope.stepper.Calculation} computed at a {@link convscope.stepper.Frame}, know where each
 * cell lies, and nothing else: no clock, no window, no language.
 */
package convscope.paint.stepper;
