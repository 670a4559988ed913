package convscope.ui.build.form;

import convscope.paint.ColourMap;
import convscope.paint.ImageFigure;
import convscope.paint.MapImage;
import convscope.paint.ValueRange;
import convscope.spec.ParameterSpec;
import convscope.spec.ShapeTrace;
import convscope.spec.Size;
import convscope.stepper.KernelLibrary;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import convscope.text.Message;
import convscope.training.Plan;
import convscope.ui.build.draft.BuildEdits;
import convscope.ui.build.draft.BuildModel;
import convscope.ui.control.Action;
import convscope.ui.control.Buttons;
import convscope.ui.control.Choice;
import convscope.ui.control.FieldRow;
import convscope.ui.control.Help;
import convscope.ui.control.NumberField;
import convscope.ui.control.NumbersArea;
import convscope.ui.control.Sheet;
import convscope.ui.fx.FigureCanvas;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/**
 * The numbers of one layer, to be typed, pasted, taken from the library or drawn anew. They count at once; weights that have
 * not been drawn yet are shown as they would be.
 */
final class WeightsView extends VBox {
    private static final int MOST = 65_536;

    private final BuildModel model;
    private final BuildEdits edits;
    private final FormLook look;
    private final String layer;
    private final Choice<ParameterSpec> parameter;
    private final NumberField index;
    private final Choice<KernelLibrary> library;
    private final NumbersArea numbers;
    private final FigureCanvas picture;
    private final Label size = new Label();
    private final BooleanProperty several = new SimpleBooleanProperty();
    private final BooleanProperty filters = new SimpleBooleanProperty();
    private final InvalidationListener changed = property -> show();
    private final Map<String, Tensor> drawn = new HashMap<>();
    private int chosen;

    private WeightsView(BuildModel model, BuildEdits edits, FormLook look, ShapeTrace.Layer traced) {
        this.model = model;
        this.edits = edits;
        this.look = look;
        this.layer = traced.name();
        getStyleClass().add("weights");
        getStylesheets().add(FormView.class.getResource("/css/build-form.css").toExternalForm());
        parameter = new Choice<>(
                look.texts(),
                "weights-parameter",
                look.texts().bind("form.weights.parameter"),
                traced.parameters(),
                (said, one) -> said.get("form.weights.parameter." + one.name()) + "  " + shape(one.shape()),
                one -> {
                    chosen = 0;
                    show();
                });
        index = new NumberField(look.texts(), "weights-index", look.texts().bind("form.weights.index"), 1, MOST, to -> {
            chosen = to - 1;
            show();
        });
        library = new Choice<>(
                look.texts(),
                "weights-library",
                look.texts().bind("convolve.library"),
                List.of(),
                (said, kernel) -> said.get(
                        switch (kernel) {
                            case VERTICAL_LINE -> "form.weights.vertical-line";
                            case HORIZONTAL_LINE -> "form.weights.horizontal-line";
                            default -> "convolve.library." + kernel.id();
                        }),
                this::use);
        library.promptTextProperty().bind(look.texts().bind("convolve.library.prompt"));
        numbers = new NumbersArea(
                look.texts(), "weights-numbers", look.texts().bind("form.weights.numbers"), this::typed);
        picture = new FigureCanvas(look.fonts());
        picture.setFocusTraversable(false);
        picture.getStyleClass().add("weights-picture");
        parameter.show(traced.parameters().get(0));
        build();
        Help.explain(this, "form.weights.help");
        model.trace.addListener(changed);
        show();
    }

    /** Shows the weights of a layer that has some. */
    static void open(BuildModel model, BuildEdits edits, FormLook look, ShapeTrace.Layer layer) {
        WeightsView view = new WeightsView(model, edits, look, layer);
        look.sheet()
                .show(new Sheet.Content(
                        view,
                        view.numbers,
                        List.of(Action.ofKeys("action.dismiss", look.sheet()::dismiss, "Esc")),
                        () -> model.trace.removeListener(view.changed)));
    }

    private static String shape(Shape shape) {
        return String.join(
                "×", Arrays.stream(shape.toArray()).mapToObj(Integer::toString).toList());
    }

    private void build() {
        Buttons buttons = new Buttons(look.texts());
        Label title = new Label();
        title.getStyleClass().add("section-title");
        title.textProperty().bind(look.texts().bind("form.weights.title", layer));
        accessibleTextProperty().bind(title.textProperty());
        size.getStyleClass().add("caption");
        size.setWrapText(true);
        size.setMinHeight(USE_PREF_SIZE);
        VBox typing = new VBox(
                new FieldRow(look.texts(), "form.weights.parameter", parameter),
                new FieldRow(look.texts(), "form.weights.index", index).when(several),
                new FieldRow(look.texts(), "convolve.library", library).when(filters),
                numbers,
                size);
        typing.getStyleClass().add("weights-typing");
        HBox.setHgrow(typing, Priority.ALWAYS);
        picture.visibleProperty().bind(filters);
        picture.managedProperty().bind(filters);
        HBox both = new HBox(typing, picture);
        both.getStyleClass().add("weights-both");
        Button redraw = buttons.text(Action.of("form.weights.redraw", BootstrapIcons.DICE_5, edits::redrawWeights));
        redraw.setId("weights-redraw");
        Button done = buttons.text(Action.of(
                "form.weights.done", BootstrapIcons.CHECK2, () -> look.sheet().dismiss()));
        done.setId("weights-done");
        done.getStyleClass().add("accent");
        HBox answers = new HBox(redraw, done);
        answers.getStyleClass().add("question-answers");
        getChildren().addAll(title, both, answers);
    }

    private WeightSlice slice() {
        return new WeightSlice(parameter.getValue(), chosen);
    }

    private String key() {
        return layer + "/" + parameter.getValue().name();
    }

    /** The parameter's numbers: those that there are, or those that would be drawn. */
    private Tensor whole() {
        Tensor there = model.draft.get().weights().get(key());
        if (there != null && there.shape().equals(parameter.getValue().shape())) {
            return there;
        }
        if (!drawn.containsKey(key())) {
            Plan plan = model.plan.get();
            drawn.put(key(), plan.initializer().draw(model.trace.get(), plan.seed(), key()));
        }
        return drawn.get(key());
    }

    /** A setting of the layer cannot change under this card, but undo can take the layer away. */
    private void show() {
        Optional<ParameterSpec> now = model.trace.get().layer(layer).stream()
                .flatMap(traced -> traced.parameters().stream())
                .filter(one -> one.equals(parameter.getValue()))
                .findFirst();
        if (now.isEmpty()) {
            look.sheet().dismiss();
            return;
        }
        WeightSlice slice = slice();
        chosen = Math.min(chosen, slice.count() - 1);
        slice = slice();
        several.set(slice.count() > 1);
        filters.set(slice.isFilter());
        index.show(chosen + 1);
        Tensor shown = slice.of(whole());
        numbers.show(shown);
        Shape blocks = slice.blocks();
        size.setText(look.texts().get(sizeWords(slice, blocks)));
        if (slice.isFilter()) {
            Size window = new Size(blocks.height(), blocks.width());
            library.offer(KernelLibrary.all().stream()
                    .filter(kernel -> kernel.within(window).isPresent())
                    .toList());
            library.show(known(shown, window).orElse(null));
            picture.show(() -> picture(shown));
        }
    }

    private static Message sizeWords(WeightSlice slice, Shape blocks) {
        String window = blocks.height() + "×" + blocks.width();
        if (!slice.isFilter()) {
            return Message.of("form.weights.vector-size", blocks.width());
        }
        return blocks.channels() == 1
                ? Message.of("form.weights.filter-size-one", window, slice.count())
                : Message.of("form.weights.filter-size", window, blocks.channels(), slice.count());
    }

    /** The kernel of the library that every channel is. */
    private static Optional<KernelLibrary> known(Tensor filter, Size window) {
        return KernelLibrary.all().stream()
                .filter(kernel -> kernel.within(window)
                        .filter(weights -> isEverywhere(filter, weights))
                        .isPresent())
                .findFirst();
    }

    private static boolean isEverywhere(Tensor filter, Tensor weights) {
        int cells = weights.values().length;
        for (int i = 0; i < filter.values().length; i++) {
            if (filter.values()[i] != weights.values()[i % cells]) {
                return false;
            }
        }
        return true;
    }

    /** The first channel as colours: blue below zero, white at zero, brown above. */
    private ImageFigure picture(Tensor filter) {
        Tensor first = filter.item(0);
        float reach = Math.max(Math.abs(first.min()), Math.abs(first.max()));
        MapImage image = MapImage.of(first, ColourMap.DIVERGING, new ValueRange(-reach, reach));
        return ImageFigure.of(image, look.theme().palette()).withGrid();
    }

    private void use(KernelLibrary kernel) {
        Shape blocks = slice().blocks();
        kernel.within(new Size(blocks.height(), blocks.width()))
                .ifPresent(weights -> typed(weights.reshape(Shape.image(1, blocks.height(), blocks.width()))));
    }

    private Optional<Message> typed(Tensor typed) {
        WeightSlice.Taken taken = slice().with(whole(), typed);
        taken.whole().ifPresent(tensor -> edits.setWeights(Map.of(key(), tensor)));
        return taken.problem();
    }
}
