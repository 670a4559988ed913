package convscope.ui.train;

import convscope.paint.Time;

/**
 * How the curves are shown.
 *
 * @param time what stands on the time axis
 * @param logarithmic whether the loss stands on powers of ten
 * @param zoomed whether the axis of accuracy goes only as far as the curves reach
 * @param smoothing share of the past in each value of a training curve, 0 to below 1
 * @param comparing whether runs are compared, each in its own colour, rather than one watched
 */
record ChartOptions(Time time, boolean logarithmic, boolean zoomed, double smoothing, boolean comparing) {
    static final double SOME = 0.9;

    static final ChartOptions START = new ChartOptions(Time.EPOCHS, false, false, SOME, false);

    ChartOptions with(Time other) {
        return new ChartOptions(other, logarithmic, zoomed, smoothing, comparing);
    }

    ChartOptions withLogarithmic(boolean on) {
        return new ChartOptions(time, on, zoomed, smoothing, comparing);
    }

    ChartOptions withZoomed(boolean on) {
        return new ChartOptions(time, logarithmic, on, smoothing, comparing);
    }

    ChartOptions withSmoothing(double share) {
        return new ChartOptions(time, logarithmic, zoomed, share, comparing);
    }

    ChartOptions withComparing(boolean on) {
        return new ChartOptions(time, logarithmic, zoomed, smoothing, on);
    }
}
