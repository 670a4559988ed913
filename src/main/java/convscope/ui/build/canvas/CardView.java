package convscope.ui.build.canvas;

import convscope.ui.build.canvas.layout.Card;
import convscope.ui.control.Icons;
import convscope.ui.control.Tips;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/**
 * One layer on the canvas: a coloured edge for its kind, name, kind, shape, cost, formula, and a bar that says how expensive
 * it is. Cards that leave the sight are used again for others.
 */
final class CardView extends Region {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass FAULTY = PseudoClass.getPseudoClass("faulty");
    private static final PseudoClass CARRIED = PseudoClass.getPseudoClass("carried");
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");
    private static final PseudoClass TINY = PseudoClass.getPseudoClass("tiny");
    private static final double EDGE = 4;
    private static final double PAD = 12;
    private static final double BAR = 3;
    private static final double TOP = 6;

    private final Region edge = new Region();
    private final Label name = new Label();
    private final Label kind = new Label();
    private final Label shape = new Label();
    private final Label cost = new Label();
    private final Label line = new Label();
    private final Label farName = new Label();
    private final VBox lines = new VBox();
    private final HBox numberRow = row(shape, cost);
    private final Region bar = new Region();
    private final Region knob = new Region();
    private final StringProperty numbers = new SimpleStringProperty();
    private String style = "";
    private double share;
    private Detail detail = Detail.NEAR;
    private int index = -1;

    /** How much of a card can be read. */
    enum Detail {
        NEAR,
        NAME,
        COLOUR
    }

    CardView() {
        getStyleClass().addAll("layer-card", "build-card");
        edge.getStyleClass().add("layer-edge");
        name.getStyleClass().add("layer-name");
        kind.getStyleClass().add("caption");
        kind.setMinWidth(USE_PREF_SIZE);
        shape.getStyleClass().add("value");
        shape.setMinWidth(USE_PREF_SIZE);
        cost.getStyleClass().add("caption");
        line.getStyleClass().add("build-line");
        farName.getStyleClass().add("build-far-name");
        lines.getChildren().addAll(row(name, kind), numberRow, line);
        lines.getStyleClass().add("build-lines");
        bar.getStyleClass().add("build-bar");
        knob.getStyleClass().add("build-knob");
        farName.setVisible(false);
        getChildren().addAll(edge, lines, farName, bar, knob);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        Tips.install(this, numbers, "formula-tooltip");
    }

    private static HBox row(Label left, Label right) {
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox row = new HBox(left, between, right);
        row.setAlignment(Pos.BASELINE_LEFT);
        row.getStyleClass().add("build-row");
        return row;
    }

    /** Which layer it shows, by its place in the network's list. */
    int index() {
        return index;
    }

    String shownName() {
        return name.getText();
    }

    void show(CardFacts facts, int layer) {
        index = layer;
        setId("card-" + facts.name(layer));
        getStyleClass().remove(style);
        style = facts.style(layer);
        getStyleClass().add(style);
        name.setText(facts.name(layer));
        farName.setText(facts.name(layer));
        kind.setText(facts.kind(layer));
        shape.setText(facts.shape(layer));
        cost.setText(facts.cost(layer));
        line.setText(facts.line(layer));
        boolean sentence = facts.isSentence(layer);
        numberRow.setVisible(!sentence);
        numberRow.setManaged(!sentence);
        line.setWrapText(sentence);
        line.getStyleClass().setAll("label", "build-line", sentence ? "build-sentence" : "value-caption");
        boolean faulty = facts.faulty(layer);
        if (faulty != (name.getGraphic() != null)) {
            name.setGraphic(faulty ? Icons.small(BootstrapIcons.EXCLAMATION_TRIANGLE_FILL) : null);
        }
        pseudoClassStateChanged(FAULTY, faulty);
        share = facts.share(layer);
        numbers.set(facts.numbers(layer));
        setAccessibleText(facts.spoken(layer));
        requestLayout();
    }

    /** Shows as much as can be read. */
    void detail(Detail now) {
        if (now != detail) {
            detail = now;
            lines.setVisible(now == Detail.NEAR);
            bar.setVisible(now == Detail.NEAR);
            farName.setVisible(now == Detail.NAME);
            pseudoClassStateChanged(TINY, now == Detail.COLOUR);
            requestLayout();
        }
    }

    void mark(boolean selected, boolean carried, boolean target) {
        pseudoClassStateChanged(SELECTED, selected);
        pseudoClassStateChanged(CARRIED, carried);
        pseudoClassStateChanged(TARGET, target);
    }

    @Override
    protected double computePrefWidth(double height) {
        return Card.WIDTH;
    }

    @Override
    protected double computePrefHeight(double width) {
        return Card.HEIGHT;
    }

    @Override
    protected void layoutChildren() {
        edge.resizeRelocate(0, 0, detail == Detail.COLOUR ? Card.WIDTH : EDGE, Card.HEIGHT);
        lines.resizeRelocate(EDGE + PAD, TOP, Card.WIDTH - EDGE - 2 * PAD, Card.HEIGHT - 2 * TOP - BAR);
        farName.resizeRelocate(EDGE + PAD, 0, Card.WIDTH - EDGE - 2 * PAD, Card.HEIGHT);
        double full = Card.WIDTH - EDGE - 2 * PAD;
        double wide = share == 0 ? 0 : Math.max(1, Math.round(share * full));
        bar.resizeRelocate(EDGE + PAD, Card.HEIGHT - TOP - BAR, wide, BAR);
        knob.resizeRelocate(Card.WIDTH / 2 - 5, Card.HEIGHT - 5, 10, 10);
    }
}
