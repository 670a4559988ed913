package convscope.paint.stepper;

/** A rectangle of a figure, in px from its top left corner. */
public record Box(double x, double y, double width, double height) {
    /** Whether a point lies inside; the left and top edges belong to it, the others do not. */
    public boolean contains(double pointX, double pointY) {
        return pointX >= x && pointX < x + width && pointY >= y && pointY < y + height;
    }

    double centreX() {
        return x + width / 2;
    }

    double centreY() {
        return y + height / 2;
    }
}
