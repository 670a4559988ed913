package convscope.ui.draw;

import convscope.engine.Answer.Score;
import convscope.paint.Bars;
import convscope.paint.Numerals;
import convscope.paint.Palette;
import convscope.ui.Lab;
import convscope.ui.fx.FigureCanvas;
import convscope.ui.fx.Fonts;
import convscope.ui.fx.Theme;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import javafx.animation.AnimationTimer;
import javafx.beans.binding.Bindings;
import javafx.scene.AccessibleRole;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

/** One bar a class; new values glide in within 90 ms unless the user wants nothing to move. */
final class BarsView extends StackPane {
    private static final double GLIDE_NANOS = 90e6;
    private static final int SPOKEN = 3;
    private static final double MOST_GROWTH = 1.5;
    private static final double HEADER = 24;
    private static final double LARGEST_ROW = 34;

    private final DrawModel model;
    private final Lab lab;
    private final FigureCanvas canvas;
    private Bars from;
    private Bars shown;
    private Bars target;
    private long start;
    private final AnimationTimer glide = new AnimationTimer() {
        @Override
        public void handle(long now) {
            start = start == 0 ? now : start;
            move(Math.min(1, (now - start) / GLIDE_NANOS));
        }
    };

    BarsView(DrawModel model, Lab lab, Fonts fonts) {
        this.model = model;
        this.lab = lab;
        canvas = new FigureCanvas(fonts);
        canvas.setId("bars");
        canvas.setMinSize(0, 0);
        canvas.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        canvas.accessibleTextProperty()
                .bind(Bindings.createStringBinding(
                        this::spoken, model.reading, lab.texts().textsProperty()));
        getChildren().add(canvas);
        setMinSize(0, 0);
        target = bars();
        settle();
        model.reading.addListener((property, before, now) -> follow());
        model.logitsShown.addListener((property, before, now) -> redraw());
        lab.texts().textsProperty().addListener((property, before, now) -> redraw());
        lab.theme().darkProperty().addListener((property, before, now) -> redraw());
        lab.theme().scaleProperty().addListener((property, before, now) -> redraw());
        canvas.heightProperty().addListener((property, before, now) -> redraw());
        canvas.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.SECONDARY) {
                copy(event);
            }
        });
    }

    private void follow() {
        from = shown;
        target = bars();
        boolean still = lab.settings().get().reducedMotion()
                || getScene() == null // nobody sees it
                || model.reading.get().certainty() == Reading.Certainty.NOTHING;
        if (still) {
            settle();
        } else {
            start = 0;
            glide.start();
        }
    }

    private void redraw() {
        target = bars();
        settle();
    }

    private void settle() {
        glide.stop();
        move(1);
    }

    private void move(double fraction) {
        if (fraction >= 1) {
            glide.stop();
        }
        shown = fraction >= 1 ? target : from.towards(target, fraction);
        canvas.show(shown);
    }

    private Bars bars() {
        Reading reading = model.reading.get();
        boolean values = reading.certainty() == Reading.Certainty.VALUES;
        boolean logits = values || model.logitsShown.get() && reading.certainty() != Reading.Certainty.NOTHING;
        List<Bars.Bar> bars = reading.scores().stream()
                .map(score -> new Bars.Bar(
                        score.label(),
                        score.probability(),
                        logits ? OptionalDouble.of(score.logit()) : OptionalDouble.empty()))
                .toList();
        Bars.State state = switch (reading.certainty()) {
            case NOTHING -> Bars.State.EMPTY;
            case SURE -> Bars.State.SURE;
            case NOT_SURE, VALUES -> Bars.State.NOT_SURE;
        };
        // the large word above says already that no class leads
        Bars.Labels labels = new Bars.Labels(
                lab.texts().get("draw.bars.share"),
                lab.texts().get("draw.bars.logit"),
                "",
                more -> lab.texts().get("draw.bars.more", more));
        Palette palette = lab.theme().palette();
        return new Bars(bars, state, labels, palette, scale(bars.size()));
    }

    /** Where there is more height than the rows take, everything in them grows, at most by half. */
    private double scale(int rows) {
        double scale = lab.theme().em() / Theme.EM;
        double usual = (HEADER + rows * LARGEST_ROW) * scale;
        return scale * Math.max(1, Math.min(MOST_GROWTH, canvas.getHeight() / usual));
    }

    private void copy(MouseEvent event) {
        Reading reading = model.reading.get();
        if (reading.certainty() == Reading.Certainty.NOTHING) {
            return;
        }
        target.at(canvas.figureY(event.getY()), canvas.figureHeight()).ifPresent(index -> {
            Score score = reading.scores().get(index);
            ClipboardContent content = new ClipboardContent();
            content.putString(
                    Float.isNaN(score.probability())
                            ? Float.toString(score.logit())
                            : Float.toString(score.probability()));
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    private String spoken() {
        List<Score> leaders = model.reading.get().leaders(SPOKEN);
        return leaders.isEmpty()
                ? lab.texts().get("draw.bars.nothing")
                : leaders.stream()
                        .map(score -> score.label() + " " + Numerals.percent(score.probability()))
                        .collect(Collectors.joining(", "));
    }
}
