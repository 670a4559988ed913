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
    public static final int LONGEST_NAME = 64;

    public Node {
        inputs = List.copyOf(inputs);
    }

    /**
     * A name with a number behind it; a stem as long as a name may be is cut short for the number.
     *
     * @param stem the name without a number
     * @param number at least 0
     */
    public static String numbered(String stem, int number) {
        String end = Integer.toString(number);
        int length = Math.min(stem.codePointCount(0, stem.length()), LONGEST_NAME - end.length());
        return stem.substring(0, stem.offsetByCodePoints(0, length)) + end;
    }

    /** The same place with another layer in it. */
    public Node withLayer(LayerSpec to) {
        return new Node(name, inputs, to);
    }

    /** The same layer under another name. */
    public Node withName(String to) {
        return new Node(to, inputs, layer);
    }

    /** The same layer, fed by others. */
    public Node withInputs(List<String> to) {
        return new Node(name, to, layer);
    }
}
