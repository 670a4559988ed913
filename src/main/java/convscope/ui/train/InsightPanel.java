package convscope.ui.train;

import convscope.paint.Figure;
import convscope.ui.fx.BeforePulse;
import convscope.ui.fx.FigureCanvas;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.Ikon;

/**
 * One of the panels: its content, or a sentence why there is none yet.
 *
 * <p>It follows what it shows only while it is in a window, and at most once a pulse.
 */
abstract class InsightPanel extends StackPane {
    private final PanelLook look;
    private final EmptyState empty;
    private final BeforePulse refreshing;
    private final ReadOnlyBooleanWrapper pictured = new ReadOnlyBooleanWrapper();
    private Optional<Region> content = Optional.empty();

    InsightPanel(PanelLook look, Ikon ikon) {
        this.look = look;
        empty = new EmptyState(look.texts(), ikon);
        refreshing = new BeforePulse(this, this::update);
        getStyleClass().add("insight-panel");
        setMinSize(0, 0);
        look.follow(refreshing::ask);
        refreshing.ask();
    }

    /** Puts the content in, and says what it follows. */
    final void show(Region shown, Observable... followed) {
        content = Optional.of(shown);
        shown.setMinSize(0, 0);
        getChildren().setAll(empty, shown);
        for (Observable one : followed) {
            one.addListener(property -> refreshing.ask());
        }
    }

    /** Asks for a refresh before the next picture. */
    final void ask() {
        refreshing.ask();
    }

    final PanelLook look() {
        return look;
    }

    /** Key of the sentence why there is nothing to see; empty if there is. */
    abstract Optional<String> lacks();

    /** Shows the newest state; only while nothing {@link #lacks}. */
    abstract void refresh();

    /** What is on the screen, for a picture of it; empty if there is nothing. */
    abstract Optional<? extends Figure> picture();

    /** Where that is drawn. */
    abstract FigureCanvas canvas();

    /** Whether there is a {@link #picture}. */
    final ReadOnlyBooleanProperty picturedProperty() {
        return pictured.getReadOnlyProperty();
    }

    private void update() {
        Optional<String> lack = lacks();
        empty.setVisible(lack.isPresent());
        content.ifPresent(shown -> shown.setVisible(lack.isEmpty()));
        lack.ifPresentOrElse(empty::say, this::refresh);
        pictured.set(picture().isPresent());
    }
}
