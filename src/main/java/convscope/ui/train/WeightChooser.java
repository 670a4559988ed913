package convscope.ui.train;

import convscope.spec.ParameterSpec;
import convscope.spec.ShapeTrace;
import convscope.ui.control.Action;
import convscope.ui.control.Buttons;
import convscope.ui.control.Choice;
import convscope.ui.control.NumberField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** Which weight is asked about: by its parameter and numbers, by a click into its filter, or the one that moved farthest. */
final class WeightChooser extends VBox {
    /** em of the picture where there are many weights. */
    private static final double PICTURE = 9;

    /** px of the ring of the keyboard around it. */
    private static final double FRAME = 4;

    private final InsightModel model;
    private final PanelLook look;
    private final InsightListener listener;
    private final Choice<String> parameters;
    private final FlowPane fields = new FlowPane();
    private final FilterGrid grid;
    private final List<NumberField> numbers = new ArrayList<>();
    private Optional<ShapeTrace> offered = Optional.empty();
    private Optional<ParameterPlaces> places = Optional.empty();

    WeightChooser(InsightModel model, PanelLook look, Buttons buttons, InsightListener listener) {
        this.model = model;
        this.look = look;
        this.listener = listener;
        getStyleClass().add("insight-content");
        parameters = new Choice<>(
                look.texts(),
                "parameter",
                look.texts().bind("insight.parameter"),
                List.of(),
                (texts, key) -> key.replace("/", " · "),
                key -> listener.explain(key, 0));
        parameters.setMinWidth(USE_PREF_SIZE);
        Button most = buttons.text(Action.of(
                "insight.most-moved",
                BootstrapIcons.ARROW_DOWN_UP,
                () -> model.asked.get().ifPresent(asked -> listener.explainMostMoved(asked.parameter()))));
        most.setId("most-moved");
        most.setMinWidth(USE_PREF_SIZE);
        FlowPane first = new FlowPane(parameters, most);
        first.getStyleClass().add("insight-first");
        fields.getStyleClass().add("insight-fields");
        grid = new FilterGrid(look, "kernel", false, this::chooseInPicture);
        getChildren().addAll(first, fields, grid);
    }

    private void chooseInPicture(int inside) {
        model.asked
                .get()
                .ifPresent(asked -> places.ifPresent(
                        all -> listener.explain(asked.parameter(), all.start(asked.index()) + inside)));
    }

    /** Shows what is asked about now. */
    void refresh() {
        Optional<ShapeTrace> trace = model.trace.get();
        if (!trace.equals(offered)) {
            offered = trace;
            parameters.offer(trace.map(WeightChooser::trainable).orElse(List.of()));
        }
        Optional<AskedWeight> asked = model.asked.get();
        Optional<ParameterPlaces> now = asked.flatMap(
                        weight -> trace.map(ShapeTrace::parameters).map(all -> all.get(weight.parameter())))
                .map(ParameterSpec::shape)
                .map(ParameterPlaces::new);
        asked.ifPresent(weight -> parameters.show(weight.parameter()));
        if (!now.equals(places)) {
            places = now;
            makeFields();
        }
        asked.ifPresent(weight -> places.ifPresent(all -> showPlace(all, weight.index())));
    }

    private static List<String> trainable(ShapeTrace trace) {
        return trace.parameters().entrySet().stream()
                .filter(entry -> entry.getValue().trainable())
                .map(Map.Entry::getKey)
                .toList();
    }

    private void makeFields() {
        fields.getChildren().clear();
        numbers.clear();
        places.ifPresent(all -> {
            for (int axis = 0; axis < all.axes().size(); axis++) {
                String key = all.axes().get(axis);
                NumberField field = new NumberField(
                        look.texts(),
                        "weight-" + axis,
                        look.texts().bind(key),
                        0,
                        all.shape().size(axis) - 1,
                        changed -> chooseByNumbers());
                field.hideButtons();
                Label name = new Label();
                name.textProperty().bind(look.texts().bind(key));
                name.getStyleClass().add("caption");
                HBox pair = new HBox(name, field);
                pair.getStyleClass().add("insight-field");
                fields.getChildren().add(pair);
                numbers.add(field);
            }
        });
    }

    private void chooseByNumbers() {
        model.asked
                .get()
                .ifPresent(asked -> places.ifPresent(all -> {
                    int[] typed = numbers.stream().mapToInt(NumberField::number).toArray();
                    listener.explain(asked.parameter(), all.place(typed));
                }));
    }

    private void showPlace(ParameterPlaces all, int place) {
        int[] shown = all.numbers(place);
        for (int axis = 0; axis < shown.length; axis++) {
            numbers.get(axis).show(shown[axis]);
        }
        boolean known = model.askedValues
                .get()
                .filter(values -> values.shape().equals(all.shape()))
                .isPresent();
        grid.setVisible(known);
        grid.setManaged(known);
        if (known) {
            grid.name(look.texts().get("insight.kernel.spoken"));
            grid.show(all.picture(model.askedValues.get().orElseThrow(), place), Optional.of(place - all.start(place)));
            double most = PICTURE * look.theme().em();
            double height = FRAME + grid.heightFor(Math.max(1, getWidth() - FRAME), most);
            grid.setMinHeight(height);
            grid.setPrefHeight(height);
        }
    }
}
