package convscope.ui.build.canvas;

import convscope.ui.build.canvas.layout.Place;

/**
 * Where places of the canvas are in the view, in px on the screen.
 *
 * @param camera which part of the canvas is in sight
 * @param unit px on the screen of one px at 100 %
 */
record Projection(Camera camera, double unit) {
    double x(double canvasX) {
        return camera.toViewX(canvasX) * unit;
    }

    double y(double canvasY) {
        return camera.toViewY(canvasY) * unit;
    }

    Place of(Place place) {
        return new Place(x(place.x()), y(place.y()));
    }

    /** Whole px on the screen of a length at 100 %. */
    double px(double at100) {
        return Math.round(at100 * unit);
    }
}
