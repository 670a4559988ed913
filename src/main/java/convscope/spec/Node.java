package convscope.spec;

import java.util.List;

/**
 * A layer in its place: its name, the names of the layers that feed it, and what it is.
 *
 * @param name unique in the network
 * @param inputs names of the layers whose outputs come in, in order; none for the input
 * @param layer kind and settings
 */
public record Node(String name, List<String> inputs, LayerSpec layer) {
    /** Letters that a name may have. */
    static final int LONGEST_NAME = 64;

    public Node {
        inputs = List.copyOf(inputs);
    }

    Node withLayer(LayerSpec to) {
        return new Node(name, inputs, to);
    }

    Node withName(String to) {
        return new Node(to, inputs, layer);
    }

    Node withInputs(List<String> to) {
        return new Node(name, to, layer);
    }
}
