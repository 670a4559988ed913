package convscope.arithmetic;

import convscope.tensor.Shape;
import convscope.tensor.Tensor;

/**
 * Batch normalisation with known statistics, as a trained network uses it: {@code γ·(x − mean) / √(variance + ε) + β},
 * with four numbers for each channel.
 *
 * <p>All tensors are {@code [channels]}.
 *
 * @param gamma scale that was learned, γ
 * @param beta shift that was learned, β
 * @param mean running mean of the training data
 * @param variance running variance of the training data, at least 0; the plain value, neither root nor logarithm
 * @param epsilon added to the variance, above 0, ε
 * @see <a href="https://arxiv.org/abs/1502.03167">Ioffe and Szegedy, Batch Normalization</a>
 */
public record Normalization(Tensor gamma, Tensor beta, Tensor mean, Tensor variance, double epsilon) {
    public Normalization {
        Shape channels = gamma.shape();
        if (!channels.isVector()
                || !beta.shape().equals(channels)
                || !mean.shape().equals(channels)
                || !variance.shape().equals(channels)) {
            throw new IllegalArgumentException("Normalisation needs four numbers a channel, found " + channels + ", "
                    + beta.shape() + ", " + mean.shape() + ", " + variance.shape());
        }
    }

    /** The normalised {@code [channels][height][width]} or {@code [length]}, where each value is a channel. */
    public Tensor apply(Tensor input) {
        int channels = gamma.shape().size(0);
        if (input.shape().size(0) != channels) {
            throw new IllegalArgumentException(
                    "Statistics of " + channels + " channels do not belong to shape " + input.shape());
        }
        int each = input.values().length / channels;
        Tensor output = Tensor.zeros(input.shape());
        for (int channel = 0; channel < channels; channel++) {
            double scale = gamma.get(channel) / Math.sqrt(variance.get(channel) + epsilon);
            for (int i = channel * each; i < (channel + 1) * each; i++) {
                output.values()[i] =
                        (float) (scale * (input.values()[i] - (double) mean.get(channel)) + beta.get(channel));
            }
        }
        return output;
    }
}
