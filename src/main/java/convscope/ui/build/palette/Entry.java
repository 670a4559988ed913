package convscope.ui.build.palette;

import convscope.spec.LayerSpec;
import convscope.spec.Node;
import java.util.List;
import java.util.Optional;

/**
 * Something that can be put in.
 *
 * @param id its name in the window and the end of its text keys
 * @param layers one layer, or a block with its wires; an input that is none of them is open
 * @param key the bare key that puts it in; empty for none
 */
record Entry(String id, List<Node> layers, Optional<String> key) {
    /** The input of a block's layer that is whatever the block is put behind. */
    static final String OPEN = "";

    Entry {
        layers = List.copyOf(layers);
    }

    static Entry layer(String id, LayerSpec layer) {
        return new Entry(id, List.of(new Node(id, List.of(OPEN), layer)), Optional.empty());
    }

    static Entry block(String id, List<Node> layers) {
        return new Entry(id, layers, Optional.empty());
    }

    Entry withKey(String letter) {
        return new Entry(id, layers, Optional.of(letter));
    }

    /** Key of its name. */
    String textKey() {
        return "palette." + id;
    }

    /** Key of its name where there is little room. */
    String shortKey() {
        return "palette." + id + ".short";
    }

    /** Key of one line of what it does. */
    String helpKey() {
        return "palette." + id + ".help";
    }

    /** The style class of its coloured edge: that of its kind; a block has none of its own. */
    String style() {
        return layers.size() == 1 ? "layer-" + layers.get(0).layer().kind() : "layer-block";
    }
}
