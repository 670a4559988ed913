package convscope.ui.strip;

import convscope.engine.Activations;
import convscope.project.Session;
import convscope.spec.ShapeTrace;
import convscope.ui.fx.LocalizedTexts;
import convscope.ui.fx.Theme;
import java.util.Optional;
import javafx.scene.Node;

/**
 * The network strip: shows the session's network, selects layers in the session, and is told what the layers made of the
 * probe.
 */
public final class StripController {
    private final StripModel model;
    private final StripView view;

    public StripController(Session session, LocalizedTexts texts, Theme theme) {
        model = new StripModel(ShapeTrace.of(session.project().network()));
        model.selected.set(session.selectedLayer());
        view = new StripView(model, texts, theme, session::select);
        session.addListener(new Session.Listener() {
            @Override
            public void projectOpened() {
                clear();
                model.selected.set(session.selectedLayer());
                model.trace.set(ShapeTrace.of(session.project().network()));
            }

            @Override
            public void selectionChanged() {
                model.selected.set(session.selectedLayer());
            }
        });
    }

    public Node node() {
        return view;
    }

    /** Shows what every layer made of the probe. */
    public void show(Activations activations) {
        model.activations.set(Optional.of(activations));
    }

    /** Shows no activations: nothing is under study. */
    public void clear() {
        model.activations.set(Optional.empty());
    }
}
