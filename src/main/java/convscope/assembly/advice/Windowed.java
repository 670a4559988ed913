package convscope.assembly.advice;

import convscope.spec.AveragePooling;
import convscope.spec.Convolution;
import convscope.spec.DepthwiseConvolution;
import convscope.spec.LayerSpec;
import convscope.spec.MaxPooling;
import convscope.spec.Window;
import java.util.Optional;
import java.util.function.Function;

/**
 * A layer that slides a window.
 *
 * @param window how it goes now
 * @param with the layer with another window
 */
record Windowed(Window window, Function<Window, LayerSpec> with) {
    static Optional<Windowed> of(LayerSpec layer) {
        if (layer instanceof Convolution convolution) {
            return Optional.of(new Windowed(convolution.window(), convolution::withWindow));
        }
        if (layer instanceof DepthwiseConvolution depthwise) {
            return Optional.of(new Windowed(depthwise.window(), depthwise::withWindow));
        }
        if (layer instanceof MaxPooling pooling) {
            return Optional.of(
                    new Windowed(pooling.window(), to -> new MaxPooling(to.kernel(), to.stride(), to.padding())));
        }
        if (layer instanceof AveragePooling pooling) {
            return Optional.of(
                    new Windowed(pooling.window(), to -> new AveragePooling(to.kernel(), to.stride(), to.padding())));
        }
        return Optional.empty();
    }
}
