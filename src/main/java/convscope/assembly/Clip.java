package convscope.assembly;

import convscope.spec.NetworkSpec;
import convscope.spec.Node;
import convscope.spec.SpecJson;
import convscope.tensor.Tensor;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/**
 * Layers that were copied, with the wires between them and their weights.
 *
 * @param layers in order; an input that is none of these layers is open: it is whatever the clip will be pasted behind
 * @param weights what the layers have, under {@code layer/parameter}; they do not go through text
 */
public record Clip(List<Node> layers, Map<String, Tensor> weights) {
    /** Longest text that is looked into, in characters: far above what the largest network needs. */
    static final int LONGEST_TEXT = 2_000_000;

    /** Nothing. */
    public static final Clip EMPTY = new Clip(List.of(), Map.of());

    public Clip {
        layers = List.copyOf(layers);
        weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
    }

    /**
     * The clip as a document.
     *
     * @param format always {@value #FORMAT}, so that other text on a clipboard is not taken for layers
     * @param layers the layers
     */
    private record Document(String format, List<Node> layers) {
        static final String FORMAT = "convscope-layers-1";
    }

    public boolean isEmpty() {
        return layers.isEmpty();
    }

    /** The layers as JSON without their weights, for the system's clipboard. */
    public String toText() {
        return SpecJson.mapper().writeValueAsString(new Document(Document.FORMAT, layers));
    }

    /** The layers in this text; empty if it is anything else, or more than one network may hold. */
    public static Optional<Clip> fromText(String text) {
        if (text.length() > LONGEST_TEXT || !text.contains(Document.FORMAT)) {
            return Optional.empty();
        }
        try {
            Document document = SpecJson.mapper().readValue(text, Document.class);
            return Optional.ofNullable(document)
                    .filter(it -> it.format().equals(Document.FORMAT))
                    .map(it -> new Clip(it.layers(), Map.of()))
                    .filter(Clip::isPossible);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private boolean isPossible() {
        long names = layers.stream().map(Node::name).distinct().count();
        return !isEmpty() && names == layers.size() && !new NetworkSpec("", layers).exceedsLimits();
    }

    /** This clip without its input layers: what they fed is open. */
    Clip withoutInputs() {
        return new Clip(
                layers.stream().filter(node -> node.layer().mostInputs() > 0).toList(), weights);
    }
}
