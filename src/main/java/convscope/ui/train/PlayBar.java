package convscope.ui.train;

import convscope.text.Message;
import convscope.ui.Lab;
import convscope.ui.TrainingMoment;
import convscope.ui.control.Action;
import convscope.ui.control.Buttons;
import convscope.ui.control.Icons;
import convscope.ui.control.Tips;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** Play, one batch, one epoch, stop, back, reset; and beside them where training stands. */
final class PlayBar extends HBox {
    private final TrainController controller;
    private final TrainModel model;
    private final Lab lab;
    private final Button play = new Button();
    private final MenuButton back = new MenuButton();
    private final FontIcon pauseSign = Icons.of(BootstrapIcons.PAUSE_FILL);
    private final FontIcon playSign = Icons.of(BootstrapIcons.PLAY_FILL);

    PlayBar(TrainController controller, TrainModel model, TrainActions actions, Lab lab, Buttons buttons) {
        this.controller = controller;
        this.model = model;
        this.lab = lab;
        getStyleClass().add("play-bar");
        setAlignment(Pos.CENTER_LEFT);

        play.setId("train-play");
        Buttons.accentWhile(play, model.images.not());
        buttons.dress(play, actions.play);
        play.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> lab.texts().get(playText()),
                        model.phase,
                        model.done,
                        model.run,
                        model.anotherRun,
                        model.moment,
                        lab.texts().textsProperty()));
        play.setMinWidth(USE_PREF_SIZE);
        model.phase.addListener(property -> sign());
        sign();

        back.setId("train-back");
        back.getStyleClass().addAll("flat", "icon-button");
        back.setGraphic(Icons.of(BootstrapIcons.SKIP_BACKWARD));
        back.accessibleTextProperty().bind(lab.texts().bind("train.back"));
        Tips.install(back, lab.texts().bind("train.back"));
        model.moment.addListener((property, before, now) -> {
            if (!checkpoints(before).equals(checkpoints(now))) {
                fillBack();
            }
        });
        lab.texts().textsProperty().addListener(property -> fillBack());
        fillBack();

        HBox row = new HBox(
                play,
                button(buttons, actions.oneBatch, "train-batch"),
                button(buttons, actions.oneEpoch, "train-epoch"),
                button(buttons, actions.stop, "train-stop"),
                back,
                button(buttons, actions.reset, "train-reset"));
        row.getStyleClass().add("play-buttons");
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinWidth(USE_PREF_SIZE);
        Region facts = new FactsView(model, lab);
        HBox.setHgrow(facts, Priority.ALWAYS);
        getChildren().addAll(row, facts);
    }

    void takeFocus() {
        play.requestFocus();
    }

    private static Button button(Buttons buttons, Action action, String id) {
        Button button = buttons.icon(action);
        button.setId(id);
        return button;
    }

    private Message playText() {
        if (model.isPlaying()) {
            return Message.of("train.play.pause");
        }
        if (model.done.get()) {
            return Message.of("train.play.further");
        }
        boolean begun = model.run.get().isPresent() && !model.anotherRun.get();
        return Message.of(begun ? "train.play.go-on" : "train.play.start");
    }

    private void sign() {
        play.setGraphic(model.isPlaying() ? pauseSign : playSign);
    }

    private static List<Integer> checkpoints(Optional<TrainingMoment> moment) {
        return moment.map(TrainingMoment::checkpoints).orElse(List.of());
    }

    private void fillBack() {
        List<Integer> epochs = checkpoints(model.moment.get());
        back.getItems()
                .setAll(epochs.stream()
                        .sorted((first, second) -> second - first)
                        .map(this::item)
                        .toList());
        back.setDisable(epochs.isEmpty());
    }

    private MenuItem item(int epoch) {
        MenuItem item = new MenuItem(
                epoch == 0 ? lab.texts().get("train.back.start") : lab.texts().get("train.back.epoch", epoch));
        item.setId("train-back-" + epoch);
        item.setOnAction(event -> controller.goBackTo(epoch));
        return item;
    }
}
