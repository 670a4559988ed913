package convscope.ui.build.draft;

import convscope.assembly.Draft;
import convscope.spec.NetworkSpec;
import convscope.spec.ShapeTrace;
import convscope.text.Message;
import convscope.training.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What the station Build shows; the controller sets it, the views follow it. */
public final class BuildModel {
    private static final NetworkSpec NOTHING = new NetworkSpec("", List.of());

    /** The network on the canvas with the weights it has so far. Set before {@link #trace}. */
    public final ObjectProperty<Draft> draft = new SimpleObjectProperty<>(new Draft(NOTHING, Map.of()));

    /** What follows from the network on the canvas; listen to this one. */
    public final ObjectProperty<ShapeTrace> trace = new SimpleObjectProperty<>(ShapeTrace.of(NOTHING));

    /** Names of the selected layers; the last one is the one whose properties are shown. */
    public final ObjectProperty<List<String>> selection = new SimpleObjectProperty<>(List.of());

    /** What the middle shows. */
    public final ObjectProperty<Face> face = new SimpleObjectProperty<>(Face.CANVAS);

    /** Optimiser, batch and initialiser by which the network will be trained: costs depend on them. */
    public final ObjectProperty<Plan> plan = new SimpleObjectProperty<>();

    /** What was said last about the weights, such as which layers were drawn anew; empty for nothing. */
    public final ObjectProperty<Optional<Message>> weightsSaid = new SimpleObjectProperty<>(Optional.empty());

    /** What a hand carries from the palette to the canvas; empty while no hand does. */
    public final ObjectProperty<Optional<InHand>> inHand = new SimpleObjectProperty<>(Optional.empty());

    /** Why the last thing that was asked for was not done; null for nothing. */
    public final ObjectProperty<Message> notice = new SimpleObjectProperty<>();

    /** The three ways to look at the network. */
    public enum Face {
        CANVAS,
        TABLE,
        CODE
    }
}
