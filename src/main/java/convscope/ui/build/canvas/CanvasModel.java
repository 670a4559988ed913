package convscope.ui.build.canvas;

import convscope.ui.build.canvas.layout.Box;
import convscope.ui.build.canvas.layout.CanvasLayout;
import convscope.ui.build.canvas.layout.Place;
import convscope.ui.build.canvas.layout.Wire;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What the canvas shows beside the network itself; places are on the canvas. */
final class CanvasModel {
    final ObjectProperty<CanvasLayout> layout = new SimpleObjectProperty<>(CanvasLayout.EMPTY);
    final ObjectProperty<Camera> camera = new SimpleObjectProperty<>(Camera.HOME);
    final ObjectProperty<Cost> cost = new SimpleObjectProperty<>(Cost.PARAMETERS);

    /** The wire under the pointer. */
    final ObjectProperty<Optional<Wire>> pointed = new SimpleObjectProperty<>(Optional.empty());

    /** The wire that was chosen. */
    final ObjectProperty<Optional<Ends>> chosen = new SimpleObjectProperty<>(Optional.empty());

    /** The layer whose name is being written. */
    final ObjectProperty<Optional<String>> renaming = new SimpleObjectProperty<>(Optional.empty());

    /** What a hand carries over the canvas. */
    final ObjectProperty<Optional<Load>> load = new SimpleObjectProperty<>(Optional.empty());

    /** The wire that a hand draws. */
    final ObjectProperty<Optional<Pulled>> pulled = new SimpleObjectProperty<>(Optional.empty());

    /** The rectangle that a hand draws around cards. */
    final ObjectProperty<Optional<Box>> band = new SimpleObjectProperty<>(Optional.empty());

    /** Whether the hand moves the canvas. */
    final BooleanProperty panning = new SimpleBooleanProperty();

    /** A wire by the names of its ends. */
    record Ends(String from, String to) {}

    /**
     * Cards or layers that are carried.
     *
     * @param words what they are called, or how many
     * @param kind of the layer, for its colour; empty for several
     * @param place of the hand
     * @param drop where they would go; empty where they would go nowhere
     */
    record Load(Words words, Optional<String> kind, Place place, Optional<Drop> drop) {}

    /**
     * What is carried, in words.
     *
     * @param name if it is one
     * @param count how many they are
     */
    record Words(String name, int count) {}

    /**
     * A wire that is being drawn.
     *
     * @param from the layer that it leaves
     * @param place of the hand
     * @param to the layer under the hand
     */
    record Pulled(String from, Place place, Optional<String> to) {}
}
