package convscope.spec;

import convscope.tensor.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * Each channel shifted and scaled to mean 0 and variance 1 over the batch, then by learned {@code gamma} and
 * {@code beta}; outside training the running mean and variance are used.
 *
 * @param momentum how much of the running statistics each batch keeps, at least 0 and below 1; Keras's default 0.99
 * @param epsilon added to the variance, above 0; Keras's default 0.001
 * @see <a href="https://arxiv.org/abs/1502.03167">Ioffe and Szegedy, Batch Normalization</a>
 */
public record BatchNormalization(double momentum, double epsilon) implements LayerSpec {
    /** Keras's defaults. */
    public static final BatchNormalization STANDARD = new BatchNormalization(0.99, 1e-3);

    @Override
    public String kind() {
        return "batch-normalization";
    }

    @Override
    public <R> R match(LayerMatch<R> match) {
        return match.batchNormalization(this);
    }

    @Override
    public List<Fault> faults(List<Shape> inputs) {
        List<Fault> faults = new ArrayList<>();
        if (!(momentum >= 0 && momentum < 1)) {
            faults.add(Fault.of("problem.momentum", Double.toString(momentum))
                    .orUse(new BatchNormalization(STANDARD.momentum, epsilon), "repair.momentum"));
        }
        if (!(epsilon > 0 && epsilon < 1)) {
            faults.add(Fault.of("problem.epsilon", Double.toString(epsilon))
                    .orUse(new BatchNormalization(momentum, STANDARD.epsilon), "repair.epsilon"));
        }
        return faults;
    }

    @Override
    public Shape output(List<Shape> inputs) {
        return inputs.get(0);
    }

    @Override
    public List<ParameterSpec> parameters(List<Shape> inputs) {
        int channels = inputs.get(0).channels();
        return List.of(
                ParameterSpec.constant("gamma", channels, true, ParameterSpec.Start.ONE),
                ParameterSpec.constant("beta", channels, true, ParameterSpec.Start.ZERO),
                ParameterSpec.constant("mean", channels, false, ParameterSpec.Start.ZERO),
                ParameterSpec.constant("variance", channels, false, ParameterSpec.Start.ONE));
    }

    @Override
    public long multiplyAdds(List<Shape> inputs) {
        return inputs.get(0).count();
    }

    @Override
    public Formula formula(List<Shape> inputs) {
        int channels = inputs.get(0).channels();
        return new Formula(inputs.get(0).channelsLast(), "4·%d = %d".formatted(channels, 4L * channels));
    }
}
