package convscope.ui.train;

import convscope.engine.StepSize;
import convscope.paint.Area;
import convscope.paint.LayerBars;
import convscope.paint.LayerBars.Tone;
import convscope.paint.Numerals;
import convscope.training.Health.Finding;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** One row a layer: how large its gradient is, and how far a step moves it. */
final class LayerRows extends PointedFigure<Integer> {
    private static final int DIGITS = 4;

    private final InsightModel model;

    LayerRows(InsightModel model, PanelLook look) {
        super(look, "layers");
        this.model = model;
    }

    /** The parameter by which each layer is judged: its weights, or the factors of a normalisation. */
    List<StepSize> rows() {
        return model.sizes.get().stream()
                .filter(size ->
                        size.parameter().endsWith("/weight") || size.parameter().endsWith("/gamma"))
                .toList();
    }

    private LayerBars bars() {
        List<LayerBars.Layer> layers = rows().stream().map(this::layer).toList();
        LayerBars.Labels labels = new LayerBars.Labels(
                look().texts().get("insight.layers.gradient"), look().texts().get("insight.layers.update"));
        return new LayerBars(layers, labels, look().palette(), look().scale());
    }

    private LayerBars.Layer layer(StepSize size) {
        double gradient = size.gradientRms();
        double ratio = size.ratio();
        if (!Double.isFinite(gradient) || Double.isInfinite(ratio)) {
            return new LayerBars.Layer(
                    size.layer(), gradient, ratio, look().texts().get("insight.layers.lost"), Tone.BAD);
        }
        // the step from weights of zero has no ratio
        double shown = Double.isNaN(ratio) ? 0 : ratio;
        return finding(size)
                .map(found -> switch (found.kind()) {
                    case STILL ->
                        new LayerBars.Layer(
                                size.layer(),
                                gradient,
                                shown,
                                look().texts().get("insight.layers.still"),
                                Tone.WARNING);
                    case VANISHING ->
                        new LayerBars.Layer(
                                size.layer(),
                                gradient,
                                shown,
                                look().texts().get("insight.layers.vanishing"),
                                Tone.WARNING);
                    case EXPLODING ->
                        new LayerBars.Layer(
                                size.layer(),
                                gradient,
                                shown,
                                look().texts().get("insight.layers.exploding"),
                                Tone.BAD);
                })
                .orElseGet(() -> new LayerBars.Layer(size.layer(), gradient, shown, "", Tone.PLAIN));
    }

    private Optional<Finding> finding(StepSize size) {
        return model.findings.get().stream()
                .filter(found -> found.layer().equals(size.layer()))
                .findFirst();
    }

    /** Whether the last batch gave every layer a gradient that is a number. */
    boolean reached() {
        return rows().stream().allMatch(size -> Double.isFinite(size.gradient()) && size.gradient() > 0);
    }

    /** px that all rows take where they need not be small. */
    double wantedHeight() {
        return (40 + 32 * rows().size()) * look().scale();
    }

    @Override
    Optional<LayerBars> figure(Optional<Integer> marked) {
        return Optional.of(bars());
    }

    @Override
    Optional<Integer> at(double x, double y) {
        OptionalInt row = bars().at(y, canvas().figureHeight());
        return row.isPresent() ? Optional.of(row.getAsInt()) : Optional.empty();
    }

    @Override
    Optional<Area> area(Integer row) {
        return bars().area(row, canvas().figureWidth(), canvas().figureHeight());
    }

    @Override
    String told(Integer row) {
        StepSize size = rows().get(row);
        return look().texts()
                .get(
                        "insight.layers.value",
                        size.layer(),
                        Numerals.significant(size.gradientRms(), DIGITS),
                        Numerals.significant(size.ratio(), DIGITS));
    }

    @Override
    Optional<Integer> beside(Optional<Integer> from, int rows, int columns) {
        int last = rows().size() - 1;
        int to = from.map(row -> Math.max(0, Math.min(last, row + rows))).orElse(0);
        return Optional.of(to).filter(this::exists);
    }

    @Override
    boolean exists(Integer row) {
        return row < rows().size();
    }

    @Override
    void choose(Integer row) {
        // a row has nothing more to show than it says
    }

    @Override
    boolean choosable() {
        return false;
    }
}
