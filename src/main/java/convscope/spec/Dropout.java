package convscope.spec;

import convscope.tensor.Shape;
import java.util.List;

/**
 * While training, each value is dropped with this probability and the others are scaled up; otherwise nothing happens.
 *
 * @param rate share that is dropped (not kept), at least 0 and below 1
 * @see <a href="https://jmlr.org/papers/v15/srivastava14a.html">Srivastava et al., Dropout</a>
 */
public record Dropout(double rate) implements LayerSpec {
    @Override
    public String kind() {
        return "dropout";
    }

    @Override
    public <R> R match(LayerMatch<R> match) {
        return match.dropout(this);
    }

    @Override
    public List<Fault> faults(List<Shape> inputs) {
        return rate >= 0 && rate < 1
                ? List.of()
                : List.of(Fault.of("problem.rate", Double.toString(rate)).orUse(new Dropout(0.5), "repair.rate"));
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
