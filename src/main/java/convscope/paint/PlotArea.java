package convscope.paint;

/**
 * Where one plot is drawn: from values to px.
 *
 * @param top px
 * @param bottom px
 * @param reach values from the bottom to the top; while an axis glides, not those of the ticks
 * @param ticks values with a grid line
 * @param logarithmic whether equal steps are equal factors
 */
record PlotArea(double top, double bottom, Span reach, Ticks ticks, boolean logarithmic) {
    /** The px of a value; NaN where a logarithmic axis has no place for it. */
    double y(double value) {
        double share = logarithmic
                ? Math.log(value / reach.from()) / Math.log(reach.to() / reach.from())
                : (value - reach.from()) / reach.length();
        return Double.isFinite(value) && Double.isFinite(share) ? bottom - share * (bottom - top) : Double.NaN;
    }

    double height() {
        return bottom - top;
    }
}
