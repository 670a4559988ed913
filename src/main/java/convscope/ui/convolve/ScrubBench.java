package convscope.ui.convolve;

import convscope.paint.stepper.Board;
import convscope.paint.stepper.Box;
import convscope.paint.stepper.Place;
import convscope.stepper.Case;
import convscope.stepper.Operation;
import convscope.tensor.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/**
 * Measures how smoothly the picture follows a hand that scrubs: drags the pointer over the output of a 28×28 input under a
 * 5×5 kernel in a shown window, at the pace of a mouse, and notes the time from each pulse to the next.
 */
public final class ScrubBench {
    private static final int SIDE = 28;
    private static final int KERNEL = 5;
    private static final long PACE_MILLISECONDS = 8; // 125 events a second, as a mouse sends them

    private final ConvolveController controller;
    private final Executor later;
    private final List<Double> intervals = new ArrayList<>();
    private long pulse;

    private ScrubBench(ConvolveController controller, Executor fxThread) {
        this.controller = controller;
        later = CompletableFuture.delayedExecutor(PACE_MILLISECONDS, TimeUnit.MILLISECONDS, fxThread);
    }

    /**
     * Scrubs so often over the whole output. Call it on JavaFX's thread while the station is shown.
     *
     * @return milliseconds from each pulse to the next
     */
    public static CompletableFuture<List<Double>> scrub(ConvolveController controller, int times, Executor fxThread) {
        Case subject = Case.of(
                Operation.CONVOLUTION,
                RandomNumbers.input(1, Shape.image(1, SIDE, SIDE)),
                RandomNumbers.filter(1, Shape.image(1, KERNEL, KERNEL)).reshape(Shape.of(1, 1, KERNEL, KERNEL)));
        controller.open(controller.now().opened(subject, Optional.empty()));
        return new ScrubBench(controller, fxThread).run(times);
    }

    private CompletableFuture<List<Double>> run(int times) {
        Scene scene = controller.node().getScene();
        Runnable listener = this::pulse;
        CompletableFuture<List<Double>> done = new CompletableFuture<>();
        later.execute(
                () -> { // laid out by now
                    scene.addPostLayoutPulseListener(listener);
                    move(MouseEvent.MOUSE_PRESSED, 0);
                    next(1, times, () -> {
                        scene.removePostLayoutPulseListener(listener);
                        done.complete(List.copyOf(intervals));
                    });
                });
        return done;
    }

    private static int cells() {
        int side = SIDE - KERNEL + 1;
        return side * side;
    }

    private void next(int event, int times, Runnable end) {
        if (event == times * cells()) {
            move(MouseEvent.MOUSE_RELEASED, event - 1);
            end.run();
            return;
        }
        move(MouseEvent.MOUSE_DRAGGED, event);
        later.execute(() -> next(event + 1, times, end));
    }

    /** Moves the pointer, back and forth over the rows. */
    private void move(EventType<MouseEvent> type, int event) {
        int side = SIDE - KERNEL + 1;
        int cell = event % cells();
        int row = cell / side;
        int column = row % 2 == 0 ? cell % side : side - 1 - cell % side;
        Place place = new Place(Board.OUTPUT, 0, row, column);
        Box box = controller.boxOf(place).orElseThrow(() -> new IllegalStateException("The output is not drawn"));
        Node boards = controller.boards();
        var scene = boards.localToScene(box.x() + box.width() / 2, box.y() + box.height() / 2);
        boolean down = type != MouseEvent.MOUSE_RELEASED;
        Event.fireEvent(
                boards,
                new MouseEvent(
                        type,
                        scene.getX(),
                        scene.getY(),
                        scene.getX(),
                        scene.getY(),
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        down,
                        false,
                        false,
                        false,
                        false,
                        true,
                        null));
    }

    private void pulse() {
        long now = System.nanoTime();
        if (pulse != 0) {
            intervals.add((now - pulse) / 1e6);
        }
        pulse = now;
    }
}
