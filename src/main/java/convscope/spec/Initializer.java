package convscope.spec;

import com.fasterxml.jackson.annotation.JsonProperty;
import convscope.tensor.Tensor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;

/** How weights are drawn before training; the same seed gives the same weights on every machine. */
public enum Initializer {
    /**
     * Uniform in ±√(6 / (fan in + fan out)).
     *
     * @see <a href="https://proceedings.mlr.press/v9/glorot10a.html">Glorot and Bengio</a>
     */
    @JsonProperty("glorot-uniform")
    GLOROT_UNIFORM {
        @Override
        double limit(ParameterSpec parameter) {
            return Math.sqrt(6.0 / (parameter.fanIn() + parameter.fanOut()));
        }
    };

    /** Half of the width of the interval from which this parameter's values are drawn. */
    abstract double limit(ParameterSpec parameter);

    /** All parameters of a usable network before training, under {@code layer/parameter}. */
    public Map<String, Tensor> draw(ShapeTrace trace, long seed) {
        return complete(trace, seed, Map.of());
    }

    /**
     * All parameters of a usable network: the very tensors that are there and fit, and the others drawn. What is drawn
     * is what {@link #draw} would have drawn there.
     *
     * @param there tensors under {@code layer/parameter}; those of another shape or name count for nothing
     */
    public Map<String, Tensor> complete(ShapeTrace trace, long seed, Map<String, Tensor> there) {
        Map<String, Tensor> values = new LinkedHashMap<>();
        SplittableRandom seeds = new SplittableRandom(seed);
        trace.parameters().forEach((key, parameter) -> {
            SplittableRandom own = seeds.split();
            Tensor tensor = there.get(key);
            boolean fits = tensor != null && tensor.shape().equals(parameter.shape());
            values.put(key, fits ? tensor : draw(parameter, own));
        });
        return values;
    }

    private Tensor draw(ParameterSpec parameter, SplittableRandom random) {
        Tensor tensor = Tensor.zeros(parameter.shape());
        float[] values = tensor.values();
        switch (parameter.start()) {
            case ZERO -> {}
            case ONE -> java.util.Arrays.fill(values, 1);
            case RANDOM -> {
                double limit = limit(parameter);
                for (int i = 0; i < values.length; i++) {
                    values[i] = (float) ((2 * random.nextDouble() - 1) * limit);
                }
            }
        }
        return tensor;
    }
}
