package convscope.ui.draw;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/**
 * Faint marks on the pad: the box of the ink, its centre of mass, and the way from there to the middle, where centring
 * moves it.
 *
 * @param graphics of the canvas
 * @param side of the pad in px
 * @param colour of all marks, still opaque
 * @param em size of the text in px
 */
record CentringMarks(GraphicsContext graphics, double side, Color colour, double em) {
    private static final double FAINT = 0.55;

    void paint(Prepared.Centring centring, Sheet sheet) {
        double line = Math.max(1, Math.round(em / 14));
        graphics.setStroke(colour.deriveColor(0, 1, 1, FAINT));
        graphics.setFill(colour.deriveColor(0, 1, 1, FAINT));
        graphics.setLineWidth(line);
        graphics.setLineDashes(4 * line, 3 * line);
        double left = crisp(centring.left());
        double top = crisp(centring.top());
        graphics.strokeRect(
                left,
                top,
                crisp(centring.left() + centring.width()) - left,
                crisp(centring.top() + centring.height()) - top);
        graphics.setLineDashes((double[]) null);
        double x = centring.massX() * side;
        double y = centring.massY() * side;
        double middleX = (0.5 + sheet.nudgedRight() / 28.0) * side;
        double middleY = (0.5 + sheet.nudgedDown() / 28.0) * side;
        double arm = 0.5 * em;
        graphics.strokeLine(x, y, middleX, middleY);
        graphics.strokeLine(middleX - arm, middleY, middleX + arm, middleY);
        graphics.strokeLine(middleX, middleY - arm, middleX, middleY + arm);
        double dot = 0.5 * em;
        graphics.fillOval(x - dot / 2, y - dot / 2, dot, dot);
    }

    private double crisp(double fraction) {
        return Math.round(fraction * side) + 0.5;
    }
}
