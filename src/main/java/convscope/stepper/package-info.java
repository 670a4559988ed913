/**
 * The convolution stepper's subject: one operation on one small input, taken apart position by position and product by
 * product.
 *
 * <p>A {@link convscope.stepper.Case} says what is computed, {@link convscope.stepper.Calculation} computes it with the
 * blackboard of {@code arithmetic} and knows where every number comes from, {@link convscope.stepper.Walk} goes through
 * it step by step. Nothing here draws or waits.
 */
package convscope.stepper;
