package convscope.spec;

import convscope.tensor.Shape;
import java.util.List;

/** All values in one vector, in the order channel, row, column. */
public record Flatten() implements LayerSpec {
    @Override
    public String kind() {
        return "flatten";
    }

    @Override
    public <R> R match(LayerMatch<R> match) {
        return match.flatten(this);
    }

    @Override
    public List<Fault> faults(List<Shape> inputs) {
        return List.of();
    }

    @Override
    public Shape output(List<Shape> inputs) {
        return Shape.of(Math.toIntExact(inputs.get(0).count()));
    }

    @Override
    public Formula formula(List<Shape> inputs) {
        Shape input = inputs.get(0);
        return Formula.of(
                input.isImage()
                        ? "%d·%d·%d = %d".formatted(input.height(), input.width(), input.channels(), input.count())
                        : input.channelsLast());
    }
}
