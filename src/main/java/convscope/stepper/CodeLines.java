package convscope.stepper;

/**
 * A case as one line of Python, ready to copy: for Keras 3 (channels last) and for PyTorch.
 *
 * <p>The line makes the layer with its settings, not its numbers. What a framework does not offer is a comment that says so.
 *
 * @see <a href="https://keras.io/api/layers/">Keras 3, layers</a>
 * @see <a href="https://pytorch.org/docs/stable/nn.html">PyTorch, torch.nn</a>
 */
public final class CodeLines {
    private CodeLines() {}

    /** The line for Keras 3, with {@code import keras} before it. */
    public static String keras(Case subject) {
        return new KerasLine(subject).text();
    }

    /** The line for PyTorch, with {@code from torch import nn} before it. */
    public static String pytorch(Case subject) {
        return new PyTorchLine(subject).text();
    }
}
