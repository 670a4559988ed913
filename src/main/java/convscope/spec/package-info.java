/**
 * What a network is, before anything computes it: an immutable graph of layers, its shapes, costs and problems.
 *
 * <p>{@link convscope.spec.NetworkSpec} is the graph, {@link convscope.spec.LayerSpec} the sealed kinds of layer,
 * {@link convscope.spec.ShapeTrace} what follows from them. Nothing is computed on images here, and no description is
 * refused by an exception: what cannot be used is a {@link convscope.spec.Problem} with repairs.
 */
package convscope.spec;
