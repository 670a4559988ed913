package convscope.ui.convolve;

import convscope.stepper.SampleCases;
import convscope.ui.Lab;
import convscope.ui.control.Action;
import convscope.ui.control.Buttons;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** What is being looked at, where else it can come from and go to, and two other ways to see it. */
final class CaseBar extends HBox {
    /** The first so many of the guide's cases are numeric figures, those from the other number on are transposed. */
    private static final int NUMERIC = 4;

    private static final int TRANSPOSED = 12;

    private final ConvolveController controller;
    private final ConvolveModel model;
    private final Lab lab;
    private final MenuButton cases = new MenuButton();

    CaseBar(ConvolveController controller, ConvolveModel model, ConvolveActions actions, Lab lab, Buttons buttons) {
        this.controller = controller;
        this.model = model;
        this.lab = lab;
        getStyleClass().add("case-bar");
        setAlignment(Pos.CENTER_LEFT);
        cases.setId("cases");
        cases.getStyleClass().add("flat");
        cases.setMinWidth(USE_PREF_SIZE);
        cases.accessibleTextProperty().bind(lab.texts().bind("convolve.cases"));
        cases.getItems().addAll(cases(0, NUMERIC));
        cases.getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        group("convolve.cases.plain", cases(NUMERIC, TRANSPOSED)),
                        group(
                                "convolve.cases.transposed",
                                cases(TRANSPOSED, SampleCases.names().size())),
                        new SeparatorMenuItem(),
                        buttons.menuItem(actions.open));
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
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
                        spacer,
                        progress(actions, buttons),
                        view(buttons, actions.visits, "show-visits"),
                        view(buttons, actions.stack, "show-stack"),
                        export);
        model.experiment.addListener(property -> say());
        lab.texts().textsProperty().addListener(property -> say());
        say();
    }

    private List<MenuItem> cases(int from, int to) {
        return SampleCases.names().subList(from, to).stream().map(this::item).toList();
    }

    private MenuItem item(String name) {
        MenuItem item = new MenuItem();
        item.setId("case-" + name);
        item.textProperty().bind(lab.texts().bind(key(name)));
        item.setOnAction(event -> controller.files().show(SampleCases.read(name)));
        return item;
    }

    private Menu group(String key, List<MenuItem> items) {
        Menu menu = new Menu();
        menu.textProperty().bind(lab.texts().bind(key));
        menu.getItems().setAll(items);
        return menu;
    }

    private static String key(String name) {
        return "convolve.case." + name.replace('_', '-');
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
        cases.setText(model.experiment
                .get()
                .title()
                .map(this::name)
                .orElseGet(() -> lab.texts().get("convolve.cases")));
    }

    /** The guide's cases have names in both languages; what others are called stays as it is. */
    private String name(String title) {
        return SampleCases.names().contains(title) ? lab.texts().get(key(title)) : title;
    }
}
