package convscope.ui.build.palette;

import convscope.assembly.Assembly;
import convscope.assembly.Clip;
import convscope.assembly.Edit;
import convscope.assembly.Spot;
import convscope.spec.Node;
import convscope.ui.build.draft.BuildEdits;
import convscope.ui.build.draft.BuildModel;
import java.util.List;
import java.util.Map;

/** Puts entries of the palette into the network: one layer as a layer, a block as one change of the whole. */
public final class Insertion {
    private final BuildModel model;
    private final BuildEdits edits;

    public Insertion(BuildModel model, BuildEdits edits) {
        this.model = model;
        this.edits = edits;
    }

    /**
     * Puts layers in at a spot.
     *
     * @param layers one, or a block in order
     */
    public void put(List<Node> layers, Spot spot) {
        if (layers.size() == 1) {
            edits.insert(layers.get(0).layer(), spot);
        } else {
            Edit edit = Assembly.paste(model.draft.get(), new Clip(layers, Map.of()), spot);
            edits.become(edit.draft().network());
            edits.select(edit.selected());
        }
    }

    /** Puts layers in behind the selected one, else behind the last. */
    public void put(List<Node> layers) {
        if (layers.size() == 1) {
            edits.insert(layers.get(0).layer());
        } else {
            put(layers, behind());
        }
    }

    private Spot behind() {
        List<String> selection = model.selection.get();
        List<Node> nodes = model.draft.get().network().nodes();
        if (!selection.isEmpty()) {
            return new Spot.Behind(selection.get(selection.size() - 1));
        }
        return nodes.isEmpty()
                ? new Spot.Loose()
                : new Spot.Behind(nodes.get(nodes.size() - 1).name());
    }
}
