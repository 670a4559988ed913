package convscope.ui.train;

import convscope.paint.Area;
import convscope.paint.ConfusionFigure;
import convscope.paint.ConfusionFigure.Cell;
import convscope.training.Confusion;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

/** The matrix, of which a cell can be pinned. */
final class ConfusionMatrix extends PointedFigure<Cell> {
    private final InsightModel model;
    private final Consumer<Optional<Cell>> pin;
    private Optional<Cell> pinned = Optional.empty();

    /**
     * @param pin is told which cell the user pinned, and when it was freed
     */
    ConfusionMatrix(InsightModel model, PanelLook look, Consumer<Optional<Cell>> pin) {
        super(look, "confusion");
        this.model = model;
        this.pin = pin;
    }

    /** The pinned cell with the count of now; empty if none is. */
    Optional<Cell> pinned() {
        return pinned.flatMap(this::renewed);
    }

    void pin(Optional<Cell> cell) {
        pinned = cell;
        pin.accept(cell);
    }

    private int classes() {
        return model.measure
                .get()
                .map(measured -> measured.confusion().counts().length)
                .orElse(0);
    }

    private int[][] counts() {
        return model.measure
                .get()
                .map(measured -> measured.confusion().counts())
                .orElse(new int[0][0]);
    }

    private Cell cell(int truth, int predicted) {
        return new Cell(truth, predicted, counts()[truth][predicted]);
    }

    private Optional<ConfusionFigure> plain() {
        return model.measure.get().map(measured -> plain(measured.confusion()));
    }

    private ConfusionFigure plain(Confusion confusion) {
        long[][] counts = Arrays.stream(confusion.counts())
                .map(row -> Arrays.stream(row).asLongStream().toArray())
                .toArray(long[][]::new);
        ConfusionFigure.Labels labels = new ConfusionFigure.Labels(
                look().texts().get("insight.matrix.truth"),
                look().texts().get("insight.matrix.answer"),
                look().texts().get("insight.matrix.recall"),
                look().texts().get("insight.matrix.accuracy"));
        return ConfusionFigure.of(counts, model.labels.get(), labels, look().palette(), look().scale());
    }

    @Override
    Optional<ConfusionFigure> figure(Optional<Cell> marked) {
        return plain().map(figure -> figure.select(pinned()).highlight(marked));
    }

    @Override
    Optional<Cell> at(double x, double y) {
        return plain().flatMap(
                        figure -> figure.at(canvas().surface(), x, y, canvas().figureWidth(), canvas().figureHeight()));
    }

    @Override
    Optional<Area> area(Cell cell) {
        return plain().map(figure ->
                figure.area(canvas().surface(), cell, canvas().figureWidth(), canvas().figureHeight()));
    }

    @Override
    String told(Cell cell) {
        int row = Arrays.stream(counts()[cell.truth()]).sum();
        return look().texts()
                .get(
                        "insight.cell",
                        model.labels.get().get(cell.truth()),
                        model.labels.get().get(cell.predicted()),
                        cell.count(),
                        row);
    }

    @Override
    Optional<Cell> beside(Optional<Cell> from, int rows, int columns) {
        int most = classes() - 1;
        if (from.isEmpty()) {
            return pinned().or(() -> most < 0 ? Optional.empty() : Optional.of(cell(0, 0)));
        }
        int row = Math.max(0, Math.min(most, from.get().truth() + rows));
        int column = Math.max(0, Math.min(most, from.get().predicted() + columns));
        return Optional.of(cell(row, column));
    }

    @Override
    boolean exists(Cell cell) {
        return cell.truth() < classes() && cell.predicted() < classes();
    }

    /** With the count of now. */
    @Override
    Optional<Cell> renewed(Cell cell) {
        return exists(cell) ? Optional.of(cell(cell.truth(), cell.predicted())) : Optional.empty();
    }

    @Override
    void choose(Cell cell) {
        boolean again = pinned().filter(cell::equals).isPresent();
        pin(again ? Optional.empty() : Optional.of(cell));
    }

    @Override
    boolean free() {
        boolean was = pinned().isPresent();
        pin(Optional.empty());
        return was;
    }
}
