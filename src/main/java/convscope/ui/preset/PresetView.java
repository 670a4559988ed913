package convscope.ui.preset;

import convscope.spec.Preset;
import convscope.spec.ShapeTrace;
import convscope.ui.control.Action;
import convscope.ui.control.Buttons;
import convscope.ui.control.Icons;
import convscope.ui.fx.LocalizedTexts;
import javafx.beans.binding.StringBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** A card for each preset and one for an empty network: what it is, how large, and whether its images are here. */
final class PresetView extends VBox {
    private static final int COLUMNS = 2;

    private final LocalizedTexts texts;
    private final PresetController controller;
    private final GridPane grid = new GridPane();
    private final HBox answers;

    /** A button that is as high as its words are when they are broken into lines; a plain one does not ask. */
    private static final class Card extends Button {
        private final VBox words;

        Card(VBox words) {
            this.words = words;
            getStyleClass().add("preset-card");
            setGraphic(words);
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        }

        @Override
        protected double computePrefHeight(double width) {
            return snappedTopInset() + Math.ceil(words.prefHeight(words.prefWidth(-1))) + snappedBottomInset();
        }

        @Override
        protected double computeMinHeight(double width) {
            return computePrefHeight(width);
        }
    }

    PresetView(LocalizedTexts texts, PresetController controller) {
        this.texts = texts;
        this.controller = controller;
        getStyleClass().add("presets");
        getStylesheets().add(PresetView.class.getResource("/css/dataset.css").toExternalForm());
        Label heading = new Label();
        heading.textProperty().bind(texts.bind("preset.heading"));
        heading.getStyleClass().add("section-title");
        accessibleTextProperty().bind(heading.textProperty());
        grid.getStyleClass().add("preset-cards");
        for (Preset preset : Preset.values()) {
            ShapeTrace trace = ShapeTrace.of(preset.network());
            card(
                    preset.id(),
                    texts.bind("header.title", preset.network().name()),
                    texts.bind(
                            "preset.size",
                            trace.input().output().channelsLast(),
                            preset.network().nodes().size(),
                            trace.total()),
                    data(preset),
                    () -> controller.choose(preset));
        }
        card(
                "empty",
                texts.bind("preset.empty"),
                texts.bind("preset.size-empty"),
                label(texts.bind("preset.any-data"), "dataset-origin"),
                controller::chooseEmpty);
        Button cancel = new Buttons(texts).text(Action.of("keeping.cancel", null, controller::cancel));
        cancel.setId("preset-cancel");
        answers = new HBox(cancel);
        answers.getStyleClass().addAll("question-answers", "dataset-answers");
        answers.getStylesheets().addAll(getStylesheets());
        getChildren().addAll(heading, grid);
    }

    private void card(String id, StringBinding name, StringBinding size, Node data, Runnable chosen) {
        Label title = label(name, "dataset-name");
        Label about = label(texts.bind("preset.about." + id), "dataset-facts");
        VBox words = new VBox(title, about, label(size, "dataset-origin"), data);
        words.getStyleClass().add("preset-words");
        Button card = new Card(words);
        card.setId("preset-" + id);
        card.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        card.accessibleTextProperty().bind(name);
        card.accessibleHelpProperty().bind(about.textProperty());
        card.setOnAction(event -> chosen.run());
        int number = grid.getChildren().size();
        grid.add(card, number % COLUMNS, number / COLUMNS);
    }

    private Node data(Preset preset) {
        boolean here = controller.hasData(preset);
        String key =
                here ? "preset.data-here" : preset.data().equals("folder") ? "preset.data-own" : "preset.data-away";
        Label label = label(texts.bind(key, texts.bind("data.kind." + preset.data())), "dataset-origin");
        label.setGraphic(Icons.small(here ? BootstrapIcons.CHECK2 : BootstrapIcons.IMAGES));
        label.getStyleClass().add(here ? "dataset-here" : "preset-away");
        return label;
    }

    private static Label label(StringBinding text, String style) {
        Label label = new Label();
        label.textProperty().bind(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    /** What stays in sight under it. */
    Region answers() {
        return answers;
    }

    /** What has the focus at first. */
    Node first() {
        return grid.getChildren().get(0);
    }
}
