package convscope.spec;

/**
 * One answer for each kind of layer: the exhaustive distinction of {@link LayerSpec}.
 *
 * <p>Whoever treats kinds differently (translates, computes, draws, explains) implements this and calls
 * {@link LayerSpec#match}. A new kind adds a method here, and everything that has to know about it stops compiling
 * until it does.
 *
 * @param <R> what is answered
 */
public interface LayerMatch<R> {
    R input(Input layer);

    R convolution(Convolution layer);

    R depthwiseConvolution(DepthwiseConvolution layer);

    R maxPooling(MaxPooling layer);

    R averagePooling(AveragePooling layer);

    R batchNormalization(BatchNormalization layer);

    R dropout(Dropout layer);

    R flatten(Flatten layer);

    R globalAverage(GlobalAverage layer);

    R dense(Dense layer);

    R activation(ActivationLayer layer);

    R add(Add layer);

    R concatenate(Concatenate layer);
}
