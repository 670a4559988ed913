package convscope.code;

import convscope.tensor.Shape;

/**
 * One layer of Keras; some of our layers are several of them.
 *
 * @param call what makes it
 * @param type its class, as in {@code model.summary()}
 * @param suffix what stands behind the layer's name in its own, as in {@code _padding}; empty for the layer itself
 * @param output shape of what comes out
 * @param parameters number of its parameters
 */
record KerasPart(String call, String type, String suffix, Shape output, long parameters) {}
