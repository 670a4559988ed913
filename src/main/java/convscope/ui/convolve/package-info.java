/**
 * The station Convolve: one operation on one small input, watched cell by cell, forwards and back.
 *
 * <p>What is computed and how it is walked through comes from {@code stepper}, how it looks from {@code paint.stepper}; here
 * are the numbers' sources, what the hand can change, and time.
 */
package convscope.ui.convolve;
