package convscope.ui.strip;

import convscope.ui.fx.Theme;
import convscope.ui.strip.Wires.Wire;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.layout.Pane;
import javafx.scene.shape.ArcTo;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/** Cards in a row with their wires: arrows in the gaps, arcs in the lanes above the cards. */
final class StripRow extends Pane {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    // px at 100 %, on the 4-px grid
    private static final double SIDE = 16;
    private static final double TOP = 16;
    private static final double CARD_HEIGHT = 80;
    private static final double GAP = 20;
    private static final double HEAD = 3;
    private static final double LANE = 5;
    private static final double CORNER = 4;
    private static final double FOOT = 12;

    private final Theme theme;
    private final List<Path> paths = new ArrayList<>();
    private List<LayerCard> cards = List.of();
    private List<Wire> wires = List.of();
    private int lanes;

    StripRow(Theme theme) {
        this.theme = theme;
        getStyleClass().add("strip-row");
        theme.scaleProperty().addListener((property, before, now) -> requestLayout());
    }

    void show(List<LayerCard> newCards, Wires newWires) {
        cards = newCards;
        lanes = newWires.lanes();
        wires = new ArrayList<>(newWires.arrows());
        wires.addAll(newWires.arcs());
        paths.clear();
        for (Wire wire : wires) {
            Path path = new Path();
            path.getStyleClass().add("wire");
            path.setManaged(false);
            path.setMouseTransparent(true);
            paths.add(path);
        }
        getChildren().setAll(paths);
        getChildren().addAll(cards);
        requestLayout();
    }

    /** Marks the wires of one card; −1 marks none. */
    void highlight(int card) {
        for (int i = 0; i < wires.size(); i++) {
            boolean touches = wires.get(i).from() == card || wires.get(i).to() == card;
            paths.get(i).pseudoClassStateChanged(SELECTED, touches);
            if (touches) {
                paths.get(i).toFront();
            }
        }
        cards.forEach(LayerCard::toFront);
    }

    private double px(double at100) {
        return theme.px(at100);
    }

    @Override
    protected double computePrefWidth(double height) {
        double cardsWidth = cards.stream()
                .mapToDouble(card -> Math.ceil(card.prefWidth(-1)))
                .sum();
        return 2 * px(SIDE) + cardsWidth + Math.max(0, cards.size() - 1) * px(GAP);
    }

    @Override
    protected double computePrefHeight(double width) {
        return px(TOP + CARD_HEIGHT);
    }

    @Override
    protected void layoutChildren() {
        double x = px(SIDE);
        for (LayerCard card : cards) {
            double width = Math.ceil(card.prefWidth(-1));
            card.resizeRelocate(x, px(TOP), width, px(CARD_HEIGHT));
            x += width + px(GAP);
        }
        for (int i = 0; i < wires.size(); i++) {
            Wire wire = wires.get(i);
            Path path = paths.get(i);
            path.getElements().clear();
            if (wire.to() == wire.from() + 1) {
                arrow(path, wire);
            } else {
                arc(path, wire);
            }
        }
    }

    private void arrow(Path path, Wire wire) {
        LayerCard from = cards.get(wire.from());
        double y = Math.floor(px(TOP + CARD_HEIGHT / 2)) + 0.5; // on the middle of a px, so that the line is crisp
        double start = from.getLayoutX() + from.getWidth() + px(3);
        double end = cards.get(wire.to()).getLayoutX() - px(3);
        path.getElements().addAll(new MoveTo(start, y), new LineTo(end, y));
        head(path, end, y, -1, 0);
    }

    private void arc(Path path, Wire wire) {
        LayerCard from = cards.get(wire.from());
        double lane = Math.min(px(LANE), (px(TOP) - px(5)) / Math.max(1, lanes));
        double foot = px(TOP) - px(2);
        double top = Math.floor(px(TOP) - px(6) - lane * Math.min(wire.lane(), lanes)) + 0.5;
        double corner = Math.min(px(CORNER), foot - top);
        double left = Math.round(from.getLayoutX() + from.getWidth() - px(FOOT)) + 0.5;
        double right = Math.round(cards.get(wire.to()).getLayoutX() + px(FOOT)) + 0.5;
        path.getElements()
                .addAll(
                        new MoveTo(left, px(TOP)),
                        new LineTo(left, top + corner),
                        new ArcTo(corner, corner, 0, left + corner, top, false, true),
                        new LineTo(right - corner, top),
                        new ArcTo(corner, corner, 0, right, top + corner, false, true),
                        new LineTo(right, foot));
        head(path, right, foot, 0, -1);
    }

    /** An open arrow head at a point, pointing away from (dx, dy). */
    private void head(Path path, double x, double y, int dx, int dy) {
        double size = px(HEAD);
        path.getElements()
                .addAll(
                        new MoveTo(x + size * (dx + dy), y + size * (dy + dx)),
                        new LineTo(x, y),
                        new LineTo(x + size * (dx - dy), y + size * (dy - dx)));
    }
}
