package convscope.ui;

import convscope.ui.control.Icons;
import convscope.ui.control.Tips;
import convscope.ui.fx.LocalizedTexts;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.VBox;

/** The stations, one under the other. */
final class RailView extends VBox {
    private final ShellModel model;
    private final LocalizedTexts texts;
    private final Consumer<Station> choose;
    private final ToggleGroup group = new ToggleGroup();

    RailView(ShellModel model, LocalizedTexts texts, Consumer<Station> choose) {
        this.model = model;
        this.texts = texts;
        this.choose = choose;
        getStyleClass().add("rail");
        model.stations.addListener((ListChangeListener<Station>) change -> build());
        model.station.addListener((property, before, now) -> mark());
        build();
    }

    private void build() {
        getChildren().setAll(model.stations.stream().map(this::button).toList());
        mark();
    }

    private ToggleButton button(Station station) {
        ToggleButton button = new ToggleButton();
        button.setId("station-" + station.id());
        button.getStyleClass().addAll("rail-button", "flat");
        button.setUserData(station);
        button.setGraphic(Icons.of(station.icon()));
        button.setContentDisplay(ContentDisplay.TOP);
        button.textProperty().bind(texts.bind(station.titleKey()));
        button.accessibleTextProperty().bind(texts.bind(station.titleKey()));
        String key = KeyCombination.valueOf("Shortcut+" + station.number()).getDisplayText();
        Tips.install(button, texts.bind("control.name-and-key", texts.bind(station.titleKey()), key));
        button.setToggleGroup(group);
        button.setOnAction(event -> {
            button.setSelected(true); // one of them is always chosen
            choose.accept(station);
        });
        return button;
    }

    private void mark() {
        group.getToggles().forEach(toggle -> toggle.setSelected(toggle.getUserData() == model.station.get()));
    }
}
