package convscope.code;

import convscope.spec.Activation;
import convscope.spec.Initializer;

/**
 * How a script calls Keras's layers.
 *
 * @param prefix what stands before a class: {@code layers.} or {@code keras.layers.}
 * @param name the layer's name; empty to let Keras choose
 * @param initializer how its weights are drawn
 */
record KerasWords(String prefix, String name, Initializer initializer) {
    Arguments named(Arguments arguments, String suffix) {
        return arguments.addIf(!name.isEmpty(), "name", Python.text(name + suffix));
    }

    /** Says the initialiser unless it is the one that Keras takes anyway. */
    Arguments initialized(Arguments arguments, String argument) {
        return arguments.addIf(
                initializer != Initializer.GLOROT_UNIFORM,
                argument,
                Python.text(initializer.id().replace('-', '_')));
    }

    /** An activation's name, in quotes. */
    static String activation(Activation activation) {
        return Python.text(activation.id().replace('-', '_'));
    }
}
