package convscope.spec;

import convscope.tensor.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Filters that each look at one channel only; channel {@code c} makes the maps {@code c·m} … {@code c·m + m − 1}.
 *
 * @param depthMultiplier feature maps for each channel, m
 * @param kernel rows and columns of a filter
 * @param stride rows and columns from one position to the next
 * @param padding what surrounds the image
 * @param dilation rows and columns from one kernel cell to the next
 * @param activation applied to every sum
 * @param bias whether each filter adds a number of its own
 * @see <a href="https://arxiv.org/abs/1610.02357">Chollet, Xception</a>
 */
public record DepthwiseConvolution(
        int depthMultiplier,
        Size kernel,
        Size stride,
        Padding padding,
        Size dilation,
        Activation activation,
        boolean bias)
        implements LayerSpec {

    @Override
    public String kind() {
        return "depthwise-convolution";
    }

    @Override
    public <R> R match(LayerMatch<R> match) {
        return match.depthwiseConvolution(this);
    }

    public Window window() {
        return new Window(kernel, stride, padding, dilation);
    }

    @Override
    public Optional<Window> sliding() {
        return Optional.of(window());
    }

    /** The same filters with another window. */
    public DepthwiseConvolution withWindow(Window to) {
        return new DepthwiseConvolution(
                depthMultiplier, to.kernel(), to.stride(), to.padding(), to.dilation(), activation, bias);
    }

    public DepthwiseConvolution withDepthMultiplier(int to) {
        return new DepthwiseConvolution(to, kernel, stride, padding, dilation, activation, bias);
    }

    public DepthwiseConvolution withActivation(Activation to) {
        return new DepthwiseConvolution(depthMultiplier, kernel, stride, padding, dilation, to, bias);
    }

    public DepthwiseConvolution withBias(boolean to) {
        return new DepthwiseConvolution(depthMultiplier, kernel, stride, padding, dilation, activation, to);
    }

    private int maps(Shape input) {
        return input.channels() * depthMultiplier;
    }

    @Override
    public List<Fault> faults(List<Shape> inputs) {
        List<Fault> faults =
                new ArrayList<>(Limits.check("depth-multiplier", depthMultiplier, 1, this::withDepthMultiplier));
        faults.addAll(window().faults(inputs, this::withWindow));
        if (faults.isEmpty()) {
            Shape input = inputs.get(0);
            Size positions = window().positions(input);
            Limits.checkCount(
                            "problem.output-too-large",
                            input.channels(),
                            depthMultiplier,
                            positions.height(),
                            positions.width())
                    .ifPresent(faults::add);
            Limits.checkCount(
                            "problem.parameters-too-large",
                            input.channels(),
                            depthMultiplier,
                            kernel.height(),
                            kernel.width())
                    .ifPresent(faults::add);
        }
        return faults;
    }

    @Override
    public Shape output(List<Shape> inputs) {
        Size positions = window().positions(inputs.get(0));
        return Shape.image(maps(inputs.get(0)), positions.height(), positions.width());
    }

    /** The weights are {@code [maps][1][height][width]}; fans as Keras counts them for its (h, w, channels, m) kernel. */
    @Override
    public List<ParameterSpec> parameters(List<Shape> inputs) {
        Shape input = inputs.get(0);
        ParameterSpec weight = ParameterSpec.weight(
                Shape.of(maps(input), 1, kernel.height(), kernel.width()),
                kernel.cells() * input.channels(),
                kernel.cells() * depthMultiplier);
        return bias ? List.of(weight, ParameterSpec.bias(maps(input))) : List.of(weight);
    }

    @Override
    public long multiplyAdds(List<Shape> inputs) {
        return output(inputs).count() * kernel.cells();
    }

    @Override
    public Formula formula(List<Shape> inputs) {
        int maps = maps(inputs.get(0));
        long weights = maps * kernel.cells();
        String product = "%d·(%d·%d)".formatted(maps, kernel.height(), kernel.width());
        return new Formula(
                window().formula(inputs.get(0)),
                bias ? product + " + %d = %d".formatted(maps, weights + maps) : product + " = " + weights);
    }
}
