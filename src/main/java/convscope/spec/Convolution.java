package convscope.spec;

import convscope.tensor.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Filters that slide over all channels at once; each makes one feature map (cross-correlation: the kernel is not
 * flipped).
 *
 * @param filters number of feature maps
 * @param kernel rows and columns of a filter
 * @param stride rows and columns from one position to the next
 * @param padding what surrounds the image
 * @param dilation rows and columns from one kernel cell to the next
 * @param activation applied to every sum
 * @param bias whether each filter adds a number of its own
 */
public record Convolution(
        int filters, Size kernel, Size stride, Padding padding, Size dilation, Activation activation, boolean bias)
        implements LayerSpec {

    /** A convolution as it is mostly used: square, stride 1, no gaps, with bias. */
    public static Convolution of(int filters, int kernel, Padding padding, Activation activation) {
        return new Convolution(filters, Size.of(kernel), Size.of(1), padding, Size.of(1), activation, true);
    }

    @Override
    public String kind() {
        return "convolution";
    }

    @Override
    public <R> R match(LayerMatch<R> match) {
        return match.convolution(this);
    }

    public Window window() {
        return new Window(kernel, stride, padding, dilation);
    }

    @Override
    public Optional<Window> sliding() {
        return Optional.of(window());
    }

    /** The same filters with another window. */
    public Convolution withWindow(Window to) {
        return new Convolution(filters, to.kernel(), to.stride(), to.padding(), to.dilation(), activation, bias);
    }

    public Convolution withFilters(int to) {
        return new Convolution(to, kernel, stride, padding, dilation, activation, bias);
    }

    public Convolution withActivation(Activation to) {
        return new Convolution(filters, kernel, stride, padding, dilation, to, bias);
    }

    public Convolution withBias(boolean to) {
        return new Convolution(filters, kernel, stride, padding, dilation, activation, to);
    }

    @Override
    public List<Fault> faults(List<Shape> inputs) {
        List<Fault> faults = new ArrayList<>(Limits.check("filters", filters, 1, this::withFilters));
        faults.addAll(window().faults(inputs, this::withWindow));
        if (faults.isEmpty()) {
            Shape input = inputs.get(0);
            Size positions = window().positions(input);
            Limits.checkCount("problem.output-too-large", filters, positions.height(), positions.width())
                    .ifPresent(faults::add);
            Limits.checkCount(
                            "problem.parameters-too-large", filters, input.channels(), kernel.height(), kernel.width())
                    .ifPresent(faults::add);
        }
        return faults;
    }

    @Override
    public Shape output(List<Shape> inputs) {
        Size positions = window().positions(inputs.get(0));
        return Shape.image(filters, positions.height(), positions.width());
    }

    @Override
    public List<ParameterSpec> parameters(List<Shape> inputs) {
        int channels = inputs.get(0).channels();
        ParameterSpec weight = ParameterSpec.weight(
                Shape.of(filters, channels, kernel.height(), kernel.width()),
                kernel.cells() * channels,
                kernel.cells() * filters);
        return bias ? List.of(weight, ParameterSpec.bias(filters)) : List.of(weight);
    }

    @Override
    public long multiplyAdds(List<Shape> inputs) {
        return output(inputs).count() * kernel.cells() * inputs.get(0).channels();
    }

    @Override
    public Formula formula(List<Shape> inputs) {
        int channels = inputs.get(0).channels();
        long weights = filters * kernel.cells() * channels;
        String product = "%d·(%d·%d·%d)".formatted(filters, kernel.height(), kernel.width(), channels);
        return new Formula(
                window().formula(inputs.get(0)),
                bias ? product + " + %d = %d".formatted(filters, weights + filters) : product + " = " + weights);
    }
}
