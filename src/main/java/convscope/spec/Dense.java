package convscope.spec;

import convscope.tensor.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * Units that each weigh every value of a vector.
 *
 * @param units length of the output
 * @param activation applied to every sum
 * @param bias whether each unit adds a number of its own
 */
public record Dense(int units, Activation activation, boolean bias) implements LayerSpec {
    /** A dense layer with bias. */
    public static Dense of(int units, Activation activation) {
        return new Dense(units, activation, true);
    }

    @Override
    public String kind() {
        return "dense";
    }

    @Override
    public <R> R match(LayerMatch<R> match) {
        return match.dense(this);
    }

    @Override
    public List<Fault> faults(List<Shape> inputs) {
        List<Fault> faults = new ArrayList<>(Limits.check("units", units, 1, to -> new Dense(to, activation, bias)));
        faults.addAll(Faults.vector(inputs.get(0)));
        if (faults.isEmpty()) {
            Limits.checkCount(
                            "problem.parameters-too-large", units, inputs.get(0).count())
                    .ifPresent(faults::add);
        }
        return faults;
    }

    @Override
    public Shape output(List<Shape> inputs) {
        return Shape.of(units);
    }

    @Override
    public List<ParameterSpec> parameters(List<Shape> inputs) {
        int length = inputs.get(0).size(0);
        ParameterSpec weight = ParameterSpec.weight(Shape.of(units, length), length, units);
        return bias ? List.of(weight, ParameterSpec.bias(units)) : List.of(weight);
    }

    @Override
    public long multiplyAdds(List<Shape> inputs) {
        return inputs.get(0).count() * units;
    }

    @Override
    public Formula formula(List<Shape> inputs) {
        long length = inputs.get(0).count();
        long weights = length * units;
        String product = "%d·%d".formatted(length, units);
        return new Formula(
                Integer.toString(units),
                bias ? product + " + %d = %d".formatted(units, weights + units) : product + " = " + weights);
    }
}
