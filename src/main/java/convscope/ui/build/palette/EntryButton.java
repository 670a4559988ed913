package convscope.ui.build.palette;

import convscope.ui.control.Help;
import convscope.ui.control.Tips;
import convscope.ui.fx.LocalizedTexts;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** One entry as a small card with the coloured edge of its kind; its key stands at its right end. */
final class EntryButton extends Button {
    private final Entry entry;
    private final LocalizedTexts texts;
    private final Label name = new Label();
    private final Label key = new Label();

    EntryButton(Entry entry, LocalizedTexts texts) {
        this.entry = entry;
        this.texts = texts;
        setId("palette-" + entry.id());
        getStyleClass().addAll("flat", "palette-entry", entry.style());
        Region edge = new Region();
        edge.getStyleClass().add("layer-edge");
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        key.getStyleClass().addAll("caption", "palette-key");
        key.setText(entry.key().orElse(""));
        key.setMinWidth(USE_PREF_SIZE);
        HBox card = new HBox(edge, name, between, key);
        card.getStyleClass().add("palette-card");
        setGraphic(card);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setMaxWidth(Double.MAX_VALUE);
        card.prefWidthProperty().bind(widthProperty());
        accessibleTextProperty().bind(texts.bind(entry.textKey()));
        Tips.install(this, texts.bind("palette.tip", texts.bind(entry.textKey()), texts.bind(entry.helpKey())));
        Help.explain(this, entry.helpKey());
        fold(false);
    }

    Entry entry() {
        return entry;
    }

    /** Shows only the short name, or name and key. */
    void fold(boolean folded) {
        name.textProperty().bind(texts.bind(folded ? entry.shortKey() : entry.textKey()));
        key.setVisible(!folded && entry.key().isPresent());
        key.setManaged(key.isVisible());
    }

    /** Whether its name or id has these letters in it. */
    boolean matches(String letters) {
        String wanted = letters.strip().toLowerCase(texts.locale());
        return texts.get(entry.textKey()).toLowerCase(texts.locale()).contains(wanted)
                || entry.id().contains(wanted);
    }

    /** Is there, or takes no room. */
    void offer(boolean offered) {
        setVisible(offered);
        setManaged(offered);
    }
}
