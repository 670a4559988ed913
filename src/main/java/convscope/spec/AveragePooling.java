package convscope.spec;

import convscope.tensor.Shape;
import java.util.List;
import java.util.Optional;

/**
 * The mean of the values under a window, map by map; padding is not counted, as in Keras.
 *
 * @param kernel rows and columns of the window
 * @param stride rows and columns from one position to the next
 * @param padding what surrounds the image
 */
public record AveragePooling(Size kernel, Size stride, Padding padding) implements LayerSpec {
    /** Pooling as it is mostly used: a square window that moves by its own size. */
    public static AveragePooling of(int size) {
        return new AveragePooling(Size.of(size), Size.of(size), Padding.VALID);
    }

    @Override
    public String kind() {
        return "average-pooling";
    }

    @Override
    public <R> R match(LayerMatch<R> match) {
        return match.averagePooling(this);
    }

    public Window window() {
        return new Window(kernel, stride, padding, Size.of(1));
    }

    @Override
    public Optional<Window> sliding() {
        return Optional.of(window());
    }

    @Override
    public List<Fault> faults(List<Shape> inputs) {
        return Pooling.faults(inputs, window(), to -> new AveragePooling(to.kernel(), to.stride(), to.padding()));
    }

    @Override
    public Shape output(List<Shape> inputs) {
        return Pooling.output(inputs, window());
    }

    @Override
    public Formula formula(List<Shape> inputs) {
        return Formula.of(window().formula(inputs.get(0)));
    }
}
