package convscope.spec;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import convscope.tensor.Tensor;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * How weights are drawn before training, as Keras 3 defines it; the same seed gives the same weights on every machine.
 *
 * <p>Fans are those of {@link ParameterSpec}. The normal ones of Glorot, He and LeCun are cut off at twice their spread
 * and widened so that the standard deviation is as stated in spite of it.
 *
 * @see <a href="https://keras.io/api/layers/initializers/">Keras, layer weight initializers</a>
 */
public enum Initializer {
    /**
     * Uniform in ±√(6 / (fan in + fan out)).
     *
     * @see <a href="https://proceedings.mlr.press/v9/glorot10a.html">Glorot and Bengio</a>
     */
    GLOROT_UNIFORM("glorot-uniform") {
        @Override
        double value(ParameterSpec parameter, SplittableRandom random) {
            return uniform(Math.sqrt(6.0 / (parameter.fanIn() + parameter.fanOut())), random);
        }
    },

    /**
     * Normal with the variance 2 / (fan in + fan out).
     *
     * @see <a href="https://proceedings.mlr.press/v9/glorot10a.html">Glorot and Bengio</a>
     */
    GLOROT_NORMAL("glorot-normal") {
        @Override
        double value(ParameterSpec parameter, SplittableRandom random) {
            return cutNormal(Math.sqrt(2.0 / (parameter.fanIn() + parameter.fanOut())), random);
        }
    },

    /**
     * Uniform in ±√(6 / fan in), for ReLU.
     *
     * @see <a href="https://arxiv.org/abs/1502.01852">He et al., Delving Deep into Rectifiers</a>
     */
    HE_UNIFORM("he-uniform") {
        @Override
        double value(ParameterSpec parameter, SplittableRandom random) {
            return uniform(Math.sqrt(6.0 / parameter.fanIn()), random);
        }
    },

    /**
     * Normal with the variance 2 / fan in, for ReLU.
     *
     * @see <a href="https://arxiv.org/abs/1502.01852">He et al., Delving Deep into Rectifiers</a>
     */
    HE_NORMAL("he-normal") {
        @Override
        double value(ParameterSpec parameter, SplittableRandom random) {
            return cutNormal(Math.sqrt(2.0 / parameter.fanIn()), random);
        }
    },

    /**
     * Uniform in ±√(3 / fan in).
     *
     * @see <a href="https://doi.org/10.1007/978-3-642-35289-8_3">LeCun et al., Efficient BackProp</a>
     */
    LECUN_UNIFORM("lecun-uniform") {
        @Override
        double value(ParameterSpec parameter, SplittableRandom random) {
            return uniform(Math.sqrt(3.0 / parameter.fanIn()), random);
        }
    },

    /**
     * Normal with the variance 1 / fan in.
     *
     * @see <a href="https://doi.org/10.1007/978-3-642-35289-8_3">LeCun et al., Efficient BackProp</a>
     */
    LECUN_NORMAL("lecun-normal") {
        @Override
        double value(ParameterSpec parameter, SplittableRandom random) {
            return cutNormal(Math.sqrt(1.0 / parameter.fanIn()), random);
        }
    },

    /** Normal with the standard deviation 0.05 whatever the size, Keras's {@code RandomNormal}; not cut off. */
    RANDOM_NORMAL("random-normal") {
        @Override
        double value(ParameterSpec parameter, SplittableRandom random) {
            return 0.05 * normal(random);
        }
    };

    /** Standard deviation of a standard normal number that is cut off at ±2. */
    private static final double CUT_DEVIATION = 0.87962566103423978;

    private final String id;

    Initializer(String id) {
        this.id = id;
    }

    /** The name in files and commands. */
    @JsonValue
    public String id() {
        return id;
    }

    /** The one of this name. */
    public static Optional<Initializer> of(String id) {
        return Arrays.stream(values()).filter(one -> one.id.equals(id)).findFirst();
    }

    @JsonCreator
    static Initializer fromJson(String id) {
        return of(id).orElseThrow(() -> new IllegalArgumentException("no initializer is called \"" + id + "\""));
    }

    /** One value of this parameter. */
    abstract double value(ParameterSpec parameter, SplittableRandom random);

    private static double uniform(double limit, SplittableRandom random) {
        return (2 * random.nextDouble() - 1) * limit;
    }

    /**
     * A standard normal number.
     *
     * @see <a href="https://doi.org/10.1214/aoms/1177706645">Box and Muller; StrictMath, to be the same everywhere</a>
     */
    private static double normal(SplittableRandom random) {
        double radius = Math.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
        return radius * StrictMath.cos(2 * Math.PI * random.nextDouble());
    }

    private static double cutNormal(double deviation, SplittableRandom random) {
        double value = normal(random);
        while (Math.abs(value) > 2) {
            value = normal(random);
        }
        return value * deviation / CUT_DEVIATION;
    }

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

    /**
     * One parameter as {@link #draw} would draw it, without the others.
     *
     * @param key {@code layer/parameter}
     * @throws IllegalArgumentException if the network has no such parameter
     */
    public Tensor draw(ShapeTrace trace, long seed, String key) {
        SplittableRandom seeds = new SplittableRandom(seed);
        for (Map.Entry<String, ParameterSpec> parameter : trace.parameters().entrySet()) {
            SplittableRandom own = seeds.split();
            if (parameter.getKey().equals(key)) {
                return draw(parameter.getValue(), own);
            }
        }
        throw new IllegalArgumentException("No parameter " + key);
    }

    private Tensor draw(ParameterSpec parameter, SplittableRandom random) {
        Tensor tensor = Tensor.zeros(parameter.shape());
        float[] values = tensor.values();
        switch (parameter.start()) {
            case ZERO -> {}
            case ONE -> Arrays.fill(values, 1);
            case RANDOM -> {
                for (int i = 0; i < values.length; i++) {
                    values[i] = (float) value(parameter, random);
                }
            }
        }
        return tensor;
    }
}
