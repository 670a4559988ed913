package convscope.ui.train;

import convscope.paint.Numerals;
import convscope.training.EpochRecord;
import convscope.training.History;
import convscope.ui.Lab;
import convscope.ui.TimeWords;
import convscope.ui.TrainingMoment;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Where training stands, in a few numbers; the last ones go where there is little room. */
final class FactsView extends Region {
    private static final String UNKNOWN = "–";

    private final TrainModel model;
    private final Lab lab;
    private final HBox row = new HBox();
    private final Fact epoch;
    private final Fact accuracy;
    private final Fact validation;
    private final Fact loss;
    private final Fact speed;
    private final Fact left;

    FactsView(TrainModel model, Lab lab) {
        this.model = model;
        this.lab = lab;
        getStyleClass().add("facts");
        epoch = new Fact("epoch");
        accuracy = new Fact("accuracy");
        validation = new Fact("validation");
        loss = new Fact("loss");
        speed = new Fact("speed");
        left = new Fact("left");
        row.getStyleClass().add("facts-row");
        row.setAlignment(Pos.CENTER_RIGHT);
        row.getChildren().addAll(epoch, validation, accuracy, loss, left, speed);
        getChildren().add(row);
        model.moment.addListener(property -> show());
        model.plan.addListener(property -> show());
        lab.texts().textsProperty().addListener(property -> show());
        show();
    }

    /** A number under its name. */
    private final class Fact extends VBox {
        private final Label value = new Label(UNKNOWN);

        Fact(String name) {
            getStyleClass().add("fact");
            Label caption = new Label();
            caption.getStyleClass().add("caption");
            String key = switch (name) {
                case "epoch" -> "train.fact.epoch";
                case "accuracy" -> "train.fact.accuracy";
                case "validation" -> "train.fact.validation";
                case "loss" -> "train.fact.loss";
                case "speed" -> "train.fact.speed";
                default -> "train.fact.left";
            };
            caption.textProperty().bind(lab.texts().bind(key));
            caption.setMinWidth(USE_PREF_SIZE);
            value.getStyleClass().add("value");
            value.setId("fact-" + name);
            value.setMinWidth(USE_PREF_SIZE);
            getChildren().addAll(caption, value);
            setMinWidth(USE_PREF_SIZE);
        }

        void say(String text) {
            value.setText(text);
        }
    }

    private void show() {
        Optional<TrainingMoment> now = model.moment.get();
        int epochs = model.plan.get().epochs();
        epoch.say(now.map(moment -> String.format(Locale.ROOT, "%.2f", moment.epochsDone()) + " / "
                        + Math.max(epochs, moment.epochs().size()))
                .orElse(UNKNOWN));
        accuracy.say(now.map(FactsView::accuracy).map(FactsView::percent).orElse(UNKNOWN));
        validation.say(now.map(FactsView::validation).map(FactsView::percent).orElse(UNKNOWN));
        loss.say(now.map(FactsView::loss).map(FactsView::number).orElse(UNKNOWN));
        speed.say(now.map(moment -> number(Math.round(moment.imagesPerSecond()), moment.imagesPerSecond()))
                .orElse(UNKNOWN));
        left.say(now.filter(moment -> Double.isFinite(moment.secondsLeft()) && !moment.done())
                .map(moment -> lab.texts().get(TimeWords.of(moment.secondsLeft())))
                .orElse(UNKNOWN));
        requestLayout();
    }

    /** Of this epoch so far, or of the last one before this has begun. */
    private static double accuracy(TrainingMoment moment) {
        return moment.batch() > 0
                ? moment.accuracy()
                : last(moment).map(EpochRecord::accuracy).orElse(Double.NaN);
    }

    private static double loss(TrainingMoment moment) {
        return moment.batch() > 0
                ? moment.loss()
                : last(moment).map(EpochRecord::loss).orElse(Double.NaN);
    }

    private static double validation(TrainingMoment moment) {
        History history = moment.history();
        int count = history.measures().size();
        return count > 0 ? history.measures().accuracy(count - 1) : Double.NaN;
    }

    private static Optional<EpochRecord> last(TrainingMoment moment) {
        return moment.epochs().isEmpty()
                ? Optional.empty()
                : Optional.of(moment.epochs().get(moment.epochs().size() - 1));
    }

    private static String percent(double share) {
        return Double.isNaN(share) ? UNKNOWN : Numerals.percent(share);
    }

    private static String number(double value) {
        return Double.isNaN(value) ? UNKNOWN : Numerals.exactly(value, 4);
    }

    private String number(long rounded, double value) {
        return Double.isFinite(value) ? lab.texts().get("train.fact.number", rounded) : UNKNOWN;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return row.prefWidth(height);
    }

    @Override
    protected double computePrefHeight(double width) {
        return row.prefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth();
        double taken = 0;
        for (var child : row.getChildren()) {
            taken += Math.ceil(child.prefWidth(-1)) + (taken > 0 ? row.getSpacing() : 0);
            child.setVisible(taken <= room);
            child.setManaged(taken <= room);
        }
        row.resizeRelocate(0, 0, room, getHeight());
    }
}
