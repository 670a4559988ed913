package convscope.ui.build.draft;

import convscope.assembly.Spot;
import convscope.spec.LayerSpec;
import convscope.spec.NetworkSpec;
import convscope.tensor.Tensor;
import convscope.training.Plan;
import java.util.List;
import java.util.Map;

/** What hands can do to the network on the canvas; every change can be taken back. All on JavaFX's thread. */
public interface BuildEdits {
    /** Selects these layers, the last one for its properties; names that are not there are left out. */
    void select(List<String> layers);

    /** Puts a layer in and selects it. */
    void insert(LayerSpec layer, Spot spot);

    /** Puts a layer in where a click in the palette would: behind the selected one, else behind the last. */
    void insert(LayerSpec layer);

    /**
     * Another setting of a layer.
     *
     * @param gesture name of the setting: keystrokes in the same one are taken back together
     */
    void change(String layer, LayerSpec next, String gesture);

    /** Another name for a layer; one that is taken or that no layer can have becomes a problem on the layer. */
    void rename(String layer, String name);

    /** The network after a repair or another change as a whole. */
    void become(NetworkSpec next);

    /** Takes layers elsewhere. */
    void move(List<String> layers, Spot spot);

    /** Lets one layer feed another. */
    void wire(String from, String to);

    /** Takes a wire away. */
    void unwire(String from, String to);

    /**
     * A wire around the selection, joined behind it.
     *
     * @param join {@code Add} or {@code Concatenate}
     */
    void branch(LayerSpec join);

    void delete();

    void duplicate();

    void cut();

    void copy();

    void paste();

    void selectAll();

    /** Gives layers these numbers, under {@code layer/parameter}; the shapes must fit. */
    void setWeights(Map<String, Tensor> weights);

    /** Draws the weights of the selected layers anew, or of all if none is selected. */
    void redrawWeights();

    /** Another batch, optimiser or initialiser. */
    void plan(Plan next);
}
