package convscope.ui.convolve;

import convscope.paint.Numerals;
import convscope.ui.Lab;
import convscope.ui.control.Action;
import convscope.ui.control.Buttons;
import convscope.ui.control.Choice;
import convscope.ui.control.Icons;
import convscope.ui.control.Tips;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** Play, step, scrub, speed. */
final class TransportBar extends HBox {
    private final ConvolveController controller;
    private final ConvolveModel model;
    private final Lab lab;
    private final Slider scrub = new Slider(0, 1, 0);
    private final Label position = new Label();
    private final ToggleButton loop = new ToggleButton();
    private final Choice<Double> speed;
    private boolean showing;

    /**
     * @param focus gets the focus back after a click here, so that the keys go on working
     */
    TransportBar(
            ConvolveController controller,
            ConvolveModel model,
            ConvolveActions actions,
            Lab lab,
            Buttons buttons,
            Runnable focus) {
        this.controller = controller;
        this.model = model;
        this.lab = lab;
        getStyleClass().add("transport");
        setAlignment(Pos.CENTER_LEFT);

        Button play = new Button();
        play.setId("play");
        play.getStyleClass().addAll("accent", "icon-button");
        buttons.dress(play, actions.play);
        FontIcon pause = Icons.of(BootstrapIcons.PAUSE_FILL);
        FontIcon start = Icons.of(BootstrapIcons.PLAY_FILL);
        play.setGraphic(start);
        model.playing.addListener((property, before, now) -> play.setGraphic(now ? pause : start));

        scrub.setId("scrub");
        scrub.setMinWidth(0);
        scrub.setBlockIncrement(1);
        scrub.accessibleTextProperty().bind(lab.texts().bind("convolve.scrub"));
        Tips.install(scrub, lab.texts().bind("convolve.scrub"));
        scrub.valueProperty().addListener((property, before, now) -> scrubbed(now.doubleValue()));
        setHgrow(scrub, Priority.ALWAYS);

        position.setId("position");
        position.getStyleClass().add("value-caption");
        position.setMinWidth(USE_PREF_SIZE);
        position.setAlignment(Pos.CENTER_RIGHT);

        loop.setId("loop");
        loop.getStyleClass().addAll("flat", "icon-button", "small-toggle");
        buttons.dress(loop, actions.loop);

        speed = new Choice<>(
                lab.texts(),
                "speed",
                lab.texts().bind("convolve.speed"),
                ConvolveController.SPEEDS,
                (texts, times) -> Numerals.significant(times, 3) + "×",
                controller::speed);
        speed.getStyleClass().add("speed");
        speed.setMinWidth(USE_PREF_SIZE);
        Tips.install(speed, lab.texts().bind("convolve.speed.tip"));

        HBox buttonsRow = new HBox(
                step(buttons, actions.stepBack, "step-back"),
                step(buttons, actions.microBack, "micro-back"),
                play,
                step(buttons, actions.microForward, "micro"),
                step(buttons, actions.stepForward, "step"));
        buttonsRow.getStyleClass().add("transport-buttons");
        buttonsRow.setMinWidth(USE_PREF_SIZE);
        buttonsRow.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(buttonsRow, scrub, position, loop, speed);
        buttonsRow.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> focus.run());

        model.calculation.addListener(property -> show());
        model.frame.addListener(property -> show());
        model.experiment.addListener(property -> show());
        lab.texts().textsProperty().addListener(property -> show());
        show();
    }

    private static Button step(Buttons buttons, Action action, String id) {
        Button button = buttons.icon(action);
        button.setId(id);
        return button;
    }

    private void scrubbed(double value) {
        if (!showing) {
            controller.jump((int) Math.round(value));
        }
    }

    private void show() {
        showing = true;
        Experiment experiment = model.experiment.get();
        loop.setSelected(experiment.pace().loop());
        speed.show(experiment.pace().speed());
        model.calculation.get().ifPresent(done -> {
            int number = done.walk().clamp(model.frame.get().moment()).position();
            scrub.setMax(Math.max(1, done.positions() - 1));
            if ((int) Math.round(scrub.getValue()) != number) {
                scrub.setValue(number);
            }
            scrub.setDisable(done.positions() == 1 || !model.problems.get().isEmpty() || model.isStacked());
            position.setText(lab.texts().get("convolve.position", number + 1, done.positions()));
        });
        showing = false;
    }
}
