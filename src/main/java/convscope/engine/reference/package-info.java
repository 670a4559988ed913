/**
 * Networks computed on the blackboard: the operations of {@link convscope.arithmetic}, layer after layer.
 *
 * <p>Slow and obvious; what a fast engine is compared with. No library is known here, and nothing learns.
 */
package convscope.engine.reference;
