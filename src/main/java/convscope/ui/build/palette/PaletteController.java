package convscope.ui.build.palette;

import convscope.ui.build.draft.BuildEdits;
import convscope.ui.build.draft.BuildModel;
import convscope.ui.build.draft.InHand;
import convscope.ui.control.Action;
import convscope.ui.fx.LocalizedTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/** The palette beside the canvas: a click or a key puts an entry in behind the selection, a drag where it is let go. */
public final class PaletteController {
    private static final double DRAG = 6; // px before a press becomes a drag

    private final BuildModel model;
    private final PaletteView view;
    private final List<Action> actions = new ArrayList<>();
    private Optional<Point2D> pressed = Optional.empty();

    public PaletteController(BuildModel model, BuildEdits edits, LocalizedTexts texts) {
        this.model = model;
        Insertion insertion = new Insertion(model, edits);
        view = new PaletteView(texts, entry -> insertion.put(entry.layers()));
        for (EntryButton button : view.buttons()) {
            Entry entry = button.entry();
            entry.key()
                    .ifPresent(key ->
                            actions.add(Action.ofKeys(entry.textKey(), () -> insertion.put(entry.layers()), key)));
            button.addEventFilter(
                    MouseEvent.MOUSE_PRESSED,
                    event -> pressed = event.getButton() == MouseButton.PRIMARY
                            ? Optional.of(new Point2D(event.getSceneX(), event.getSceneY()))
                            : Optional.empty());
            button.addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> drag(entry, event));
            button.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
                if (model.inHand.get().isPresent()) {
                    button.disarm();
                    drop(entry, event);
                }
                pressed = Optional.empty();
            });
        }
    }

    /** The palette; 200 px wide at 100 %, folded 80. */
    public Region node() {
        return view;
    }

    /** Puts in the common layers by one key each. */
    public List<Action> actions() {
        return List.copyOf(actions);
    }

    /** Folds to short names where the window is narrow. */
    public void fold(boolean narrow) {
        view.fold(narrow);
    }

    /** Puts the caret into the filter. */
    public void search() {
        view.search();
    }

    private void drag(Entry entry, MouseEvent event) {
        boolean far = pressed.isPresent() && pressed.get().distance(event.getSceneX(), event.getSceneY()) > DRAG;
        if (far || model.inHand.get().isPresent()) {
            model.inHand.set(Optional.of(new InHand(entry.layers(), event.getSceneX(), event.getSceneY(), false)));
            event.consume();
        }
    }

    private void drop(Entry entry, MouseEvent event) {
        model.inHand.set(Optional.of(new InHand(entry.layers(), event.getSceneX(), event.getSceneY(), true)));
        model.inHand.set(Optional.empty());
        event.consume();
    }
}
