package convscope.ui;

import convscope.ui.control.Action;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** A small real station: it counts what is done to it. */
public final class TestStation implements Station {
    public final List<String> done = new ArrayList<>();
    public final BooleanProperty undoable = new SimpleBooleanProperty();
    public boolean explains;
    private final StackPane node = new StackPane(new Label("28×28"));
    private final String id;
    private final int number;

    public TestStation(String id, int number) {
        this.id = id;
        this.number = number;
        node.setId("node-" + id);
        node.setFocusTraversable(true);
        node.setAccessibleText(id);
        node.setMinSize(400, 300);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public String titleKey() {
        return "layer.convolution";
    }

    @Override
    public String helpKey() {
        return "help.strip";
    }

    @Override
    public Ikon icon() {
        return number == 4 ? BootstrapIcons.PENCIL : BootstrapIcons.GRID_3X3;
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public List<Action> actions() {
        return List.of(
                Action.ofKeys("action.smaller", () -> done.add("erase"), "E"),
                Action.ofKeys("action.larger", () -> done.add("space"), "Space"));
    }

    @Override
    public Optional<Edits> edits() {
        return Optional.of(new Edits() {
            @Override
            public ObservableBooleanValue canUndo() {
                return undoable;
            }

            @Override
            public ObservableBooleanValue canRedo() {
                return new SimpleBooleanProperty(false);
            }

            @Override
            public void undo() {
                done.add("undo");
            }

            @Override
            public void redo() {
                done.add("redo");
            }
        });
    }

    @Override
    public void shown() {
        done.add("shown");
        node.requestFocus();
    }

    @Override
    public void hidden() {
        done.add("hidden");
    }

    @Override
    public boolean explainsValues() {
        return explains;
    }

    @Override
    public boolean accepts(Path file) {
        return file.toString().endsWith(".png");
    }

    @Override
    public void receive(Path file) {
        done.add("received " + file.getFileName());
    }
}
