package convscope.ui.convolve;

import convscope.paint.Figure;
import convscope.paint.Numerals;
import convscope.paint.Palette;
import convscope.paint.stepper.Board;
import convscope.paint.stepper.Box;
import convscope.paint.stepper.Place;
import convscope.paint.stepper.StepFigure;
import convscope.paint.stepper.StepWords;
import convscope.stepper.Calculation;
import convscope.stepper.Position;
import convscope.text.Texts;
import convscope.ui.Lab;
import convscope.ui.control.Buttons;
import convscope.ui.control.CopiedText;
import convscope.ui.control.NumberText;
import convscope.ui.fx.FigureCanvas;
import convscope.ui.fx.Fonts;
import convscope.ui.fx.Theme;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;

/**
 * The boards, where they can be pointed at: hovering shows, a click jumps or marks, dragging over the output scrubs, a double
 * click edits.
 */
final class BoardsView extends Pane {
    private static final PseudoClass FAULTY = PseudoClass.getPseudoClass("faulty");

    private final ConvolveController controller;
    private final ConvolveModel model;
    private final Lab lab;
    private final FigureCanvas canvas;
    private final Label bubble = new Label();
    private final CellEditor editor;
    private final ChannelPager pager;
    private StepFigure.Labels words;
    private boolean scrubbing;

    BoardsView(
            ConvolveController controller,
            ConvolveModel model,
            ConvolveActions actions,
            Lab lab,
            Fonts fonts,
            Buttons buttons) {
        this.controller = controller;
        this.model = model;
        this.lab = lab;
        canvas = new FigureCanvas(fonts);
        canvas.setId("boards");
        canvas.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        canvas.accessibleTextProperty()
                .bind(Bindings.createStringBinding(
                        this::spoken,
                        model.calculation,
                        model.frame,
                        lab.texts().textsProperty()));
        bubble.setId("cell");
        bubble.getStyleClass().addAll("value-bubble", "overlay");
        bubble.setManaged(false);
        bubble.setVisible(false);
        bubble.setMouseTransparent(true);
        editor = new CellEditor(controller, model, lab.texts(), this::bounds, canvas::requestFocus);
        pager = new ChannelPager(model, actions, lab.texts(), buttons);
        getChildren().addAll(canvas, pager, editor, bubble);
        setMinSize(0, 0);
        speak();
        follow();
        canvas.addEventHandler(MouseEvent.MOUSE_MOVED, this::point);
        canvas.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        canvas.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        canvas.addEventHandler(MouseEvent.MOUSE_EXITED, event -> leave());
    }

    private void follow() {
        InvalidationListener repaint = property -> paint();
        model.calculation.addListener(repaint);
        model.frame.addListener(repaint);
        model.firstChannel.addListener(repaint);
        model.pointed.addListener(repaint);
        model.chosen.addListener(repaint);
        model.experiment.addListener(repaint);
        lab.theme().darkProperty().addListener(repaint);
        lab.theme().scaleProperty().addListener(repaint);
        lab.texts().textsProperty().addListener((property, before, now) -> {
            speak();
            paint();
        });
        model.problems.addListener((property, before, now) -> canvas.pseudoClassStateChanged(FAULTY, !now.isEmpty()));
        canvas.widthProperty().addListener(property -> editor.place());
        canvas.heightProperty().addListener(property -> editor.place());
    }

    @Override
    public void requestFocus() {
        canvas.requestFocus();
    }

    Node canvas() {
        return canvas;
    }

    ChannelPager pager() {
        return pager;
    }

    /** The editor of a cell. */
    CellEditor editor() {
        return editor;
    }

    private void speak() {
        words = StepWords.step(lab.texts().textsProperty().get());
    }

    private Palette palette() {
        return lab.theme().palette();
    }

    private double scale() {
        return lab.theme().em() / Theme.EM;
    }

    private boolean isStacked() {
        return model.isStacked();
    }

    private void paint() {
        canvas.show(this::figure);
        editor.place();
    }

    private Figure figure() {
        if (isStacked()) {
            return StackLevels.figure(
                    model.experiment.get(), lab.texts().textsProperty().get(), palette(), scale());
        }
        Optional<StepFigure> steps = steps();
        steps.ifPresent(figure -> pager.show(
                figure.shownChannels(canvas.figureWidth(), canvas.figureHeight()),
                model.calculation.get().orElseThrow().subject().input().shape().channels()));
        return steps.<Figure>map(figure -> figure).orElse((surface, width, height) -> {});
    }

    /** The figure of the walk as it is now; empty while nothing was computed. */
    Optional<StepFigure> steps() {
        return model.calculation.get().map(done -> {
            Experiment.View view = model.experiment.get().view();
            Optional<Place> marked =
                    model.chosen.get().or(() -> model.pointed.get().filter(place -> place.board() == Board.OUTPUT));
            StepFigure figure = StepFigure.of(done, model.frame.get(), palette(), scale(), words)
                    .withVisits(view.visits())
                    .highlight(model.pointed.get())
                    .pin(marked);
            return model.firstChannel.get().isPresent()
                    ? figure.channels(model.firstChannel.get().getAsInt(), pager.size())
                    : figure;
        });
    }

    // pointing

    private Optional<Place> at(MouseEvent event) {
        if (isStacked() || !model.problems.get().isEmpty()) {
            return Optional.empty();
        }
        return steps().flatMap(figure -> figure.at(
                canvas.figureX(event.getX()),
                canvas.figureY(event.getY()),
                canvas.figureWidth(),
                canvas.figureHeight()));
    }

    /** Where a cell is drawn, in this node. */
    Optional<Box> bounds(Place place) {
        if (isStacked()) {
            return Optional.empty();
        }
        double left = canvas.figureX(0);
        double top = canvas.figureY(0);
        return steps().flatMap(figure -> figure.bounds(place, canvas.figureWidth(), canvas.figureHeight()))
                .map(box -> new Box(box.x() - left, box.y() - top, box.width(), box.height()));
    }

    private void point(MouseEvent event) {
        Optional<Place> place = at(event);
        model.pointed.set(place);
        showBubble(place, event.getX(), event.getY());
    }

    private void leave() {
        model.pointed.set(Optional.empty());
        bubble.setVisible(false);
    }

    private void showBubble(Optional<Place> place, double x, double y) {
        Optional<String> text = place.flatMap(this::readOut);
        bubble.setVisible(text.isPresent() && !editor.isVisible());
        text.ifPresent(said -> {
            bubble.setText(said);
            bubble.autosize();
            double gap = lab.theme().em();
            double right = x + gap;
            boolean fits = right + bubble.getWidth() <= getWidth();
            double above = y - gap - bubble.getHeight();
            bubble.relocate(
                    Math.round(fits ? right : Math.max(0, x - gap - bubble.getWidth())),
                    Math.round(above >= 0 ? above : y + gap));
        });
    }

    private Optional<String> readOut(Place place) {
        Texts texts = lab.texts().textsProperty().get();
        return model.calculation.get().map(done -> CellWords.of(texts, done, place, mapOfKernel(place)));
    }

    private int mapOfKernel(Place place) {
        return place.board() == Board.KERNEL ? model.mapOfKernel(place.channel()) : 0;
    }

    private void press(MouseEvent event) {
        canvas.requestFocus();
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        Optional<Place> place = at(event);
        scrubbing = place.filter(cell -> cell.board() == Board.OUTPUT).isPresent();
        controller.choose(place);
    }

    private void drag(MouseEvent event) {
        Optional<Place> place = at(event).filter(cell -> cell.board() == Board.OUTPUT);
        if (scrubbing && place.isPresent()) {
            model.pointed.set(place);
            controller.choose(place);
            showBubble(place, event.getX(), event.getY());
        }
    }

    private void click(MouseEvent event) {
        if (event.getButton() == MouseButton.SECONDARY) {
            at(event).ifPresent(place -> copy(place, event));
        } else if (event.getClickCount() == 2) {
            at(event).filter(place -> place.board() != Board.OUTPUT).ifPresent(editor::edit);
            bubble.setVisible(false);
        }
    }

    private void copy(Place place, MouseEvent event) {
        model.calculation.get().ifPresent(done -> {
            CopiedText.put(NumberText.of(Cells.value(done, place, mapOfKernel(place))));
            readOut(place).ifPresent(text -> {
                showBubble(Optional.of(place), event.getX(), event.getY());
                bubble.setText(lab.texts().get("convolve.copied", text));
                bubble.autosize();
            });
        });
    }

    private String spoken() {
        return model.calculation
                .get()
                .map(this::spoken)
                .orElseGet(() -> lab.texts().get("convolve.boards.nothing"));
    }

    private String spoken(Calculation done) {
        int number = done.walk().clamp(model.frame.get().moment()).position();
        Position position = done.position(number);
        return lab.texts()
                .get(
                        "convolve.boards.spoken",
                        done.subject().input().shape().channelsLast(),
                        done.output().shape().channelsLast(),
                        position.map() + 1,
                        position.row(),
                        position.column(),
                        Numerals.significant(done.output().values()[number], 4));
    }

    @Override
    protected void layoutChildren() {
        canvas.resizeRelocate(0, 0, getWidth(), getHeight());
        pager.autosize();
        pager.relocate(Math.round(getWidth() - pager.getWidth()), 0);
    }
}
