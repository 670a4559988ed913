package convscope.ui;

import convscope.text.Message;
import convscope.ui.keeping.KeepingModel;
import java.nio.file.Path;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import javafx.scene.image.Image;

/** What the window's frame shows. */
final class ShellModel {
    /** {@link #progress} while nothing long is going on. */
    static final double IDLE = Double.NaN;

    final ObservableList<Station> stations = FXCollections.observableArrayList();
    final ObjectProperty<Station> station = new SimpleObjectProperty<>();
    final StringProperty projectTitle = new SimpleStringProperty("");
    final ObservableList<Path> recent = FXCollections.observableArrayList();
    final ObservableMap<Path, Image> pictures = FXCollections.observableHashMap();
    final KeepingModel keeping = new KeepingModel();
    final BooleanProperty canUndo = new SimpleBooleanProperty();
    final BooleanProperty canRedo = new SimpleBooleanProperty();
    final BooleanProperty presenting = new SimpleBooleanProperty();
    final ObjectProperty<Locale> language = new SimpleObjectProperty<>(Locale.ENGLISH);

    /** What computes, or what it is busy with. */
    final ObjectProperty<Message> engine = new SimpleObjectProperty<>();

    final ObjectProperty<Message> parameters = new SimpleObjectProperty<>();
    final ObjectProperty<Message> probe = new SimpleObjectProperty<>();

    /** What the network that is being built has against it; null for nothing. */
    final ObjectProperty<Message> draft = new SimpleObjectProperty<>();

    /** What goes on now, beside the progress; null for nothing. */
    final ObjectProperty<Message> activity = new SimpleObjectProperty<>();

    /** 0 to 1, below 0 for unknown, {@link #IDLE} for nothing. */
    final DoubleProperty progress = new SimpleDoubleProperty(IDLE);

    /** What went wrong; null for nothing. */
    final ObjectProperty<Message> problem = new SimpleObjectProperty<>();
}
