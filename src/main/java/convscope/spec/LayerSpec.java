package convscope.spec;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import convscope.tensor.Shape;
import java.util.List;
import java.util.Optional;

/**
 * One layer's description: its kind and its settings, neither name nor neighbours.
 *
 * <p>What follows from the settings and the shapes of the inputs is a method here. {@link #faults} is asked first; the
 * other methods may be called only when it found nothing. Shapes are {@code [channels][height][width]} or
 * {@code [length]}, without the batch.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Input.class, name = "input"),
    @JsonSubTypes.Type(value = Convolution.class, name = "convolution"),
    @JsonSubTypes.Type(value = DepthwiseConvolution.class, name = "depthwise-convolution"),
    @JsonSubTypes.Type(value = MaxPooling.class, name = "max-pooling"),
    @JsonSubTypes.Type(value = AveragePooling.class, name = "average-pooling"),
    @JsonSubTypes.Type(value = BatchNormalization.class, name = "batch-normalization"),
    @JsonSubTypes.Type(value = Dropout.class, name = "dropout"),
    @JsonSubTypes.Type(value = Flatten.class, name = "flatten"),
    @JsonSubTypes.Type(value = GlobalAverage.class, name = "global-average"),
    @JsonSubTypes.Type(value = Dense.class, name = "dense"),
    @JsonSubTypes.Type(value = ActivationLayer.class, name = "activation"),
    @JsonSubTypes.Type(value = Add.class, name = "add"),
    @JsonSubTypes.Type(value = Concatenate.class, name = "concatenate")
})
public sealed interface LayerSpec
        permits Input,
                Convolution,
                DepthwiseConvolution,
                MaxPooling,
                AveragePooling,
                BatchNormalization,
                Dropout,
                Flatten,
                GlobalAverage,
                Dense,
                ActivationLayer,
                Add,
                Concatenate {

    /** The kind's name in files and summaries, and the end of its text keys. */
    String kind();

    /** The answer that {@code match} has for this kind: the one way to tell kinds apart. */
    <R> R match(LayerMatch<R> match);

    /** How many layers feed this one: at least this many. */
    default int leastInputs() {
        return 1;
    }

    /** How many layers feed this one: at most this many. */
    default int mostInputs() {
        return 1;
    }

    /** What is wrong with the settings or with these inputs; empty if the layer can be used. */
    List<Fault> faults(List<Shape> inputs);

    /** Shape of what comes out. */
    Shape output(List<Shape> inputs);

    /** The arrays of numbers this layer owns, in the order of files and summaries. */
    default List<ParameterSpec> parameters(List<Shape> inputs) {
        return List.of();
    }

    /** Multiplications with an addition for one image; 0 for layers that only compare, copy or average. */
    default long multiplyAdds(List<Shape> inputs) {
        return 0;
    }

    /** The arithmetic of sizes and parameters with the real numbers. */
    Formula formula(List<Shape> inputs);

    /** The rectangle that this layer slides over its input; empty for kinds that have none. */
    default Optional<Window> sliding() {
        return Optional.empty();
    }

    /** The function this layer applies at its end; {@link Activation#NONE} for kinds that have none. */
    default Activation activation() {
        return Activation.NONE;
    }
}
