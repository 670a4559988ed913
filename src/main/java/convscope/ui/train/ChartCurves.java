package convscope.ui.train;

import convscope.paint.Curve;
import convscope.paint.Curve.Role;
import convscope.paint.Curves;
import convscope.paint.Palette;
import convscope.paint.Plot;
import convscope.paint.Points;
import convscope.paint.Time;
import convscope.training.History;
import convscope.training.Run;
import convscope.ui.fx.LocalizedTexts;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the chart out of the runs: one that goes on, with the others as ghosts, or all of them side by side. */
final class ChartCurves {
    private final TrainModel model;
    private final LocalizedTexts texts;
    private Map<History, RunSeries> known = new IdentityHashMap<>();

    ChartCurves(TrainModel model, LocalizedTexts texts) {
        this.model = model;
        this.texts = texts;
    }

    /** A run that is to be drawn. */
    private record Shown(int number, Run run, RunSeries series, boolean current) {}

    /** The chart as it is now; empty while there is nothing to be seen. */
    Optional<Curves> now(Palette palette, double scale) {
        List<Shown> shown = shown();
        boolean any = shown.stream().anyMatch(one -> one.series.trainingLoss().count() > 0);
        if (!any) {
            return Optional.empty();
        }
        ChartOptions options = model.chart.get();
        List<Plot> plots = new ArrayList<>();
        if (shown.stream().allMatch(one -> one.series.hasAccuracy())) {
            Plot.Axis axis = options.zoomed() ? Plot.Axis.ACCURACY_ZOOMED : Plot.Axis.ACCURACY;
            plots.add(new Plot(texts.get("train.chart.accuracy"), axis, curves(shown, true)));
        }
        Plot.Axis axis = options.logarithmic() ? Plot.Axis.LOSS_LOGARITHMIC : Plot.Axis.LOSS;
        plots.add(new Plot(texts.get("train.chart.loss"), axis, curves(shown, false)));
        String label =
                texts.get(options.time() == Time.EPOCHS ? "train.chart.epochs-label" : "train.chart.seconds-label");
        Curves curves = Curves.of(plots, options.time(), label, palette, scale);
        boolean planned = options.time() == Time.EPOCHS && shown.stream().anyMatch(Shown::current);
        return Optional.of(planned ? curves.until(model.plan.get().epochs()) : curves);
    }

    private List<Shown> shown() {
        List<Shown> shown = new ArrayList<>();
        Map<History, RunSeries> used = new IdentityHashMap<>();
        List<Run> runs = model.runs.get();
        int front = model.run.get().orElse(runs.size() - 1);
        for (int i = 0; i < runs.size(); i++) {
            if (i != front && model.hidden.get().contains(i)) {
                continue;
            }
            boolean going = model.run.get().filter(Integer.valueOf(i)::equals).isPresent();
            History history = going
                    ? model.moment
                            .get()
                            .map(moment -> moment.history())
                            .orElse(runs.get(i).history())
                    : runs.get(i).history();
            RunSeries series = known.containsKey(history) ? known.get(history) : new RunSeries(history);
            used.put(history, series);
            shown.add(new Shown(i, runs.get(i), series, i == front));
        }
        known = used;
        return shown;
    }

    private List<Curve> curves(List<Shown> shown, boolean accuracy) {
        List<Curve> curves = new ArrayList<>();
        double smoothing = model.chart.get().smoothing();
        for (Shown one : shown) {
            RunSeries series = one.series;
            Points raw = accuracy ? series.trainingAccuracy() : series.trainingLoss();
            Points smooth = accuracy ? series.trainingAccuracy(smoothing) : series.trainingLoss(smoothing);
            Points validation = accuracy ? series.validationAccuracy() : series.validationLoss();
            if (model.chart.get().comparing()) {
                curves.add(Curve.of("", Role.TRAINING_GHOST, smooth).ofRun(one.run.colour()));
                curves.add(Curve.of(one.run.name(), Role.VALIDATION, validation).ofRun(one.run.colour()));
            } else if (one.current) {
                Curve training = Curve.of(texts.get("train.chart.training"), Role.TRAINING, smooth);
                curves.add(smoothing > 0 ? training.over(raw) : training);
                curves.add(Curve.of(texts.get("train.chart.validation"), Role.VALIDATION, validation));
            } else {
                curves.add(Curve.of("", Role.TRAINING_GHOST, smooth));
                curves.add(Curve.of(one.run.name(), Role.VALIDATION_GHOST, validation));
            }
        }
        return curves;
    }
}
