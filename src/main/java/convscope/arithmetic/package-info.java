/**
 * The blackboard: every operation of a convolutional network, slow and obvious, one loop per sum.
 *
 * <p>It is what the learner steps through and what the fast engine is tested against. It knows tensors and numbers,
 * neither networks nor engines, and is never optimised at the cost of being readable.
 */
package convscope.arithmetic;
