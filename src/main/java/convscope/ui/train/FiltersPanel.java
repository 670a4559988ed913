package convscope.ui.train;

import convscope.paint.Figure;
import convscope.paint.Numerals;
import convscope.tensor.Tensor;
import convscope.training.FilterSnapshots.Snapshot;
import convscope.ui.control.Help;
import convscope.ui.fx.FigureCanvas;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** The filters of the first layer as they are now, and with a slider as they were. */
final class FiltersPanel extends InsightPanel {
    private static final int DECIMALS = 2;

    private final InsightModel model;
    private final FilterGrid grid;
    private final Slider time = new Slider();
    private final Label moment = new Label();
    private final Label title = new Label();
    private final HBox bar;
    private OptionalLong lookedAt = OptionalLong.empty();
    private boolean following;

    /** One moment that can be looked at. */
    private record Moment(Optional<Snapshot> snapshot, Tensor pictures) {}

    /**
     * @param explain is told of which parameter and place a weight was chosen
     */
    FiltersPanel(InsightModel model, PanelLook look, BiConsumer<String, Integer> explain) {
        super(look, BootstrapIcons.GRID);
        this.model = model;
        grid = new FilterGrid(
                look, "filters", true, place -> filters().ifPresent(first -> explain.accept(first.key(), place)));
        title.setId("filters-title");
        title.getStyleClass().add("caption");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        time.setId("filters-time");
        time.setMax(0);
        time.setBlockIncrement(1);
        time.setMajorTickUnit(1);
        time.setMinorTickCount(0);
        time.setSnapToTicks(true);
        time.accessibleTextProperty().bind(look.texts().bind("insight.filters.time"));
        HBox.setHgrow(time, Priority.ALWAYS);
        moment.setId("filters-moment");
        moment.setMinWidth(USE_PREF_SIZE);
        bar = new HBox(time, moment);
        bar.getStyleClass().add("insight-bar");
        VBox.setVgrow(grid, Priority.ALWAYS);
        VBox content = new VBox(title, grid, bar);
        content.getStyleClass().add("insight-content");
        Help.explain(content, "insight.filters.help");
        time.valueProperty().addListener((property, before, now) -> look(now.doubleValue()));
        show(content, model.trace, model.snapshots, model.currentFilters);
    }

    private Optional<FirstFilters> filters() {
        return model.trace.get().flatMap(FirstFilters::of);
    }

    private List<Moment> moments() {
        List<Moment> moments = new ArrayList<>();
        filters().ifPresent(first -> {
            for (Snapshot snapshot : model.snapshots.get()) {
                first.pictures(snapshot.weight())
                        .ifPresent(pictures -> moments.add(new Moment(Optional.of(snapshot), pictures)));
            }
            model.currentFilters
                    .get()
                    .flatMap(first::pictures)
                    .ifPresent(pictures -> moments.add(new Moment(Optional.empty(), pictures)));
        });
        return moments;
    }

    /** The user looks at another moment; kept by its number of steps, since the moments are thinned out as they grow. */
    private void look(double value) {
        if (!following) {
            List<Moment> moments = moments();
            int index = (int) Math.round(value);
            lookedAt = index >= moments.size() - 1
                    ? OptionalLong.empty()
                    : OptionalLong.of(
                            moments.get(index).snapshot().orElseThrow().iteration());
            ask();
        }
    }

    /** The moment that is looked at: the newest, or the last one before what was chosen. */
    private int index(List<Moment> moments) {
        int index = moments.size() - 1;
        while (lookedAt.isPresent()
                && index > 0
                && moments.get(index)
                        .snapshot()
                        .filter(snapshot -> snapshot.iteration() <= lookedAt.getAsLong())
                        .isEmpty()) {
            index--;
        }
        return index;
    }

    @Override
    Optional<String> lacks() {
        if (model.trace.get().isPresent() && filters().isEmpty()) {
            return Optional.of("insight.empty.no-filters");
        }
        return moments().isEmpty() ? Optional.of("insight.empty.filters") : Optional.empty();
    }

    @Override
    void refresh() {
        List<Moment> moments = moments();
        int index = index(moments);
        following = true;
        time.setMax(moments.size() - 1);
        if (!time.isValueChanging()) {
            time.setValue(index);
        }
        following = false;
        Moment shown = moments.get(index);
        bar.setVisible(moments.size() > 1);
        moment.setText(shown.snapshot()
                .map(snapshot -> look().texts()
                        .get(
                                "insight.filters.moment",
                                Numerals.decimals(snapshot.epoch(), DECIMALS),
                                snapshot.iteration()))
                .orElseGet(() -> look().texts().get("insight.filters.now")));
        String key = filters().orElseThrow().key();
        title.setText(look().texts().get("insight.filters.title", key.substring(0, key.lastIndexOf('/'))));
        grid.name(title.getText() + "\n" + moment.getText());
        grid.show(shown.pictures(), Optional.empty());
    }

    @Override
    Optional<Figure> picture() {
        return lacks().isPresent() ? Optional.empty() : grid.unmarked();
    }

    @Override
    FigureCanvas canvas() {
        return grid.canvas();
    }
}
