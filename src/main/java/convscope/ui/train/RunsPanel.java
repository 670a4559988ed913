package convscope.ui.train;

import convscope.paint.Numerals;
import convscope.paint.Palette;
import convscope.training.EpochRecord;
import convscope.training.Run;
import convscope.ui.Lab;
import convscope.ui.control.Action;
import convscope.ui.control.Buttons;
import convscope.ui.control.Tips;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** The project's runs, newest first: which are drawn, what they are called, how good they became. */
final class RunsPanel extends VBox {
    private static final double DOT = 0.36; // em

    private final TrainController controller;
    private final TrainModel model;
    private final Lab lab;
    private final Buttons buttons;
    private final VBox list = new VBox();
    private final List<Label> bests = new ArrayList<>();
    private List<Run> shown = List.of();
    private Optional<Integer> opened = Optional.empty();
    private Optional<Integer> going = Optional.empty();

    RunsPanel(TrainController controller, TrainModel model, Lab lab, Buttons buttons) {
        this.controller = controller;
        this.model = model;
        this.lab = lab;
        this.buttons = buttons;
        getStyleClass().add("runs");
        list.getStyleClass().add("runs-list");
        Label title = new Label();
        title.getStyleClass().add("section-title");
        title.textProperty().bind(lab.texts().bind("train.runs"));
        getChildren().addAll(title, list);
        visibleProperty()
                .bind(javafx.beans.binding.Bindings.createBooleanBinding(
                        () -> !model.runs.get().isEmpty(), model.runs));
        managedProperty().bind(visibleProperty());
        model.runs.addListener(property -> fill());
        model.opened.addListener(property -> fill());
        model.run.addListener(property -> fill());
        model.hidden.addListener(property -> refill());
        lab.texts().textsProperty().addListener(property -> refill());
        lab.theme().darkProperty().addListener(property -> refill());
        lab.theme().scaleProperty().addListener(property -> refill());
        refill();
    }

    /** Rows are made anew where names, numbers or places changed, not with every batch. */
    private void fill() {
        List<Run> runs = model.runs.get();
        boolean same =
                runs.size() == shown.size() && opened.equals(model.opened.get()) && going.equals(model.run.get());
        for (int i = 0; same && i < runs.size(); i++) {
            same = looksTheSame(
                    runs.get(i),
                    shown.get(i),
                    opened.filter(Integer.valueOf(i)::equals).isPresent());
        }
        if (same) {
            shown = runs;
            for (int i = 0; i < runs.size(); i++) {
                bests.get(i).setText(best(runs.get(i)));
            }
        } else {
            refill();
        }
    }

    /** What is being typed stays as it is. */
    private static boolean looksTheSame(Run one, Run other, boolean edited) {
        boolean text = edited || one.name().equals(other.name()) && one.note().equals(other.note());
        return text && one.colour() == other.colour();
    }

    private void refill() {
        shown = model.runs.get();
        opened = model.opened.get();
        going = model.run.get();
        Optional<TextField> typing = typing();
        bests.clear();
        List<Node> rows = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            rows.add(0, row(i, shown.get(i)));
        }
        list.getChildren().setAll(rows);
        typing.ifPresent(this::goOnTyping);
    }

    private Optional<TextField> typing() {
        return Optional.ofNullable(getScene())
                .map(Scene::getFocusOwner)
                .filter(TextField.class::isInstance)
                .map(TextField.class::cast)
                .filter(field -> list.lookup("#" + field.getId()) == field);
    }

    private void goOnTyping(TextField before) {
        if (list.lookup("#" + before.getId()) instanceof TextField now) {
            now.requestFocus();
            now.positionCaret(Math.min(before.getCaretPosition(), now.getLength()));
        }
    }

    private Node row(int number, Run run) {
        boolean current = going.filter(Integer.valueOf(number)::equals).isPresent();
        HBox line = new HBox(dot(number, run), name(number, run), bestLabel(run));
        line.getStyleClass().add("run-line");
        line.setAlignment(Pos.CENTER_LEFT);
        if (!current && shown.size() > 1) {
            line.getChildren().add(eye(number, run));
        }
        VBox row = new VBox(line);
        row.setId("run-" + number);
        row.getStyleClass().add("run");
        if (current) {
            row.getStyleClass().add("going");
        }
        if (opened.filter(Integer.valueOf(number)::equals).isPresent()) {
            row.getChildren().add(editor(number, run, current));
        } else if (!run.note().isBlank()) {
            Label note = new Label(run.note());
            note.getStyleClass().add("caption");
            row.getChildren().add(note);
        }
        return row;
    }

    private Node dot(int number, Run run) {
        Palette palette = lab.theme().palette();
        int argb = palette.run(run.colour());
        Circle circle = new Circle(DOT * lab.theme().em(), Color.rgb(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff));
        Button dot = new Button();
        dot.setId("run-colour-" + number);
        dot.setGraphic(circle);
        dot.getStyleClass().addAll("flat", "icon-button", "run-colour");
        dot.accessibleTextProperty().bind(lab.texts().bind("train.run.colour"));
        Tips.install(dot, lab.texts().bind("train.run.colour"));
        dot.setOnAction(event -> controller.recolour(number));
        return dot;
    }

    private Node name(int number, Run run) {
        Button name = new Button();
        name.setId("run-name-" + number);
        name.setMnemonicParsing(false);
        name.setText(run.name());
        name.getStyleClass().addAll("flat", "run-name");
        name.setAlignment(Pos.CENTER_LEFT);
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        Tips.install(
                name,
                lab.texts()
                        .bind(
                                "train.run.about",
                                run.network(),
                                run.record().epochs().size(),
                                plan(run)));
        name.setOnAction(event -> controller.open(number));
        return name;
    }

    private static String plan(Run run) {
        return run.record().plan().optimizer().kind() + " "
                + Numerals.significant(run.record().plan().optimizer().learningRate(), 4);
    }

    private Label bestLabel(Run run) {
        Label label = new Label(best(run));
        label.getStyleClass().add("value");
        label.setMinWidth(USE_PREF_SIZE);
        Tips.install(label, lab.texts().bind("train.run.best"));
        bests.add(label);
        return label;
    }

    /** The best validation accuracy; the smallest loss where there is none. */
    private static String best(Run run) {
        List<EpochRecord> epochs = run.record().epochs();
        double accuracy = epochs.stream()
                .mapToDouble(EpochRecord::valAccuracy)
                .filter(Double::isFinite)
                .max()
                .orElse(Double.NaN);
        double loss = epochs.stream()
                .mapToDouble(epoch -> Double.isNaN(epoch.valLoss()) ? epoch.loss() : epoch.valLoss())
                .min()
                .orElse(Double.NaN);
        return Double.isFinite(accuracy)
                ? Numerals.percent(accuracy)
                : Double.isFinite(loss) ? Numerals.exactly(loss, 4) : "";
    }

    private Node eye(int number, Run run) {
        boolean hidden = model.hidden.get().contains(number);
        ToggleButton eye = new ToggleButton();
        eye.setId("run-shown-" + number);
        eye.getStyleClass().addAll("flat", "icon-button", "small-toggle");
        buttons.dress(
                eye,
                Action.of(
                        "train.run.shown",
                        hidden ? BootstrapIcons.EYE_SLASH : BootstrapIcons.EYE,
                        () -> controller.toggle(number)));
        eye.setSelected(!hidden);
        return eye;
    }

    private Node editor(int number, Run run, boolean current) {
        TextField name = field("run-edit-name", "train.run.rename", run.name());
        name.textProperty().addListener((property, before, now) -> controller.rename(number, now));
        TextField note = field("run-edit-note", "train.run.note", run.note());
        note.textProperty().addListener((property, before, now) -> controller.note(number, now));
        VBox editor = new VBox(name, note);
        editor.getStyleClass().add("run-editor");
        if (!current) {
            Button delete =
                    buttons.text(Action.of("train.run.delete", BootstrapIcons.TRASH, () -> controller.delete(number)));
            delete.setId("run-delete");
            delete.getStyleClass().add("flat");
            editor.getChildren().add(delete);
        }
        return editor;
    }

    private TextField field(String id, String key, String text) {
        TextField field = new TextField(text);
        field.setId(id);
        field.promptTextProperty().bind(lab.texts().bind(key));
        field.accessibleTextProperty().bind(lab.texts().bind(key));
        field.setOnAction(event -> model.opened.set(Optional.empty()));
        return field;
    }
}
