/**
 * Handwritten digits that nobody wrote: skeletons of the ten digits in the forms that people use, varied as hands vary.
 *
 * <p>They are made from this package and a seed alone. It knows drawings and no dataset, so that nothing here can be
 * fitted to MNIST or to a network.
 */
package convscope.data.digits;
