package convscope.ui.convolve;

import convscope.paint.Numerals;
import convscope.stepper.Calculation;
import convscope.ui.Lab;
import convscope.ui.control.Action;
import convscope.ui.control.Buttons;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** What is being looked at, where else it can come from and go to, and two other ways to see it. */
final class CaseBar extends HBox {
    private final ConvolveModel model;
    private final Lab lab;
    private final Label question = new Label();

    CaseBar(ConvolveController controller, ConvolveModel model, ConvolveActions actions, Lab lab, Buttons buttons) {
        this.model = model;
        this.lab = lab;
        getStyleClass().add("case-bar");
        setAlignment(Pos.CENTER_LEFT);
        MenuButton cases = new MenuButton();
        cases.setId("cases");
        cases.getStyleClass().add("flat");
        cases.setMinWidth(USE_PREF_SIZE);
        cases.textProperty().bind(lab.texts().bind("convolve.cases"));
        cases.accessibleTextProperty().bind(lab.texts().bind("convolve.cases"));
        cases.getItems().addAll(new SeparatorMenuItem(), buttons.menuItem(actions.open));
        question.setId("question");
        question.setMinWidth(0);
        question.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(question, Priority.ALWAYS);
        MenuButton export = new MenuButton();
        export.setId("export");
        export.getStyleClass().add("flat");
        export.setMinWidth(USE_PREF_SIZE);
        export.textProperty().bind(lab.texts().bind("convolve.save-as"));
        export.accessibleTextProperty().bind(lab.texts().bind("convolve.save-as"));
        export.getItems()
                .addAll(
                        buttons.menuItem(actions.save),
                        new SeparatorMenuItem(),
                        buttons.menuItem(actions.exportFilm),
                        buttons.menuItem(actions.exportPicture),
                        buttons.menuItem(actions.exportNumbers));
        getChildren()
                .addAll(
                        cases,
                        question,
                        progress(actions, buttons),
                        view(buttons, actions.visits, "show-visits"),
                        view(buttons, actions.stack, "show-stack"),
                        export);
        model.experiment.addListener(property -> say());
        model.calculation.addListener(property -> say());
        lab.texts().textsProperty().addListener(property -> say());
        say();
    }

    private HBox progress(ConvolveActions actions, Buttons buttons) {
        ProgressBar bar = new ProgressBar();
        bar.setId("exporting");
        bar.progressProperty().bind(model.exporting);
        bar.accessibleTextProperty().bind(lab.texts().bind("convolve.exporting"));
        Button cancel = buttons.icon(actions.cancelExport);
        cancel.setId("export-cancel");
        HBox box = new HBox(bar, cancel);
        box.setAlignment(Pos.CENTER);
        var busy = Bindings.createBooleanBinding(() -> !Double.isNaN(model.exporting.get()), model.exporting);
        box.visibleProperty().bind(busy);
        box.managedProperty().bind(busy);
        return box;
    }

    private ToggleButton view(Buttons buttons, Action action, String id) {
        ToggleButton button = new ToggleButton();
        button.setId(id);
        button.getStyleClass().addAll("flat", "icon-button", "small-toggle");
        buttons.dress(button, action);
        Runnable mark = () -> button.setSelected(
                id.equals("show-visits")
                        ? model.experiment.get().view().visits()
                        : model.experiment.get().view().stacked());
        model.experiment.addListener(property -> mark.run());
        button.setOnAction(event -> {
            action.run();
            mark.run();
        });
        mark.run();
        return button;
    }

    private void say() {
        Experiment now = model.experiment.get();
        question.setText(
                now.explained().map(this::explained).orElseGet(() -> now.title().orElse("")));
    }

    /** The question, the network's number, and the one that is worked out here. */
    private String explained(Experiment.Explained explained) {
        String here = model.calculation
                .get()
                .filter(done -> done.subject() == model.experiment.get().subject())
                .map(done -> Numerals.significant(value(done), 4))
                .orElse("…");
        return lab.texts()
                .get(
                        "convolve.explained",
                        explained.question().layer(),
                        explained.question().map() + 1,
                        explained.question().row(),
                        explained.question().column(),
                        Numerals.significant(explained.value(), 4),
                        here);
    }

    private float value(Calculation done) {
        int number = done.walk().clamp(model.experiment.get().moment()).position();
        return done.output().values()[number];
    }
}
