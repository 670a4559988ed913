package convscope.spec;

import convscope.tensor.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The channels of several layers one after the other; maps must agree in height and width. */
public record Concatenate() implements LayerSpec {
    @Override
    public String kind() {
        return "concatenate";
    }

    @Override
    public <R> R match(LayerMatch<R> match) {
        return match.concatenate(this);
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
        Shape first = inputs.get(0);
        boolean fits = inputs.stream().allMatch(shape -> shape.rank() == first.rank())
                && (first.isVector()
                        || inputs.stream()
                                .allMatch(shape -> shape.height() == first.height() && shape.width() == first.width()));
        if (!fits) {
            return List.of(Fault.of("problem.concatenate-shapes", Add.list(inputs)));
        }
        List<Fault> faults = new ArrayList<>();
        long channels = inputs.stream().mapToLong(Shape::channels).sum();
        Limits.checkCount("problem.output-too-large", channels, first.count() / first.channels())
                .ifPresent(faults::add);
        return faults;
    }

    @Override
    public Shape output(List<Shape> inputs) {
        Shape first = inputs.get(0);
        int channels = inputs.stream().mapToInt(Shape::channels).sum();
        return first.isImage() ? Shape.image(channels, first.height(), first.width()) : Shape.of(channels);
    }

    @Override
    public Formula formula(List<Shape> inputs) {
        String sum =
                inputs.stream().map(shape -> Integer.toString(shape.channels())).collect(Collectors.joining(" + "));
        return Formula.of(sum + " = " + output(inputs).channels());
    }
}
