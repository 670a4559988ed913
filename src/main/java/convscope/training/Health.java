package convscope.training;

import convscope.engine.StepSize;
import convscope.text.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether gradients and steps have the size that learning needs, layer by layer.
 *
 * <p>Judged from means over about twenty batches of each layer's weights (not its biases): a gradient that is exactly
 * zero is <em>still</em>; one whose root mean square is below a ten-thousandth of the last layer's <em>vanishes</em>; a
 * norm above 100, or steps of more than a tenth of the weights, <em>explode</em>.
 */
public final class Health {
    private static final double MEMORY = 0.95;
    private static final int ENOUGH = 10;
    private static final double VANISHING = 1e-4;
    private static final double EXPLODING = 100;
    private static final double TOO_FAR = 0.1;

    private final Map<String, Layer> layers = new LinkedHashMap<>();
    private int batches;

    /** What is the matter with a layer. */
    public enum Kind {
        /** No gradient arrives at all. */
        STILL,
        /** Hardly any gradient arrives. */
        VANISHING,
        /** The gradient, or the step, is far too large. */
        EXPLODING
    }

    /**
     * A layer that does not learn well.
     *
     * @param layer its name
     * @param kind what is the matter
     * @param what in words, with what to try
     */
    public record Finding(String layer, Kind kind, Message what) {}

    private static final class Layer {
        private double rms;
        private double norm;
        private double ratio;

        void add(StepSize size, double share) {
            rms += share * (size.gradientRms() - rms);
            norm += share * (size.gradient() - norm);
            ratio += share * ((Double.isNaN(size.ratio()) ? 0 : size.ratio()) - ratio);
        }
    }

    /** Takes in what a step was like. */
    public void observe(List<StepSize> sizes) {
        batches++;
        double share = Math.max(1 - MEMORY, 1.0 / batches);
        for (StepSize size : sizes) {
            if (size.parameter().endsWith("/weight")) {
                layers.computeIfAbsent(size.layer(), name -> new Layer()).add(size, share);
            }
        }
    }

    /** What is the matter, in the order of the network; empty while too few batches were seen. */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        if (batches < ENOUGH || layers.isEmpty()) {
            return findings;
        }
        double last = 0;
        for (Layer layer : layers.values()) {
            last = layer.rms;
        }
        for (Map.Entry<String, Layer> entry : layers.entrySet()) {
            String name = entry.getKey();
            Layer layer = entry.getValue();
            if (layer.rms == 0) {
                findings.add(new Finding(name, Kind.STILL, Message.of("training.health.still", name)));
            } else if (layer.norm > EXPLODING || layer.ratio > TOO_FAR) {
                findings.add(new Finding(
                        name,
                        Kind.EXPLODING,
                        Message.of("training.health.exploding", name, layer.norm, 100 * layer.ratio)));
            } else if (layer.rms < VANISHING * last) {
                findings.add(new Finding(
                        name,
                        Kind.VANISHING,
                        Message.of("training.health.vanishing", name, Math.round(last / layer.rms))));
            }
        }
        return findings;
    }

    /** Starts anew. */
    public void forget() {
        layers.clear();
        batches = 0;
    }
}
