package convscope.ui.convolve;

import convscope.ui.Lab;
import convscope.ui.control.Action;
import convscope.ui.control.Buttons;
import convscope.ui.control.NumberField;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** What else can be seen: how often cells are read, and the receptive field of a stack, whose layers are put together here. */
final class StackSection extends VBox {
    /** More layers than are drawn well. */
    private static final int MOST_LAYERS = 5;

    private static final int LARGEST_KERNEL = 11;
    private static final int LARGEST_STRIDE = 8;

    private final ConvolveController controller;
    private final ConvolveModel model;
    private final Lab lab;
    private final Buttons buttons;
    private final CheckBox visits = new CheckBox();
    private final CheckBox stacked = new CheckBox();
    private final VBox layers = new VBox();
    private final Label field = new Label();
    private List<StackLayer> built = List.of();
    private final List<NumberField> kernels = new ArrayList<>();
    private final List<NumberField> strides = new ArrayList<>();

    StackSection(
            ConvolveController controller, ConvolveModel model, ConvolveActions actions, Lab lab, Buttons buttons) {
        this.controller = controller;
        this.model = model;
        this.lab = lab;
        this.buttons = buttons;
        getStyleClass().add("panel-section");
        visits.setId("visits");
        visits.textProperty().bind(lab.texts().bind("convolve.visits"));
        visits.setWrapText(true);
        visits.setOnAction(event -> controller.toggleVisits());
        stacked.setId("stacked");
        stacked.textProperty().bind(lab.texts().bind("convolve.stack"));
        stacked.setWrapText(true);
        stacked.setOnAction(event -> controller.toggleStack());
        Label hint = new Label();
        hint.getStyleClass().add("caption");
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        hint.textProperty().bind(lab.texts().bind("convolve.stack.hint"));
        layers.getStyleClass().add("panel-section");
        field.setId("receptive-field");
        field.setWrapText(true);
        field.setMinHeight(USE_PREF_SIZE);
        Button add = buttons.text(Action.of("convolve.stack.add", BootstrapIcons.PLUS, this::add));
        add.setId("stack-add");
        BooleanBinding room = Bindings.createBooleanBinding(
                () -> model.experiment.get().view().stack().size() < MOST_LAYERS, model.experiment);
        add.visibleProperty().bind(room);
        add.managedProperty().bind(room);
        VBox stack = new VBox(hint, layers, add, field);
        stack.getStyleClass().add("panel-section");
        stack.visibleProperty().bind(stacked.selectedProperty());
        stack.managedProperty().bind(stacked.selectedProperty());
        getChildren().addAll(visits, stacked, stack);
        model.experiment.addListener(property -> show());
        lab.texts().textsProperty().addListener(property -> show());
        show();
    }

    private void add() {
        controller.edit(now -> {
            List<StackLayer> more = new ArrayList<>(now.view().stack());
            more.add(new StackLayer(3, 1));
            return now.with(now.view().with(more));
        });
    }

    private void change(int index, StackLayer layer) {
        controller.edit("stack", now -> {
            List<StackLayer> changed = new ArrayList<>(now.view().stack());
            changed.set(index, layer);
            return now.with(now.view().with(changed));
        });
    }

    private void remove(int index) {
        controller.edit(now -> {
            List<StackLayer> fewer = new ArrayList<>(now.view().stack());
            fewer.remove(index);
            return now.with(now.view().with(fewer));
        });
    }

    private void show() {
        Experiment.View view = model.experiment.get().view();
        visits.setSelected(view.visits());
        stacked.setSelected(model.isStacked());
        if (view.stack().size() != built.size()
                || layers.getChildren().isEmpty() && !view.stack().isEmpty()) {
            build(view.stack());
        }
        for (int i = 0; i < built.size(); i++) {
            kernels.get(i).show(built.get(i).kernel());
            strides.get(i).show(built.get(i).stride());
        }
        field.setText(StackLevels.words(
                model.experiment.get(), lab.texts().textsProperty().get()));
    }

    private void build(List<StackLayer> stack) {
        built = stack;
        kernels.clear();
        strides.clear();
        layers.getChildren().clear();
        for (int i = 0; i < stack.size(); i++) {
            layers.getChildren().add(row(i));
        }
    }

    private HBox row(int index) {
        int number = index + 2; // the case's own window is the first
        NumberField kernel = new NumberField(
                lab.texts(),
                "stack-kernel-" + number,
                lab.texts().bind("convolve.stack.kernel", number),
                1,
                LARGEST_KERNEL,
                to -> change(index, new StackLayer(to, now(index).stride())));
        NumberField stride = new NumberField(
                lab.texts(),
                "stack-stride-" + number,
                lab.texts().bind("convolve.stack.stride", number),
                1,
                LARGEST_STRIDE,
                to -> change(index, new StackLayer(now(index).kernel(), to)));
        kernels.add(kernel);
        strides.add(stride);
        Label name = new Label();
        name.textProperty().bind(lab.texts().bind("convolve.stack.layer", number));
        name.setMinWidth(0);
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        Button remove = buttons.icon(Action.of("convolve.stack.remove", BootstrapIcons.X, () -> remove(index)));
        remove.setId("stack-remove-" + number);
        HBox row = new HBox(name, spacer, kernel, stride, remove);
        row.getStyleClass().add("field-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private StackLayer now(int index) {
        return model.experiment.get().view().stack().get(index);
    }
}
