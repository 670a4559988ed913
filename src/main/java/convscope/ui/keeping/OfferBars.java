package convscope.ui.keeping;

import convscope.ui.control.Action;
import convscope.ui.control.Buttons;
import convscope.ui.control.Icons;
import convscope.ui.fx.LocalizedTexts;
import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** The offers, one under the other, each with its choices and a way to put it away. */
public final class OfferBars extends VBox {
    private final KeepingModel model;
    private final LocalizedTexts texts;
    private final Buttons buttons;
    private final Runnable putAway;

    /**
     * @param putAway called after one was put away or chosen from, to give the focus to someone
     */
    public OfferBars(KeepingModel model, LocalizedTexts texts, Buttons buttons, Runnable putAway) {
        this.model = model;
        this.texts = texts;
        this.buttons = buttons;
        this.putAway = putAway;
        model.offers.addListener((ListChangeListener<Offer>) change -> build());
        build();
    }

    private void build() {
        boolean focused = getScene() != null && isInside(getScene().getFocusOwner());
        getChildren().setAll(model.offers.stream().map(this::bar).toList());
        if (focused) {
            putAway.run();
        }
    }

    private boolean isInside(Node node) {
        return node != null && (node == this || isInside(node.getParent()));
    }

    private Node bar(Offer offer) {
        String id = offer.about().name().toLowerCase(Locale.ROOT);
        HBox bar = new HBox();
        bar.setId("offer-" + id);
        bar.getStyleClass().add("offer");
        Label sentence = new Label();
        sentence.getStyleClass().add("offer-sentence");
        sentence.setGraphic(Icons.small(BootstrapIcons.INFO_CIRCLE));
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        sentence.setMaxWidth(Double.MAX_VALUE);
        sentence.textProperty()
                .bind(texts.bind(
                        offer.sentence().key(), offer.sentence().arguments().toArray()));
        HBox.setHgrow(sentence, Priority.ALWAYS);
        bar.setAccessibleRole(AccessibleRole.TEXT);
        bar.accessibleTextProperty().bind(sentence.textProperty());
        bar.getChildren().add(sentence);
        for (Action choice : offer.choices()) {
            Button button = buttons.text(choice);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setId("offer-" + id + "-" + (bar.getChildren().size() - 1));
            bar.getChildren().add(button);
        }
        Button close = buttons.icon(Action.of("action.dismiss", BootstrapIcons.X, () -> model.offers.remove(offer)));
        close.setId("offer-" + id + "-dismiss");
        bar.getChildren().add(close);
        return bar;
    }
}
