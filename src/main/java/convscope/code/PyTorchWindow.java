package convscope.code;

/**
 * A sliding window as a module of PyTorch, channels first, and what has to be put around the maps in front of it.
 *
 * <p>A module pads opposite sides alike, a pooling by at most half of its kernel; everything else is put around before.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/nn.html">PyTorch, torch.nn</a>
 */
final class PyTorchWindow {
    private final Sliding window;
    private final Sides sides;

    PyTorchWindow(Sliding window) {
        this.window = window;
        this.sides = window.sides();
    }

    /** Whether the module does its padding itself. */
    boolean padsItself() {
        return window.isPooling() ? within() : sides.even();
    }

    /** Whether no module does it: a mean that leaves uncounted what only something in front could put around. */
    boolean needsFunction() {
        return window.kind() == Sliding.Kind.AVERAGE && !window.countsPadding() && !within();
    }

    /** What makes the module; without activation. */
    String module() {
        return switch (window.kind()) {
            case CONVOLUTION -> convolution(1);
            case DEPTHWISE -> convolution(window.input().channels());
            case MAXIMUM ->
                pooling().addUnless(1, "dilation", window.dilation()).call("nn.MaxPool2d");
            case AVERAGE ->
                pooling()
                        .addIf(!sides.none() && !window.countsPadding(), "count_include_pad", "False")
                        .call("nn.AvgPool2d");
        };
    }

    private String convolution(int groups) {
        return new Arguments()
                .add(window.input().channels())
                .add(window.maps())
                .add(window.kernel())
                .addUnless(1, "stride", window.stride())
                .addIf(padsItself() && !sides.none(), "padding", sides.first())
                .addUnless(1, "dilation", window.dilation())
                .addIf(groups > 1, "groups", groups)
                .addIf(!window.bias(), "bias", "False")
                .call("nn.Conv2d");
    }

    private Arguments pooling() {
        return new Arguments()
                .add(window.kernel())
                .addIf(true, "stride", window.stride())
                .addIf(padsItself() && !sides.none(), "padding", sides.first());
    }

    /** A mean by the scripts' own function. */
    String function(String maps) {
        return new Arguments()
                .add(maps)
                .add(window.kernel())
                .add(window.stride())
                .add(sides.columnsFirst())
                .call("average_pool");
    }

    /** The maps with what has to be put around them. */
    String padded(String maps) {
        if (padsItself()) {
            return maps;
        }
        return new Arguments()
                .add(maps)
                .add(sides.columnsFirst())
                .addIf(window.kind() == Sliding.Kind.MAXIMUM, "value", "float(\"-inf\")")
                .call("F.pad");
    }

    /** A module that puts around the maps what has to be; empty where there is none to put. */
    String padding() {
        if (padsItself()) {
            return "";
        }
        return window.kind() == Sliding.Kind.MAXIMUM
                ? "nn.ConstantPad2d(" + sides.columnsFirst() + ", float(\"-inf\"))"
                : "nn.ZeroPad2d(" + sides.columnsFirst() + ")";
    }

    private boolean within() {
        return sides.even()
                && 2 * sides.top() <= window.kernel().height()
                && 2 * sides.left() <= window.kernel().width();
    }
}
