package convscope.ui.draw;

import convscope.data.Stroke;
import convscope.spec.Head;
import convscope.text.Message;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What the station shows. */
final class DrawModel {
    static final double THINNEST = 0.02;
    static final double THICKEST = 0.16;

    /** As thick, once a digit is scaled to 20 pixels, as a typical stroke of MNIST. */
    static final double USUAL = 0.07;

    final ObjectProperty<Sheet> sheet = new SimpleObjectProperty<>(Sheet.EMPTY);

    /** The stroke that the pen makes now, on top of the sheet. */
    final ObjectProperty<Optional<Stroke>> live = new SimpleObjectProperty<>(Optional.empty());

    /** Width of the pen as a fraction of the pad. */
    final DoubleProperty penWidth = new SimpleDoubleProperty(USUAL);

    final BooleanProperty erasing = new SimpleBooleanProperty();
    final BooleanProperty marksShown = new SimpleBooleanProperty(true);
    final BooleanProperty logitsShown = new SimpleBooleanProperty();

    /** What the network gets; empty while there is no ink. */
    final ObjectProperty<Optional<Prepared>> prepared = new SimpleObjectProperty<>(Optional.empty());

    final ObjectProperty<Reading> reading =
            new SimpleObjectProperty<>(Reading.nothing(new Head(Head.Kind.CLASSES, 10), List.of()));

    /** What went wrong with a picture; null for nothing. */
    final ObjectProperty<Message> problem = new SimpleObjectProperty<>();

    /** Whether something is read for longer than one should wait without a word. */
    final BooleanProperty loading = new SimpleBooleanProperty();
}
