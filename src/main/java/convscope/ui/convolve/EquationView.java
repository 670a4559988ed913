package convscope.ui.convolve;

import convscope.paint.Palette;
import convscope.paint.stepper.Board;
import convscope.paint.stepper.EquationFigure;
import convscope.paint.stepper.StepWords;
import convscope.stepper.Calculation;
import convscope.stepper.Frame;
import convscope.stepper.Position;
import convscope.ui.Lab;
import convscope.ui.fx.FigureCanvas;
import convscope.ui.fx.Fonts;
import convscope.ui.fx.Theme;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Pane;

/** The line that works out one output cell: that of the walk, or the one under the pointer. */
final class EquationView extends Pane {
    private static final int MOST_LINES = 3;
    private static final double LINE = 24.0 / 14; // em

    private final ConvolveModel model;
    private final Lab lab;
    private final FigureCanvas canvas;

    EquationView(ConvolveModel model, Lab lab, Fonts fonts) {
        this.model = model;
        this.lab = lab;
        canvas = new FigureCanvas(fonts);
        canvas.setId("equation");
        canvas.setFocusTraversable(false); // nothing can be done there
        canvas.setAccessibleRole(AccessibleRole.TEXT);
        canvas.accessibleTextProperty()
                .bind(Bindings.createStringBinding(
                        this::spoken,
                        model.calculation,
                        model.frame,
                        model.pointed,
                        lab.texts().textsProperty()));
        getChildren().add(canvas);
        setMinSize(0, 0);
        InvalidationListener repaint = property -> paint();
        model.frame.addListener(repaint);
        model.pointed.addListener(repaint);
        lab.texts().textsProperty().addListener(repaint);
        lab.theme().darkProperty().addListener(repaint);
        lab.theme().scaleProperty().addListener(repaint);
        model.calculation.addListener(property -> {
            paint();
            requestLayout();
        });
    }

    private void paint() {
        model.calculation.get().ifPresent(done -> canvas.show(() -> figure(done)));
    }

    private EquationFigure figure(Calculation done) {
        Palette palette = lab.theme().palette();
        return EquationFigure.of(
                done,
                frame(done),
                palette,
                lab.theme().em() / Theme.EM,
                StepWords.equation(lab.texts().textsProperty().get()));
    }

    private Frame frame(Calculation done) {
        return pointed(done)
                .map(position -> Frame.still(done.walk().at(done.number(position))))
                .orElse(model.frame.get());
    }

    /** The output cell under the pointer, while nothing plays. */
    private Optional<Position> pointed(Calculation done) {
        return model.pointed
                .get()
                .filter(place -> place.board() == Board.OUTPUT && !model.playing.get() && Cells.exists(done, place))
                .map(place -> new Position(place.channel(), place.row(), place.column()));
    }

    /** Px that the equation takes at this width, the same for every position. */
    double heightFor(double width) {
        double sides = canvas.snappedLeftInset() + canvas.snappedRightInset();
        double ends = canvas.snappedTopInset() + canvas.snappedBottomInset();
        return model.calculation
                .get()
                .map(done -> ends + Math.min(mostHeight(), figure(done).heightFor(canvas.surface(), width - sides)))
                .orElse(0.0);
    }

    /** Px of as many lines as leave room for the boards. */
    private double mostHeight() {
        return MOST_LINES * Math.ceil(LINE * lab.theme().em());
    }

    private String spoken() {
        return model.calculation
                .get()
                .map(done -> EquationWords.of(
                        lab.texts().textsProperty().get(),
                        done.working(done.position(
                                done.walk().clamp(frame(done).moment()).position())),
                        done.subject()))
                .orElse("");
    }

    @Override
    protected void layoutChildren() {
        canvas.resizeRelocate(0, 0, getWidth(), getHeight());
    }
}
