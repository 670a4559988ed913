package convscope.ui.train;

import convscope.paint.ConfusionFigure.Cell;
import convscope.paint.Figure;
import convscope.training.ImageAnswers.Mistake;
import convscope.ui.control.Action;
import convscope.ui.control.Buttons;
import convscope.ui.control.Help;
import convscope.ui.fx.FigureCanvas;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** Which class was taken for which; the images of a pinned cell stand beside the matrix, or below it. */
final class ConfusionPanel extends InsightPanel {
    /** From this many times the height on there is room beside. */
    private static final double WIDE = 1.35;

    private static final double MATRIX = 0.58;

    private final InsightModel model;
    private final ConfusionMatrix matrix;
    private final MistakeWall wall;
    private final Label words = new Label();
    private final Button free;
    private final HBox head;
    private final Both both = new Both();

    ConfusionPanel(InsightModel model, PanelLook look, Buttons buttons, IntConsumer study) {
        super(look, BootstrapIcons.GRID_3X3);
        this.model = model;
        matrix = new ConfusionMatrix(model, look, cell -> {
            both.requestLayout();
            ask();
        });
        wall = new MistakeWall(model, look, "confused", study);
        free = buttons.icon(Action.of("insight.cell.free", BootstrapIcons.X, () -> matrix.pin(Optional.empty())));
        free.setId("free-cell");
        free.getStyleClass().add("small-button");
        words.setId("cell-words");
        words.setWrapText(true);
        words.setMinWidth(0);
        words.setMinHeight(USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        head = new HBox(words, free);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("insight-head");
        both.getChildren().addAll(matrix, head, wall);
        wall.canvas().widthProperty().addListener(property -> ask());
        wall.canvas().heightProperty().addListener(property -> ask());
        Help.explain(both, "insight.confusion.help");
        show(both, model.measure, model.labels, model.data);
    }

    /** Frees what is pinned; says whether there was anything. */
    boolean dismiss() {
        return matrix.free();
    }

    @Override
    Optional<String> lacks() {
        if (!model.hasMeasure()) {
            return Optional.of("insight.empty.confusion");
        }
        boolean values = model.measure.get().get().confusion().total() == 0;
        return values ? Optional.of("insight.empty.values") : Optional.empty();
    }

    @Override
    void refresh() {
        Optional<Cell> pinned = matrix.pinned();
        words.setText(pinned.map(this::told).orElseGet(() -> look().texts().get("insight.cell.hint")));
        words.getStyleClass().removeAll("caption");
        if (pinned.isEmpty()) {
            words.getStyleClass().add("caption");
        }
        free.setVisible(pinned.isPresent());
        matrix.name(look().texts().get("insight.confusion.spoken"));
        wall.name(look().texts().get("insight.confused.spoken"));
        wall.setVisible(pinned.isPresent());
        matrix.refresh();
        pinned.ifPresent(cell -> wall.show(images(cell)));
        both.requestLayout();
    }

    /** What is known about a pinned cell, and why its images are not there. */
    private String told(Cell cell) {
        String told = matrix.told(cell);
        return model.data.get().isPresent()
                ? told
                : told + "\n" + look().texts().get("insight.empty.images");
    }

    private List<Mistake> images(Cell cell) {
        return model.measure
                .get()
                .map(measured -> measured.answers().cell(cell.truth(), cell.predicted()).stream()
                        .limit(wall.room())
                        .toList())
                .orElse(List.of());
    }

    @Override
    Optional<Figure> picture() {
        return lacks().isPresent() ? Optional.empty() : matrix.unmarked();
    }

    @Override
    FigureCanvas canvas() {
        return matrix.canvas();
    }

    /** The matrix, and what is said and shown about a cell. */
    private final class Both extends Pane {
        @Override
        protected void layoutChildren() {
            double width = getWidth();
            double height = getHeight();
            boolean shown = matrix.pinned().isPresent();
            boolean beside = shown && width >= WIDE * height;
            double gap = look().theme().em();
            double left = beside ? Math.round(MATRIX * width) : width;
            double right = beside ? width - left - gap : width;
            double line = Math.ceil(head.prefHeight(right));
            if (beside) {
                matrix.resizeRelocate(0, 0, left, height);
                head.resizeRelocate(left + gap, 0, right, line);
                wall.resizeRelocate(left + gap, line, right, Math.max(0, height - line));
            } else if (shown) {
                double below = Math.round(MATRIX * height);
                matrix.resizeRelocate(0, 0, width, below);
                head.resizeRelocate(0, below, width, line);
                wall.resizeRelocate(0, below + line, width, Math.max(0, height - below - line));
            } else {
                head.resizeRelocate(0, 0, width, line);
                matrix.resizeRelocate(0, line, width, Math.max(0, height - line));
            }
        }
    }
}
