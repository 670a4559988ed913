package convscope.ui.build.canvas;

import convscope.ui.build.canvas.CardView.Detail;
import convscope.ui.build.canvas.layout.Place;
import convscope.ui.build.canvas.layout.Wire;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Group;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.QuadCurveTo;
import javafx.scene.text.Text;

/** One wire with its arrow head, its corners rounded, and the shape of what flows written on it. */
final class WireView extends Group {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass POINTED = PseudoClass.getPseudoClass("pointed");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final double CORNER = 6;
    private static final double HEAD = 4;
    private static final double BASELINE = 11;

    private final Wire wire;
    private final Path path = new Path();
    private final Text label = new Text();

    WireView(Wire wire, String shape) {
        this.wire = wire;
        setId("wire-" + wire.from() + "-" + wire.target());
        setMouseTransparent(true);
        path.getStyleClass().add("build-wire");
        path.pseudoClassStateChanged(WRONG, wire.kind() != Wire.Kind.PLAIN);
        label.getStyleClass().add("build-wire-label");
        getChildren().add(path);
        wire.label().ifPresent(box -> {
            label.setText(shape);
            label.setX(box.x());
            label.setY(box.y() + BASELINE);
            getChildren().add(label);
        });
        draw(path, wire.points());
    }

    Wire wire() {
        return wire;
    }

    /** What is written on it; empty for nothing. */
    String written() {
        return label.getText();
    }

    /**
     * @param zoom of the canvas; the line is as thin at every zoom
     */
    void show(double zoom, Detail detail, boolean selected, boolean pointed) {
        // from so far away the cards touch, and the wires between them would only be noise
        setVisible(detail != Detail.COLOUR || wire.points().size() > 2);
        path.setStrokeWidth((selected || pointed ? 2 : 1) / zoom);
        label.setVisible(detail == Detail.NEAR);
        path.pseudoClassStateChanged(SELECTED, selected);
        path.pseudoClassStateChanged(POINTED, pointed);
    }

    static void draw(Path path, List<Place> points) {
        path.getElements().setAll(new MoveTo(points.get(0).x(), points.get(0).y()));
        for (int i = 1; i + 1 < points.size(); i++) {
            Place corner = points.get(i);
            double room = Math.min(points.get(i - 1).distance(corner), corner.distance(points.get(i + 1))) / 2;
            Place before = towards(corner, points.get(i - 1), Math.min(CORNER, room));
            Place after = towards(corner, points.get(i + 1), Math.min(CORNER, room));
            path.getElements()
                    .addAll(
                            new LineTo(before.x(), before.y()),
                            new QuadCurveTo(corner.x(), corner.y(), after.x(), after.y()));
        }
        Place end = points.get(points.size() - 1);
        Place last = points.get(points.size() - 2);
        path.getElements().add(new LineTo(end.x(), end.y()));
        double dx = Math.signum(last.x() - end.x()) * HEAD;
        double dy = Math.signum(last.y() - end.y()) * HEAD;
        path.getElements()
                .addAll(
                        new MoveTo(end.x() + dx + dy, end.y() + dy + dx),
                        new LineTo(end.x(), end.y()),
                        new LineTo(end.x() + dx - dy, end.y() + dy - dx));
    }

    private static Place towards(Place from, Place to, double length) {
        double whole = from.distance(to);
        return whole == 0
                ? from
                : new Place(
                        from.x() + (to.x() - from.x()) * length / whole,
                        from.y() + (to.y() - from.y()) * length / whole);
    }
}
