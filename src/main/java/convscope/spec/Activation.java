package convscope.spec;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/**
 * The function that is applied to every value a layer has summed up.
 *
 * <p>The constants follow Keras 3: {@code leaky-relu} multiplies negative values by 0.2, {@code elu} has α = 1,
 * {@code softmax} runs over the channels at each place.
 *
 * @see <a href="https://keras.io/api/layers/activations/">Keras, layer activation functions</a>
 */
public enum Activation {
    NONE("none"),
    RELU("relu"),
    LEAKY_RELU("leaky-relu"),
    ELU("elu"),
    TANH("tanh"),
    SIGMOID("sigmoid"),
    SOFTMAX("softmax");

    /** Slope of {@link #LEAKY_RELU} for negative values. */
    public static final double LEAKY_SLOPE = 0.2;

    private final String id;

    Activation(String id) {
        this.id = id;
    }

    /** The name in files, summaries and code. */
    @JsonValue
    public String id() {
        return id;
    }

    @JsonCreator
    static Activation fromJson(String id) {
        return Arrays.stream(values())
                .filter(activation -> activation.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no activation is called \"" + id + "\""));
    }
}
