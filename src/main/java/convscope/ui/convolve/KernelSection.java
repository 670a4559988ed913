package convscope.ui.convolve;

import convscope.spec.ShapeTrace;
import convscope.stepper.Case;
import convscope.stepper.KernelLibrary;
import convscope.stepper.Operation;
import convscope.stepper.Position;
import convscope.stepper.StationLimits;
import convscope.tensor.Tensor;
import convscope.text.Message;
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
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** How many filters there are and where their weights come from. */
final class KernelSection extends VBox {
    private final ConvolveController controller;
    private final ConvolveModel model;
    private final Lab lab;
    private final NumberField filters;
    private final NumberField shown;
    private final Choice<KernelLibrary> library;
    private final Choice<ShapeTrace.Layer> layer;
    private final NumberField layerFilter;
    private final NumberField layerChannel;
    private final NumbersArea numbers;
    private int filter = 1;
    private int channel = 1;

    KernelSection(ConvolveController controller, ConvolveModel model, Lab lab, Buttons buttons) {
        this.controller = controller;
        this.model = model;
        this.lab = lab;
        getStyleClass().add("panel-section");
        LocalizedTexts texts = lab.texts();
        int most = StationLimits.MOST_CHANNELS;
        filters = new NumberField(
                texts,
                "filters",
                texts.bind("convolve.filters"),
                1,
                most,
                to -> controller.change("filters", subject -> CaseEdits.filters(subject, to)));
        shown = new NumberField(texts, "filter", texts.bind("convolve.filter-shown"), 1, most, this::show);
        library = new Choice<>(
                texts,
                "library",
                texts.bind("convolve.library"),
                KernelLibrary.all(),
                (said, kernel) -> said.get("convolve.library." + kernel.id()),
                kernel -> controller.filters().set(kernel));
        layer = new Choice<>(
                texts,
                "network-layer",
                texts.bind("convolve.network"),
                List.of(),
                (said, one) -> one.name(),
                one -> take());
        layerFilter = new NumberField(texts, "network-filter", texts.bind("convolve.network.filter"), 1, 65_536, to -> {
            filter = to;
            take();
        });
        layerChannel =
                new NumberField(texts, "network-channel", texts.bind("convolve.network.channel"), 1, 65_536, to -> {
                    channel = to;
                    take();
                });
        numbers = new NumbersArea(texts, "kernel-numbers", texts.bind("convolve.kernel.numbers"), this::typed);
        build(buttons);
        model.experiment.addListener(property -> show());
        model.frame.addListener(property -> show());
        model.layers.addListener(property -> offer());
        offer();
        show();
    }

    private void build(Buttons buttons) {
        LocalizedTexts texts = lab.texts();
        library.getStyleClass().add("dice-beside");
        library.promptTextProperty().bind(texts.bind("convolve.library.prompt"));
        layer.promptTextProperty().bind(texts.bind("convolve.network.prompt"));
        Button dice = buttons.icon(Action.of("convolve.dice", BootstrapIcons.DICE_5, controller.filters()::random));
        dice.setId("kernel-dice");
        BooleanBinding several = Bindings.createBooleanBinding(
                () -> model.experiment.get().subject().maps() > 1, model.experiment);
        BooleanBinding network =
                Bindings.createBooleanBinding(() -> !model.layers.get().isEmpty(), model.layers);
        BooleanBinding chosen = Bindings.createBooleanBinding(
                () -> layer.getValue() != null && !model.layers.get().isEmpty(), layer.valueProperty(), model.layers);
        BooleanBinding slice = Bindings.createBooleanBinding(
                () -> layer.getValue() != null
                        && !model.layers.get().isEmpty()
                        && channels() != controller.filters().channels(layer.getValue()),
                layer.valueProperty(),
                model.layers,
                model.experiment);
        VBox weights = new VBox(
                new FieldRow(texts, "convolve.filters", filters),
                new FieldRow(texts, "convolve.filter-shown", shown).when(several),
                new FieldRow(texts, "convolve.library", library, dice),
                new FieldRow(texts, "convolve.network", layer).when(network),
                new FieldRow(texts, "convolve.network.filter", layerFilter).when(chosen),
                new FieldRow(texts, "convolve.network.channel", layerChannel).when(slice),
                numbers);
        weights.getStyleClass().add("panel-section");
        BooleanBinding some = Bindings.createBooleanBinding(
                () -> model.experiment.get().subject().operation().hasKernel(), model.experiment);
        weights.visibleProperty().bind(some);
        weights.managedProperty().bind(some);
        Label none = new Label();
        none.textProperty().bind(texts.bind("convolve.no-weights"));
        none.setWrapText(true);
        none.visibleProperty().bind(some.not());
        none.managedProperty().bind(some.not());
        getChildren().addAll(weights, none);
    }

    /** Channels of the filter that is shown. */
    private int channels() {
        Case subject = model.experiment.get().subject();
        return subject.operation() == Operation.DEPTHWISE
                ? 1
                : subject.input().shape().channels();
    }

    private void offer() {
        layer.offer(model.layers.get());
        layer.show(null);
    }

    private void take() {
        ShapeTrace.Layer chosen = layer.getValue();
        if (chosen != null) {
            filter = Math.min(filter, controller.filters().count(chosen));
            channel = Math.min(channel, controller.filters().channels(chosen));
            layerFilter.show(filter);
            layerChannel.show(channel);
            controller.filters().ofNetwork(chosen, filter - 1, channel - 1);
        }
    }

    private Optional<Message> typed(Tensor blocks) {
        if (Math.max(blocks.shape().height(), blocks.shape().width()) > StationLimits.LONGEST_SIDE) {
            return Optional.of(Message.of(
                    "convolve.numbers.too-many",
                    blocks.shape().channelsLast(),
                    StationLimits.LONGEST_SIDE,
                    channels()));
        }
        return controller.filters().typed(blocks)
                ? Optional.empty()
                : Optional.of(
                        Message.of("convolve.numbers.channels", blocks.shape().channels(), channels()));
    }

    /** Goes to the map of this filter. */
    private void show(int map) {
        model.calculation.get().ifPresent(done -> {
            int wanted = Math.min(map, done.output().shape().channels()) - 1;
            Position now =
                    done.position(done.walk().clamp(model.frame.get().moment()).position());
            controller.jump(new Position(wanted, now.row(), now.column()));
        });
    }

    private void show() {
        Case subject = model.experiment.get().subject();
        if (subject.kernel().isEmpty()) {
            return;
        }
        filters.show(CaseEdits.filters(subject));
        shown.show(controller.map() + 1);
        Tensor weights = CaseEdits.filter(subject, controller.map());
        numbers.show(weights);
        library.show(Filters.known(weights).orElse(null));
    }
}
