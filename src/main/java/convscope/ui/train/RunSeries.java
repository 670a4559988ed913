package convscope.ui.train;

import convscope.paint.Points;
import convscope.paint.Series;
import convscope.paint.Smoothing;
import convscope.training.Curve;
import convscope.training.History;
import java.util.function.IntFunction;

/** The curves of one run as the chart draws them; they follow the history as it grows, at the cost of what is new. */
final class RunSeries {
    private final History history;
    private final Measure batchLoss;
    private final Measure batchAccuracy;
    private final Measure loss;
    private final Measure accuracy;

    RunSeries(History history) {
        this.history = history;
        batchLoss = new Measure(history.batches(), history.batches()::loss);
        batchAccuracy = new Measure(history.batches(), history.batches()::accuracy);
        loss = new Measure(history.measures(), history.measures()::loss);
        accuracy = new Measure(history.measures(), history.measures()::accuracy);
    }

    /** One of the two numbers of a curve. */
    private static final class Measure {
        private final Curve curve;
        private final IntFunction<Float> value;
        private final Series series = new Series();
        private Smoothing smoothing = new Smoothing(series, ChartOptions.SOME);
        private double share = ChartOptions.SOME;

        Measure(Curve curve, IntFunction<Float> value) {
            this.curve = curve;
            this.value = value;
        }

        Points points() {
            int size = curve.size();
            for (int i = series.points().count(); i < size; i++) {
                series.append(curve.epoch(i), curve.second(i), value.apply(i));
            }
            return series.points();
        }

        Points smoothed(double wanted) {
            if (wanted != share) {
                share = wanted;
                smoothing = new Smoothing(series, wanted);
            }
            return smoothing.points();
        }
    }

    History history() {
        return history;
    }

    /** Whether the network says classes, so that there is an accuracy at all. */
    boolean hasAccuracy() {
        return history.batches().size() == 0 || !Float.isNaN(history.batches().accuracy(0));
    }

    Points trainingLoss() {
        return batchLoss.points();
    }

    Points trainingLoss(double smoothing) {
        batchLoss.points();
        return batchLoss.smoothed(smoothing);
    }

    Points trainingAccuracy() {
        return batchAccuracy.points();
    }

    Points trainingAccuracy(double smoothing) {
        batchAccuracy.points();
        return batchAccuracy.smoothed(smoothing);
    }

    Points validationLoss() {
        return loss.points();
    }

    Points validationAccuracy() {
        return accuracy.points();
    }
}
