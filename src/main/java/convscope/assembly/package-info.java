/**
 * Putting networks together: a draft with the weights it has so far, and every change that hands can make to it.
 *
 * <p>Pure functions from one immutable draft to the next; nothing here draws, computes a network or knows a window. What is
 * wrong with a draft is said by {@link convscope.spec.ShapeTrace}, never by an exception here.
 */
package convscope.assembly;
