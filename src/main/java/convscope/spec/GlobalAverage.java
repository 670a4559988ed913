package convscope.spec;

import convscope.tensor.Shape;
import java.util.List;

/**
 * The mean of each feature map: one number a map.
 *
 * @see <a href="https://arxiv.org/abs/1312.4400">Lin, Chen and Yan, Network in Network</a>
 */
public record GlobalAverage() implements LayerSpec {
    @Override
    public String kind() {
        return "global-average";
    }

    @Override
    public <R> R match(LayerMatch<R> match) {
        return match.globalAverage(this);
    }

    @Override
    public List<Fault> faults(List<Shape> inputs) {
        return Faults.image(inputs.get(0));
    }

    @Override
    public Shape output(List<Shape> inputs) {
        return Shape.of(inputs.get(0).channels());
    }

    @Override
    public Formula formula(List<Shape> inputs) {
        Shape input = inputs.get(0);
        return Formula.of("%s → %d".formatted(input.channelsLast(), input.channels()));
    }
}
