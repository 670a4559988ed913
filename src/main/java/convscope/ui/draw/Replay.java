package convscope.ui.draw;

import convscope.data.Drawing;
import convscope.data.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;

/** Draws a finished drawing as a pen would, in a second or less. */
final class Replay {
    private static final double SECONDS = 0.9;

    private final Consumer<Drawing> show;
    private Optional<Drawing> drawing = Optional.empty();
    private long start;
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            start = start == 0 ? now : start;
            draw((now - start) / 1e9 / SECONDS);
        }
    };

    /**
     * @param show is given what is drawn so far, the whole drawing last
     */
    Replay(Consumer<Drawing> show) {
        this.show = show;
    }

    void start(Drawing whole) {
        drawing = Optional.of(whole);
        start = 0;
        draw(0);
        timer.start();
    }

    boolean isRunning() {
        return drawing.isPresent();
    }

    /** Draws the rest at once. */
    void finish() {
        draw(1);
    }

    private void draw(double share) {
        if (drawing.isEmpty()) {
            return;
        }
        Drawing whole = drawing.get();
        if (share >= 1) {
            timer.stop();
            drawing = Optional.empty();
            show.accept(whole);
        } else {
            show.accept(beginning(whole, share));
        }
    }

    /** The first strokes of a drawing, by the number of their points. */
    static Drawing beginning(Drawing whole, double share) {
        int all = whole.strokes().stream()
                .mapToInt(stroke -> stroke.points().size())
                .sum();
        int left = Math.max(1, (int) Math.round(share * all));
        List<Stroke> strokes = new ArrayList<>();
        for (Stroke stroke : whole.strokes()) {
            int count = Math.min(left, stroke.points().size());
            if (count > 0) {
                strokes.add(new Stroke(stroke.points().subList(0, count), stroke.width(), stroke.erases()));
            }
            left -= count;
        }
        return new Drawing(strokes);
    }
}
