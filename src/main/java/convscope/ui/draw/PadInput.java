package convscope.ui.draw;

import convscope.data.Stroke.Point;

/** What the pad tells about the pen, in pad coordinates. */
record PadInput(DrawController controller) {
    void down(Point point) {
        controller.penDown(point);
    }

    void to(Point point) {
        controller.penTo(point);
    }

    void up() {
        controller.penUp();
    }

    void cancel() {
        controller.penCancel();
    }
}
