package convscope.ui.train;

import convscope.paint.Area;
import convscope.paint.ColourMap;
import convscope.paint.MapsGrid;
import convscope.paint.MapsGrid.Cell;
import convscope.paint.Numerals;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.util.Optional;
import java.util.function.IntConsumer;

/** Weights as pictures, {@code [out][in][height][width]}, {@code [maps][height][width]} or {@code [length]}. */
final class FilterGrid extends PointedFigure<Cell> {
    private static final int DIGITS = 4;

    private final IntConsumer chosen;
    private final boolean legend;
    private Optional<Tensor> weights = Optional.empty();
    private Optional<Integer> marked = Optional.empty();

    /**
     * @param legend whether it says which colour is which value
     * @param chosen is told the place, row-major, of the weight that was chosen
     */
    FilterGrid(PanelLook look, String id, boolean legend, IntConsumer chosen) {
        super(look, id);
        this.legend = legend;
        this.chosen = chosen;
    }

    /**
     * Shows these in place of those before.
     *
     * @param place of a weight with a ring around it while none is pointed at
     */
    void show(Tensor shown, Optional<Integer> place) {
        weights = Optional.of(shown);
        marked = place;
        refresh();
    }

    private Optional<MapsGrid> plain() {
        MapsGrid.Labels labels = new MapsGrid.Labels(
                look().texts().get("insight.filters.dead"),
                "",
                "",
                more -> look().texts().get("insight.wall.more", more));
        return weights.map(tensor -> MapsGrid.of(tensor, ColourMap.DIVERGING, look().palette(), look().scale(), labels))
                .map(grid -> legend ? grid : grid.withoutLegend());
    }

    @Override
    Optional<MapsGrid> figure(Optional<Cell> pointed) {
        Optional<Cell> ring = pointed.or(() -> marked.map(this::cell));
        return plain().map(grid -> grid.highlight(ring));
    }

    /** Px that the maps take of this height. */
    double heightFor(double width, double height) {
        return plain().map(grid -> grid.heightFor(width, height)).orElse(0.0);
    }

    private int rows() {
        Shape shape = weights.orElseThrow().shape();
        return shape.rank() == 1 ? 1 : shape.size(shape.rank() - 2);
    }

    private int columns() {
        Shape shape = weights.orElseThrow().shape();
        return shape.rank() == 1 ? 1 : shape.size(shape.rank() - 1);
    }

    private Cell cell(int place) {
        int map = place / (rows() * columns());
        int inside = place % (rows() * columns());
        return new Cell(
                map,
                inside / columns(),
                inside % columns(),
                weights.orElseThrow().values()[place]);
    }

    private int place(Cell cell) {
        return (cell.map() * rows() + cell.row()) * columns() + cell.column();
    }

    @Override
    Optional<Cell> at(double x, double y) {
        return plain().flatMap(grid -> grid.at(x, y, canvas().figureWidth(), canvas().figureHeight()));
    }

    @Override
    Optional<Area> area(Cell cell) {
        return plain().flatMap(grid -> grid.area(cell, canvas().figureWidth(), canvas().figureHeight()));
    }

    @Override
    String told(Cell cell) {
        Shape shape = weights.orElseThrow().shape();
        String value = Numerals.exactly(weights.orElseThrow().values()[place(cell)], DIGITS);
        return switch (shape.rank()) {
            case 4 ->
                look().texts()
                        .get(
                                "insight.filters.value",
                                cell.map() / shape.size(1),
                                cell.map() % shape.size(1),
                                cell.row(),
                                cell.column(),
                                value);
            case 3 -> look().texts().get("insight.kernel.value", cell.map(), cell.row(), cell.column(), value);
            default -> look().texts().get("insight.vector.value", cell.map(), value);
        };
    }

    /** Goes from cell to cell, over the edge of a map into the next one. */
    @Override
    Optional<Cell> beside(Optional<Cell> from, int rows, int columns) {
        if (weights.isEmpty()) {
            return Optional.empty();
        }
        if (from.isEmpty()) {
            return Optional.of(cell(marked.orElse(0)));
        }
        Cell cell = from.get();
        int row = cell.row() + rows;
        int column = cell.column() + columns;
        int map = cell.map() + (column < 0 || row < 0 ? -1 : column >= columns() || row >= rows() ? 1 : 0);
        Cell next = new Cell(map, Math.floorMod(row, rows()), Math.floorMod(column, columns()), 0);
        boolean there = place(next) >= 0
                && place(next) < weights.get().values().length
                && area(next).isPresent();
        return there ? Optional.of(cell(place(next))) : from;
    }

    @Override
    boolean exists(Cell cell) {
        return weights.isPresent()
                && cell.row() < rows()
                && cell.column() < columns()
                && place(cell) < weights.get().values().length;
    }

    @Override
    void choose(Cell cell) {
        chosen.accept(place(cell));
    }
}
