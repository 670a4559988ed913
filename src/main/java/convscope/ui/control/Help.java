package convscope.ui.control;

import convscope.ui.fx.LocalizedTexts;
import convscope.ui.fx.Theme;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What F1 shows: a few sentences about what the focus is on, and the keys that work there. */
public final class Help {
    private static final String KEY = "convscope.help";

    /** Narrower than this, in em, a window shows the keys in one column. */
    private static final double WIDE = 56;

    private final LocalizedTexts texts;
    private final Theme theme;
    private final Floating floating;

    /**
     * @param floating where it is shown
     */
    public Help(LocalizedTexts texts, Theme theme, Floating floating) {
        this.texts = texts;
        this.theme = theme;
        this.floating = floating;
    }

    /** Says by which text a node, and all that stands in it, is explained. */
    public static void explain(Node node, String textKey) {
        node.getProperties().put(KEY, textKey);
    }

    /** The text that explains this node: its own, or that of the nearest node around it. */
    public static Optional<String> explanation(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.hasProperties() && at.getProperties().get(KEY) instanceof String key) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }

    /**
     * Keys under a heading.
     *
     * @param titleKey key of the heading
     * @param actions only those with keys are listed
     */
    public record Section(String titleKey, List<Action> actions) {}

    /** Shows the explanation beside a node, in place of one that is shown. */
    public void show(Node beside, String titleKey, String textKey, List<Section> sections) {
        VBox content = new VBox();
        content.getStyleClass().add("help");
        Label title = label(titleKey, "section-title");
        Label text = label(textKey, "help-text");
        text.setWrapText(true);
        content.getChildren().addAll(title, text);
        // side by side where there is room, since one under the other they are higher than a small screen
        Pane keys = beside.getScene().getWidth() >= WIDE * theme.em() ? new HBox() : new VBox();
        keys.getStyleClass().add("help-sections");
        sections.forEach(section -> keys.getChildren().add(keys(section)));
        content.getChildren().add(keys);
        floating.show(beside, content);
    }

    private GridPane keys(Section section) {
        GridPane keys = new GridPane();
        keys.getStyleClass().add("help-keys");
        List<Action> listed = section.actions().stream()
                .filter(action -> action.keyText().isPresent())
                .toList();
        if (!listed.isEmpty()) {
            keys.add(label(section.titleKey(), "help-heading"), 0, 0, 2, 1);
        }
        for (Action action : listed) {
            Label key = new Label(action.keyText().orElseThrow());
            key.getStyleClass().add("key-cap");
            key.setMinWidth(Region.USE_PREF_SIZE);
            keys.addRow(keys.getRowCount(), key, label(action.textKey(), "help-action"));
        }
        return keys;
    }

    private Label label(String textKey, String style) {
        Label label = new Label();
        label.textProperty().bind(texts.bind(textKey));
        label.getStyleClass().add(style);
        return label;
    }
}
