package convscope.ui.convolve;

import convscope.spec.Activation;
import convscope.spec.Size;
import convscope.stepper.Case;
import convscope.stepper.Operation;
import convscope.stepper.SidePadding;
import convscope.stepper.StationLimits;
import convscope.text.Texts;
import convscope.ui.Lab;
import convscope.ui.control.Choice;
import convscope.ui.control.FieldRow;
import convscope.ui.control.NumberField;
import convscope.ui.control.SizeFields;
import convscope.ui.control.ValueField;
import convscope.ui.fx.LocalizedTexts;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** How the window goes over the input, and what is done with the sum. */
final class WindowSection extends VBox {
    /** More than can ever be right, so that it is said why. */
    private static final int MOST = 999;

    private static final List<Activation> ACTIVATIONS = List.of(
            Activation.NONE,
            Activation.RELU,
            Activation.LEAKY_RELU,
            Activation.ELU,
            Activation.TANH,
            Activation.SIGMOID);

    private final ConvolveController controller;
    private final ConvolveModel model;
    private final Lab lab;
    private final SizeFields kernel;
    private final SizeFields stride;
    private final SizeFields dilation;
    private final SizeFields outputPadding;
    private final Choice<SidePadding.Kind> padding;
    private final NumberField[] sides = new NumberField[4];
    private final CheckBox bias = new CheckBox();
    private final ValueField biasValue;
    private final Choice<Activation> activation;
    private final CheckBox countPadding = new CheckBox();
    private final CheckBox separate = new CheckBox();

    WindowSection(ConvolveController controller, ConvolveModel model, Lab lab) {
        this.controller = controller;
        this.model = model;
        this.lab = lab;
        getStyleClass().add("panel-section");
        LocalizedTexts texts = lab.texts();
        kernel = size(
                "kernel-size",
                "convolve.kernel-size",
                1,
                StationLimits.LONGEST_SIDE,
                to -> controller.filters().resize(to));
        stride = size("stride", "convolve.stride", 0, MOST, change("stride", Case::withStride));
        dilation = size("dilation", "convolve.dilation", 0, MOST, change("dilation", Case::withDilation));
        outputPadding = size(
                "output-padding",
                "convolve.output-padding",
                0,
                MOST,
                change("output padding", Case::withOutputPadding));
        padding = new Choice<>(
                texts,
                "padding",
                texts.bind("convolve.padding"),
                List.of(SidePadding.Kind.values()),
                WindowSection::name,
                this::pad);
        activation = new Choice<>(
                texts,
                "activation",
                texts.bind("convolve.activation"),
                ACTIVATIONS,
                (said, function) -> function == Activation.NONE ? said.get("convolve.activation.none") : function.id(),
                to -> controller.change(subject -> subject.withActivation(to)));
        biasValue = new ValueField(
                texts,
                "bias-value",
                texts.bind("convolve.bias-value"),
                value -> controller.change("bias", subject -> CaseEdits.withBias(subject, controller.map(), value)));
        checks();
        build();
        model.experiment.addListener(property -> show());
        model.frame.addListener(property -> showBias());
        show();
    }

    private void checks() {
        bias.setId("bias");
        bias.accessibleTextProperty().bind(lab.texts().bind("convolve.bias"));
        bias.setOnAction(event -> controller.change(subject -> CaseEdits.withBias(subject, bias.isSelected())));
        countPadding.setId("count-padding");
        countPadding.textProperty().bind(lab.texts().bind("convolve.count-padding"));
        countPadding.setWrapText(true);
        countPadding.setOnAction(
                event -> controller.change(subject -> subject.withCountIncludePad(countPadding.isSelected())));
        separate.setId("separate");
        separate.textProperty().bind(lab.texts().bind("convolve.separate"));
        separate.setWrapText(true);
        separate.selectedProperty().bindBidirectional(model.separate);
    }

    private SizeFields size(String id, String nameKey, int least, int most, Consumer<Size> changed) {
        return new SizeFields(lab.texts(), id, nameKey, least, most, model.separately(), model.flat(), changed);
    }

    private Consumer<Size> change(String setting, BiFunction<Case, Size, Case> with) {
        return size -> controller.change(setting, subject -> with.apply(subject, size));
    }

    private void build() {
        LocalizedTexts texts = lab.texts();
        HBox biasFields = new HBox(bias, biasValue);
        biasFields.getStyleClass().add("size-fields");
        biasValue.visibleProperty().bind(bias.selectedProperty());
        biasValue.managedProperty().bind(bias.selectedProperty());
        getChildren()
                .addAll(
                        field("convolve.kernel-size", kernel, Set.of("kernel", "kernelSize")),
                        field("convolve.stride", stride, Set.of("stride")),
                        field("convolve.padding", padding, Set.of()),
                        sidesField(),
                        problem(Set.of("padding")),
                        field("convolve.dilation", dilation, Set.of("dilation")),
                        new FieldRow(texts, "convolve.output-padding", outputPadding)
                                .when(is(operation -> operation == Operation.TRANSPOSED)),
                        problem(Set.of("outputPadding")),
                        new FieldRow(texts, "convolve.bias", biasFields).when(is(Operation::hasKernel)),
                        problem(Set.of("bias")),
                        new FieldRow(texts, "convolve.activation", activation).when(is(Operation::hasKernel)),
                        problem(Set.of("activation")),
                        new FieldRow(texts, "convolve.padding-counts", countPadding)
                                .when(is(operation -> operation == Operation.AVERAGE_POOLING)),
                        problem(Set.of("countIncludePad")),
                        separate);
        BooleanBinding square =
                Bindings.createBooleanBinding(() -> !model.flat().getValue(), model.flat());
        separate.visibleProperty().bind(square);
        separate.managedProperty().bind(square);
    }

    private VBox field(String nameKey, Node control, Set<String> names) {
        VBox field = new VBox(new FieldRow(lab.texts(), nameKey, control));
        if (!names.isEmpty()) {
            field.getChildren().add(problem(names));
        }
        return field;
    }

    private ProblemLine problem(Set<String> names) {
        return new ProblemLine(controller, model, lab, names);
    }

    private Node sidesField() {
        String[] keys = {"convolve.top", "convolve.bottom", "convolve.left", "convolve.right"};
        String[] arrows = {"↑", "↓", "←", "→"};
        HBox fields = new HBox();
        fields.getStyleClass().add("sides");
        fields.setAlignment(Pos.CENTER_RIGHT);
        for (int side = 0; side < sides.length; side++) {
            int number = side;
            sides[side] = new NumberField(
                    lab.texts(),
                    "padding-" + side,
                    lab.texts().bind(keys[side]),
                    0,
                    MOST,
                    to -> controller.change("padding", subject -> subject.withPadding(side(subject, number, to))));
            sides[side].hideButtons();
            fields.getChildren().addAll(new Label(arrows[side]), sides[side]);
        }
        BooleanBinding wanted = Bindings.createBooleanBinding(
                () -> model.experiment.get().subject().padding().kind() == SidePadding.Kind.SIDES, model.experiment);
        fields.visibleProperty().bind(wanted);
        fields.managedProperty().bind(wanted);
        return fields;
    }

    private BooleanBinding is(Function<Operation, Boolean> kind) {
        return Bindings.createBooleanBinding(
                () -> kind.apply(model.experiment.get().subject().operation()), model.experiment);
    }

    private static String name(Texts texts, SidePadding.Kind kind) {
        return texts.get(
                switch (kind) {
                    case VALID -> "convolve.padding.valid";
                    case SAME -> "convolve.padding.same";
                    case FULL -> "convolve.padding.full";
                    case SIDES -> "convolve.padding.sides";
                });
    }

    /** Of the sides those are taken over that the kind before meant. */
    private void pad(SidePadding.Kind kind) {
        controller.change(subject -> switch (kind) {
            case VALID -> subject.withPadding(SidePadding.VALID);
            case SAME -> subject.withPadding(SidePadding.SAME);
            case FULL -> subject.withPadding(SidePadding.FULL);
            case SIDES -> PaddingSides.told(subject);
        });
    }

    private static SidePadding side(Case subject, int side, int to) {
        SidePadding now = subject.padding();
        int[] all = {now.top(), now.bottom(), now.left(), now.right()};
        all[side] = to;
        return SidePadding.of(all[0], all[1], all[2], all[3]);
    }

    private void show() {
        Case subject = model.experiment.get().subject();
        kernel.show(subject.kernelSize());
        stride.show(subject.stride());
        dilation.show(subject.dilation());
        outputPadding.show(subject.outputPadding());
        padding.show(subject.padding().kind());
        sides[0].show(subject.padding().top());
        sides[1].show(subject.padding().bottom());
        sides[2].show(subject.padding().left());
        sides[3].show(subject.padding().right());
        bias.setSelected(subject.bias().isPresent());
        activation.show(subject.activation());
        countPadding.setSelected(subject.countIncludePad());
        showBias();
    }

    private void showBias() {
        Case subject = model.experiment.get().subject();
        subject.bias()
                .ifPresent(values -> biasValue.show(
                        values.get(Math.min(controller.map(), values.shape().size(0) - 1))));
    }
}
