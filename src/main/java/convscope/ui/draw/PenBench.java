package convscope.ui.draw;

import convscope.data.Drawing;
import convscope.data.Stroke;
import convscope.data.Stroke.Point;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/**
 * Measures how fast the answer follows the pen: replays drawings as mouse events on the pad of a shown window, at the pace
 * of a pen, and notes when the bars hold the answer and when the pulse that shows them is laid out.
 *
 * <p>Where several events pass before an answer, each of them counts from its own time to that answer.
 */
public final class PenBench {
    private static final long PACE_MILLISECONDS = 8; // 125 events a second, as a mouse sends them
    private static final long LAST_ANSWER_MILLISECONDS = 500;

    private final DrawController controller;
    private final Executor later;
    private final List<Double> toBars = new ArrayList<>();
    private final List<Double> toPulse = new ArrayList<>();
    private final TreeMap<Long, Long> moved = new TreeMap<>();
    private final List<Long> waitingForPulse = new ArrayList<>();
    private final List<Runnable> events = new ArrayList<>();
    private long eventStart;

    /**
     * What was measured, in milliseconds, one number per pen event that changed the drawing.
     *
     * @param toBars from the event to the bars' new values
     * @param toPulse from the event to the end of the layout of the pulse that paints them
     */
    public record Intervals(List<Double> toBars, List<Double> toPulse) {
        public Intervals {
            toBars = List.copyOf(toBars);
            toPulse = List.copyOf(toPulse);
        }

        /**
         * The interval that this share of all stays within, such as 0.95; NaN without any.
         */
        public static double percentile(List<Double> intervals, double share) {
            List<Double> sorted = intervals.stream().sorted().toList();
            return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.max(0, Math.ceil(share * sorted.size()) - 1));
        }
    }

    private PenBench(DrawController controller, Executor fxThread) {
        this.controller = controller;
        later = CompletableFuture.delayedExecutor(PACE_MILLISECONDS, TimeUnit.MILLISECONDS, fxThread);
    }

    /**
     * Draws these drawings, one after the other, clearing the pad before each. Call it on JavaFX's thread while the station
     * is shown; it measures whatever else the program is doing meanwhile.
     */
    public static CompletableFuture<Intervals> replay(
            DrawController controller, List<Drawing> drawings, Executor fxThread) {
        PenBench bench = new PenBench(controller, fxThread);
        drawings.forEach(bench::add);
        return bench.run(fxThread);
    }

    private void add(Drawing drawing) {
        events.add(controller::clear);
        for (Stroke stroke : drawing.strokes()) {
            Iterator<Point> points = stroke.points().iterator();
            Point last = points.next();
            fireLater(MouseEvent.MOUSE_PRESSED, last);
            while (points.hasNext()) {
                last = points.next();
                fireLater(MouseEvent.MOUSE_DRAGGED, last);
            }
            fireLater(MouseEvent.MOUSE_RELEASED, last);
        }
    }

    private void fireLater(EventType<MouseEvent> type, Point point) {
        events.add(() -> {
            eventStart = System.nanoTime();
            fire(type, point);
        });
    }

    private void fire(EventType<MouseEvent> type, Point point) {
        Node pad = controller.pad();
        Bounds bounds = pad.getBoundsInLocal();
        Point2D place = pad.localToScene(point.x() * bounds.getWidth(), point.y() * bounds.getHeight());
        double x = place.getX();
        double y = place.getY();
        boolean down = type != MouseEvent.MOUSE_RELEASED;
        Event.fireEvent(
                pad,
                new MouseEvent(
                        type,
                        x,
                        y,
                        x,
                        y,
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

    private CompletableFuture<Intervals> run(Executor fxThread) {
        Scene scene = controller.pad().getScene();
        Runnable pulse = this::pulseEnded;
        scene.addPostLayoutPulseListener(pulse);
        controller.measure(Optional.of(new PenListener() {
            @Override
            public void changed(long number) {
                moved.put(number, eventStart);
            }

            @Override
            public void barsSet(long number) {
                answered(number);
            }
        }));
        CompletableFuture<Void> played = new CompletableFuture<>();
        next(events.iterator(), played);
        Executor end = CompletableFuture.delayedExecutor(LAST_ANSWER_MILLISECONDS, TimeUnit.MILLISECONDS, fxThread);
        return played.thenApplyAsync(
                done -> {
                    scene.removePostLayoutPulseListener(pulse);
                    controller.measure(Optional.empty());
                    return new Intervals(toBars, toPulse);
                },
                end);
    }

    private void next(Iterator<Runnable> left, CompletableFuture<Void> played) {
        if (!left.hasNext()) {
            played.complete(null);
            return;
        }
        left.next().run();
        later.execute(() -> next(left, played));
    }

    private void answered(long number) {
        long now = System.nanoTime();
        Map<Long, Long> done = moved.headMap(number, true);
        done.values().forEach(start -> toBars.add((now - start) / 1e6));
        waitingForPulse.addAll(done.values());
        done.clear();
    }

    private void pulseEnded() {
        long now = System.nanoTime();
        waitingForPulse.forEach(start -> toPulse.add((now - start) / 1e6));
        waitingForPulse.clear();
    }
}
