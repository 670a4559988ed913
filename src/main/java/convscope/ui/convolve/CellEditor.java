package convscope.ui.convolve;

import convscope.paint.stepper.Box;
import convscope.paint.stepper.Place;
import convscope.ui.control.NumberText;
import convscope.ui.fx.LocalizedTexts;
import java.util.Optional;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;

/**
 * A text field over the cell that is edited.
 *
 * <p>Enter takes the number over, Tab and the arrow keys take it over and go on to the next cell, Esc leaves the cell as it
 * was. What is no number is marked and not taken over.
 */
final class CellEditor extends TextField {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");
    private static final double LEAST_WIDTH = 4; // em

    private final ConvolveController controller;
    private final ConvolveModel model;
    private final Function<Place, Optional<Box>> bounds;
    private final Runnable after;
    private Optional<Place> edited = Optional.empty();

    /**
     * @param bounds where a cell is drawn now, if it is
     * @param after gets the focus back
     */
    CellEditor(
            ConvolveController controller,
            ConvolveModel model,
            LocalizedTexts texts,
            Function<Place, Optional<Box>> bounds,
            Runnable after) {
        this.controller = controller;
        this.model = model;
        this.bounds = bounds;
        this.after = after;
        setId("cell-editor");
        getStyleClass().addAll("cell-editor", "overlay");
        setManaged(false);
        setVisible(false);
        accessibleTextProperty().bind(texts.bind("convolve.cell-editor"));
        textProperty()
                .addListener((property, before, now) ->
                        pseudoClassStateChanged(INVALID, NumberText.number(now).isEmpty()));
        focusedProperty().addListener((property, before, now) -> {
            if (!now) {
                end(true);
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /** Edits a cell of the input or the kernel, if it is drawn. */
    void edit(Place place) {
        Optional<Box> box = bounds.apply(place);
        if (box.isEmpty() || model.calculation.get().isEmpty()) {
            return;
        }
        controller.choose(Optional.of(place));
        edited = Optional.of(place);
        float value = Cells.value(model.calculation.get().get(), place, model.mapOfKernel(place.channel()));
        setText(NumberText.of(value));
        setVisible(true);
        place();
        requestFocus();
        selectAll();
    }

    /** Lies over its cell again, wherever that is now. */
    void place() {
        if (edited.isEmpty()) {
            return;
        }
        Optional<Box> box = bounds.apply(edited.get());
        if (box.isEmpty()) {
            end(false);
            return;
        }
        double em = getFont().getSize();
        double width = Math.max(box.get().width(), LEAST_WIDTH * em);
        double height = Math.max(box.get().height(), 2 * em);
        double right = getParent().getLayoutBounds().getWidth();
        double left = box.get().x() + (box.get().width() - width) / 2;
        resizeRelocate(
                Math.round(Math.max(0, Math.min(left, right - width))),
                Math.round(box.get().y() + (box.get().height() - height) / 2),
                width,
                height);
    }

    /** Ends editing, with the number taken over or not. */
    void end(boolean take) {
        if (edited.isPresent()) {
            Place place = edited.get();
            edited = Optional.empty();
            setVisible(false);
            if (take) {
                take(place);
            }
        }
    }

    /** Takes the number over if it is one. */
    private void take(Place place) {
        Optional<Float> number = NumberText.number(getText());
        boolean other = number.isPresent()
                && model.calculation.get().isPresent()
                && Cells.value(model.calculation.get().get(), place, model.mapOfKernel(place.channel()))
                        != number.get();
        if (other) {
            controller.set(place, number.get());
        }
    }

    private void key(KeyEvent event) {
        if (edited.isEmpty()) {
            return;
        }
        switch (event.getCode()) {
            case ENTER -> stay();
            case ESCAPE -> {
                end(false);
                after.run();
            }
            case TAB -> go(next(event.isShiftDown() ? -1 : 1));
            case UP -> go(beside(-1, 0));
            case DOWN -> go(beside(1, 0));
            case LEFT -> {
                if (!isAtEnd(0)) {
                    return;
                }
                go(beside(0, -1));
            }
            case RIGHT -> {
                if (!isAtEnd(getLength())) {
                    return;
                }
                go(beside(0, 1));
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** Whether the caret has nothing more before it in that direction; a number that is selected as a whole counts as read. */
    private boolean isAtEnd(int end) {
        return getSelection().getLength() == getLength()
                || getCaretPosition() == end && getSelection().getLength() == 0;
    }

    private Optional<Place> next(int cells) {
        return model.calculation.get().flatMap(done -> Cells.next(done, edited.orElseThrow(), cells));
    }

    private Optional<Place> beside(int rows, int columns) {
        return model.calculation.get().flatMap(done -> Cells.beside(done, edited.orElseThrow(), rows, columns));
    }

    private boolean isInvalid() {
        return NumberText.number(getText()).isEmpty();
    }

    private void stay() {
        if (!isInvalid()) {
            end(true);
            after.run();
        }
    }

    private void go(Optional<Place> to) {
        if (isInvalid()) {
            return;
        }
        Optional<Place> shown = to.filter(place -> bounds.apply(place).isPresent());
        end(true);
        if (shown.isPresent()) {
            edit(shown.get());
        } else {
            after.run();
        }
    }
}
