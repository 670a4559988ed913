package convscope.ui.build.form;

import convscope.assembly.advice.Advice;
import convscope.assembly.advice.Unreached;
import convscope.spec.Node;
import convscope.spec.ShapeTrace;
import convscope.ui.build.draft.BuildEdits;
import convscope.ui.control.Chips;
import convscope.ui.control.Help;
import convscope.ui.control.Icons;
import convscope.ui.control.Sentence;
import convscope.ui.fx.FigureCanvas;
import convscope.ui.fx.Theme;
import java.util.List;
import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** What is worth knowing about a layer, which can be folded away; there only if there is anything. */
final class AdviceView extends VBox {
    private final BuildEdits edits;
    private final FormLook look;
    private final ToggleButton heading = new ToggleButton();
    private final VBox pieces = new VBox();

    AdviceView(BuildEdits edits, FormLook look) {
        this.edits = edits;
        this.look = look;
        getStyleClass().add("advice");
        heading.setId("advice-heading");
        heading.getStyleClass().addAll("flat", "advice-heading");
        heading.textProperty().bind(look.texts().bind("form.advice"));
        heading.setSelected(true);
        heading.setMaxWidth(Double.MAX_VALUE);
        heading.selectedProperty().addListener(property -> fold());
        pieces.getStyleClass().add("advice-pieces");
        pieces.visibleProperty().bind(heading.selectedProperty());
        pieces.managedProperty().bind(heading.selectedProperty());
        managedProperty().bind(visibleProperty());
        Help.explain(this, "form.advice.help");
        fold();
        getChildren().addAll(heading, pieces);
    }

    private void fold() {
        heading.setGraphic(
                Icons.small(heading.isSelected() ? BootstrapIcons.CHEVRON_DOWN : BootstrapIcons.CHEVRON_RIGHT));
    }

    void show(ShapeTrace trace, Node node) {
        List<Advice> all = Advice.of(trace, node);
        setVisible(!all.isEmpty());
        pieces.getChildren().setAll(all.stream().map(this::piece).toList());
    }

    private VBox piece(Advice advice) {
        VBox piece = new VBox();
        piece.getStyleClass().add("advice-piece");
        piece.setId("advice-" + advice.topic().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        Sentence what = new Sentence();
        what.say(look.texts().get(advice.what()));
        piece.getChildren().addAll(what, Chips.of(look.texts(), advice.answers(), Advice.Answer::label, this::use));
        advice.unreached().ifPresent(lost -> piece.getChildren().add(figure(lost))); // last: it is tall
        return piece;
    }

    private void use(Advice.Answer answer) {
        requestFocus(); // the chip goes, and the focus would go astray
        edits.become(answer.result());
    }

    private FigureCanvas figure(Unreached lost) {
        FigureCanvas canvas = new FigureCanvas(look.fonts());
        canvas.getStyleClass().add("unreached");
        canvas.setFocusTraversable(false);
        canvas.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        canvas.setAccessibleText(look.texts().get("form.advice.figure", lost.rows(), lost.columns()));
        Theme theme = look.theme();
        canvas.show(() -> new UnreachedFigure(lost, theme.palette(), theme.em() / Theme.EM));
        return canvas;
    }
}
