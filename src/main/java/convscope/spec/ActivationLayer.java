package convscope.spec;

import convscope.tensor.Shape;
import java.util.List;

/**
 * A function applied to every value, as a layer of its own.
 *
 * @param activation the function
 */
public record ActivationLayer(Activation activation) implements LayerSpec {
    @Override
    public String kind() {
        return "activation";
    }

    @Override
    public <R> R match(LayerMatch<R> match) {
        return match.activation(this);
    }

    @Override
    public List<Fault> faults(List<Shape> inputs) {
        return List.of();
    }

    @Override
    public Shape output(List<Shape> inputs) {
        return inputs.get(0);
    }

    @Override
    public Formula formula(List<Shape> inputs) {
        return Formula.of(inputs.get(0).channelsLast());
    }
}
