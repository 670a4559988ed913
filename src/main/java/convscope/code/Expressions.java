package convscope.code;

import convscope.spec.Activation;
import convscope.spec.Initializer;
import java.util.List;
import java.util.stream.Stream;

/** A layer as one expression of Python, ready to copy, for {@code import keras} or {@code from torch import nn}. */
public final class Expressions {
    private static final KerasWords WORDS = new KerasWords("keras.layers.", "", Initializer.GLOROT_UNIFORM);

    private Expressions() {}

    /**
     * A window as a layer of Keras 3, or several in a {@code Sequential}.
     *
     * @throws IllegalArgumentException for a mean that leaves stated padding uncounted, which takes more than that
     */
    public static String keras(Sliding window) {
        List<String> calls = new KerasWindow(WORDS, window)
                .parts().stream().map(KerasPart::call).toList();
        if (calls.stream().anyMatch(call -> call.contains("average_pool("))) {
            throw new IllegalArgumentException("No layer of Keras leaves stated padding uncounted");
        }
        return calls.size() == 1 ? calls.get(0) : "keras.Sequential([" + String.join(", ", calls) + "])";
    }

    /** An activation's name for Keras, in quotes. */
    public static String keras(Activation activation) {
        return KerasWords.activation(activation);
    }

    /**
     * A window as a module of PyTorch, or several in a {@code Sequential}.
     *
     * @throws IllegalArgumentException for a mean that leaves padding uncounted which no module leaves uncounted
     */
    public static String pytorch(Sliding window) {
        PyTorchWindow words = new PyTorchWindow(window);
        if (words.needsFunction()) {
            throw new IllegalArgumentException("No module of PyTorch leaves such padding uncounted");
        }
        return sequence(words.padding(), words.module(), pytorch(window.activation()));
    }

    /** Whether {@link #pytorch(Sliding)} can say it. */
    public static boolean pytorchHas(Sliding window) {
        return !new PyTorchWindow(window).needsFunction();
    }

    /** An activation as a module of PyTorch; empty for none. */
    public static String pytorch(Activation activation) {
        return PyTorchActivation.module(activation);
    }

    /** The modules that are there, one after the other. */
    public static String sequence(String... modules) {
        List<String> there =
                Stream.of(modules).filter(module -> !module.isEmpty()).toList();
        return there.size() == 1 ? there.get(0) : "nn.Sequential(" + String.join(", ", there) + ")";
    }
}
