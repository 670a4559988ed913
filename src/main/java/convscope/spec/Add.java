package convscope.spec;

import convscope.tensor.Shape;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The sum of several layers, value by value; all have the same shape.
 *
 * @see <a href="https://arxiv.org/abs/1512.03385">He et al., Deep Residual Learning</a>
 */
public record Add() implements LayerSpec {
    @Override
    public String kind() {
        return "add";
    }

    @Override
    public <R> R match(LayerMatch<R> match) {
        return match.add(this);
    }

    @Override
    public int leastInputs() {
        return 2;
    }

    @Override
    public int mostInputs() {
        return Integer.MAX_VALUE;
    }

    @Override
    public List<Fault> faults(List<Shape> inputs) {
        return inputs.stream().distinct().count() == 1
                ? List.of()
                : List.of(Fault.of("problem.add-shapes", list(inputs)));
    }

    static String list(List<Shape> inputs) {
        return inputs.stream().map(Shape::channelsLast).collect(Collectors.joining(", "));
    }

    @Override
    public Shape output(List<Shape> inputs) {
        return inputs.get(0);
    }

    @Override
    public Formula formula(List<Shape> inputs) {
        return Formula.of(inputs.stream().map(Shape::channelsLast).collect(Collectors.joining(" + ")));
    }
}
