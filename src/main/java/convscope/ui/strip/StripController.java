package convscope.ui.strip;

import convscope.engine.Activations;
import convscope.project.CellQuestion;
import convscope.project.Session;
import convscope.spec.ShapeTrace;
import convscope.stepper.LayerCell;
import convscope.stepper.Position;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import convscope.ui.control.Action;
import convscope.ui.fx.LocalizedTexts;
import convscope.ui.fx.Theme;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/**
 * The network strip: shows the session's network, selects layers in the session, asks there why a cell has its value, and is
 * told what the layers made of the probe.
 */
public final class StripController {
    private final Session session;
    private final StripModel model;
    private final Action why;
    private final StripView view;

    public StripController(Session session, LocalizedTexts texts, Theme theme) {
        this.session = session;
        model = new StripModel(ShapeTrace.of(session.project().network()));
        why = Action.of("strip.why", BootstrapIcons.PATCH_QUESTION, this::askStrongest, "Shortcut+E")
                .when(Bindings.createBooleanBinding(() -> model.explained.get().isPresent(), model.explained));
        model.selected.set(session.selectedLayer());
        view = new StripView(model, texts, theme, session::select, why, this::ask);
        session.addListener(new Session.Listener() {
            @Override
            public void projectOpened() {
                clear();
                model.selected.set(session.selectedLayer());
                model.trace.set(ShapeTrace.of(session.project().network()));
                offer();
            }

            @Override
            public void networkChanged() {
                projectOpened();
            }

            @Override
            public void selectionChanged() {
                model.selected.set(session.selectedLayer());
                offer();
            }
        });
    }

    public Node node() {
        return view;
    }

    /** Asks why the strongest cell of the selected layer has its value; possible while there is one. */
    public Action why() {
        return why;
    }

    /** Shows what every layer made of the probe. */
    public void show(Activations activations) {
        model.activations.set(Optional.of(activations));
        offer();
    }

    /** Shows no activations: nothing is under study. */
    public void clear() {
        model.activations.set(Optional.empty());
        offer();
    }

    private void offer() {
        model.explained.set(model.selected
                .get()
                .flatMap(name -> model.trace.get().layer(name))
                .filter(layer ->
                        LayerCell.isKnown(layer.spec()) && output(layer.name()).isPresent()));
    }

    private Optional<Tensor> output(String layer) {
        return model.activations
                .get()
                .flatMap(all -> Optional.ofNullable(all.outputs().get(layer)));
    }

    private void askStrongest() {
        model.explained.get().flatMap(layer -> output(layer.name())).ifPresent(output -> {
            Shape shape = output.shape();
            int strongest = output.argMax();
            int line = strongest / shape.width();
            ask(
                    model.selected.get().orElseThrow(),
                    new Position(line / shape.height(), line % shape.height(), strongest % shape.width()));
        });
    }

    private void ask(String layer, Position cell) {
        session.ask(new CellQuestion(layer, cell.map(), cell.row(), cell.column()));
    }
}
