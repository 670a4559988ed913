package convscope.paint;

import java.util.OptionalDouble;

/** One vertical line through all plots, a dot on every curve, and one read-out of all values. */
record Crosshair(Curves curves, CurvesLayout layout, Curves.Reading reading) {
    void paint(Surface surface) {
        OptionalDouble nearest = curves.nearest(reading.at());
        if (nearest.isEmpty() || !layout.time().shown().contains(nearest.getAsDouble())) {
            return;
        }
        double at = nearest.getAsDouble();
        double scale = curves.scale();
        Palette palette = curves.palette();
        double x = layout.time().x(at);
        double line = reading.pinned() ? Math.max(2, Math.round(2 * scale)) : 1;
        int colour = reading.pinned() ? palette.accent() : palette.mutedText();
        for (int i = 0; i < curves.plots().size(); i++) {
            PlotArea area = layout.areas().get(i);
            surface.fillRectangle(Math.round(x - line / 2), area.top(), line, area.height(), colour);
            for (Curve curve : curves.plots().get(i).current()) {
                paintDot(surface, curve, area, at);
            }
        }
        ReadOut.of(curves, layout.time(), at).paint(surface, layout, x, reading.pinned());
    }

    private void paintDot(Surface surface, Curve curve, PlotArea area, double at) {
        int index = curve.points().nearest(curves.time(), at);
        double y = index < 0 ? Double.NaN : area.y(curve.points().value(index));
        double x = index < 0 ? Double.NaN : layout.time().x(curve.points().time(curves.time(), index));
        boolean inside = x >= layout.time().left() - 1 && x <= layout.time().right() + 1;
        if (inside && y >= area.top() - 1 && y <= area.bottom() + 1) {
            double scale = curves.scale();
            surface.dot(x, y, 9 * scale, curves.palette().background());
            surface.dot(x, y, 6 * scale, curve.colour(curves.palette()));
        }
    }
}
