package convscope.ui.draw;

import convscope.data.Drawing;
import convscope.data.Stroke;
import convscope.data.Stroke.Point;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/**
 * Draws strokes on a canvas as the preparation sees them: round, ink over ink, the eraser in the colour of the paper.
 *
 * @param graphics of the canvas
 * @param side of the pad in px
 * @param ink colour of ink
 * @param paper colour of the pad
 */
record InkBrush(GraphicsContext graphics, double side, Color ink, Color paper) {
    void draw(Drawing drawing) {
        drawing.strokes().forEach(this::draw);
    }

    void draw(Stroke stroke) {
        List<Point> points = stroke.points();
        Color colour = stroke.erases() ? paper : ink;
        double width = stroke.width() * side;
        if (points.size() == 1) {
            graphics.setFill(colour);
            double x = points.get(0).x() * side - width / 2;
            graphics.fillOval(x, points.get(0).y() * side - width / 2, width, width);
            return;
        }
        graphics.setStroke(colour);
        graphics.setLineWidth(width);
        graphics.setLineCap(StrokeLineCap.ROUND);
        graphics.setLineJoin(StrokeLineJoin.ROUND);
        double[] xs = points.stream().mapToDouble(point -> point.x() * side).toArray();
        double[] ys = points.stream().mapToDouble(point -> point.y() * side).toArray();
        graphics.strokePolyline(xs, ys, xs.length);
    }
}
