package convscope.ui.convolve;

import convscope.stepper.StationLimits;
import convscope.tensor.Shape;
import convscope.text.Message;
import convscope.text.Texts;
import convscope.ui.Lab;
import convscope.ui.control.Action;
import convscope.ui.control.Buttons;
import convscope.ui.control.Choice;
import convscope.ui.control.FieldRow;
import convscope.ui.control.NumberField;
import convscope.ui.control.NumbersArea;
import convscope.ui.fx.LocalizedTexts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** How large the input is and where its numbers come from. */
final class InputSection extends VBox {
    private final ConvolveController controller;
    private final ConvolveModel model;
    private final Lab lab;
    private final NumberField height;
    private final NumberField width;
    private final NumberField channels;
    private final Choice<Kind> source;
    private final NumberField seed;
    private final NumbersArea numbers;

    /** The sources that can be chosen. */
    private enum Kind {
        NUMBERS,
        RANDOM,
        PROBE,
        PHOTO
    }

    InputSection(ConvolveController controller, ConvolveModel model, Lab lab, Buttons buttons) {
        this.controller = controller;
        this.model = model;
        this.lab = lab;
        getStyleClass().add("panel-section");
        LocalizedTexts texts = lab.texts();
        int longest = StationLimits.LONGEST_SIDE;
        height = new NumberField(
                texts,
                "input-height",
                texts.bind("convolve.height"),
                1,
                longest,
                to -> controller.inputs().resize("input height", shape().channels(), to, shape().width()));
        width = new NumberField(
                texts,
                "input-width",
                texts.bind("convolve.width"),
                1,
                longest,
                to -> controller.inputs().resize("input width", shape().channels(), shape().height(), to));
        channels = new NumberField(
                texts,
                "input-channels",
                texts.bind("convolve.channels"),
                1,
                StationLimits.MOST_CHANNELS,
                to -> controller.inputs().resize("channels", to, shape().height(), shape().width()));
        source = new Choice<>(
                texts,
                "input-source",
                texts.bind("convolve.source"),
                List.of(Kind.values()),
                InputSection::name,
                this::choose);
        seed = new NumberField(
                texts,
                "input-seed",
                texts.bind("convolve.seed"),
                0,
                999_999,
                to -> controller.inputs().random(to));
        numbers = new NumbersArea(texts, "input-numbers", texts.bind("convolve.input.numbers"), typed -> {
            if (Math.max(typed.shape().height(), typed.shape().width()) > longest
                    || typed.shape().channels() > StationLimits.MOST_CHANNELS) {
                return Optional.of(Message.of(
                        "convolve.numbers.too-many",
                        typed.shape().channelsLast(),
                        longest,
                        StationLimits.MOST_CHANNELS));
            }
            controller.inputs().typed(typed);
            return Optional.empty();
        });
        build(buttons);
        model.experiment.addListener(property -> show());
        show();
    }

    private Shape shape() {
        return model.experiment.get().subject().input().shape();
    }

    private void build(Buttons buttons) {
        LocalizedTexts texts = lab.texts();
        Label times = new Label("×");
        times.getStyleClass().add("times");
        BooleanBinding tall = Bindings.createBooleanBinding(() -> !model.flat().getValue(), model.flat());
        for (Node node : List.of(height, times)) {
            node.visibleProperty().bind(tall);
            node.managedProperty().bind(tall);
        }
        HBox size = new HBox(height, times, width);
        size.getStyleClass().add("size-fields");
        size.setAlignment(Pos.CENTER_RIGHT);
        Button dice = buttons.icon(Action.of("convolve.dice", BootstrapIcons.DICE_5, controller.inputs()::random));
        dice.setId("input-dice");
        FieldRow random = new FieldRow(texts, "convolve.seed", seed, dice);
        PatchPicker patch = new PatchPicker(controller, model, lab);
        getChildren()
                .addAll(
                        new FieldRow(texts, "convolve.size", size),
                        new FieldRow(texts, "convolve.channels", channels),
                        new ProblemLine(controller, model, lab, Set.of("input")),
                        new FieldRow(texts, "convolve.source", source),
                        when(random, Kind.RANDOM),
                        when(patch, Kind.PROBE),
                        when(photo(buttons), Kind.PHOTO),
                        numbers);
        BooleanBinding typed =
                Bindings.createBooleanBinding(() -> kind() == Kind.NUMBERS || kind() == Kind.RANDOM, model.experiment);
        numbers.visibleProperty().bind(typed);
        numbers.managedProperty().bind(typed);
    }

    private Node photo(Buttons buttons) {
        Button own = buttons.text(Action.of("convolve.photo.own", BootstrapIcons.IMAGE, controller::choosePhoto));
        own.setId("photo-own");
        Button offered = buttons.text(
                Action.of("convolve.photo.offered", BootstrapIcons.IMAGE_ALT, controller.inputs()::offeredPhoto));
        offered.setId("photo-offered");
        HBox row = new HBox(offered, own);
        row.getStyleClass().add("buttons-row");
        return row;
    }

    private Node when(Node node, Kind kind) {
        BooleanBinding wanted = Bindings.createBooleanBinding(() -> kind() == kind, model.experiment);
        node.visibleProperty().bind(wanted);
        node.managedProperty().bind(wanted);
        return node;
    }

    private Kind kind() {
        InputSource now = model.experiment.get().source();
        if (now instanceof InputSource.Random) {
            return Kind.RANDOM;
        }
        if (now instanceof InputSource.Probe) {
            return Kind.PROBE;
        }
        return now instanceof InputSource.Photo ? Kind.PHOTO : Kind.NUMBERS;
    }

    private static String name(Texts texts, Kind kind) {
        return texts.get(
                switch (kind) {
                    case NUMBERS -> "convolve.source.numbers";
                    case RANDOM -> "convolve.source.random";
                    case PROBE -> "convolve.source.probe";
                    case PHOTO -> "convolve.source.photo";
                });
    }

    private void choose(Kind kind) {
        switch (kind) {
            case NUMBERS -> controller.inputs().own();
            case RANDOM -> controller.inputs().random();
            case PROBE -> controller.inputs().probe();
            case PHOTO -> controller.inputs().offeredPhoto();
        }
        show(); // without a probe, or while a photo is read, it stays as it was
    }

    private void show() {
        Shape shape = shape();
        height.show(shape.height());
        width.show(shape.width());
        channels.show(shape.channels());
        source.show(kind());
        numbers.show(model.experiment.get().subject().input());
        if (model.experiment.get().source() instanceof InputSource.Random random) {
            seed.show((int) random.seed());
        }
    }
}
