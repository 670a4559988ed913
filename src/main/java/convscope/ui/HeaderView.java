package convscope.ui;

import convscope.ui.control.Action;
import convscope.ui.control.Buttons;
import convscope.ui.control.Tips;
import convscope.ui.fx.LocalizedTexts;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.collections.ListChangeListener;
import javafx.collections.MapChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The line at the top: what is open, and what can be done everywhere. */
final class HeaderView extends HBox {
    /** Height of a recent project's picture in px. */
    private static final double PICTURE = 24;

    private final ShellModel model;
    private final ShellActions actions;
    private final LocalizedTexts texts;
    private final Buttons buttons;
    private final Consumer<Path> open;
    private final MenuButton project = new MenuButton();

    HeaderView(ShellModel model, ShellActions actions, LocalizedTexts texts, Buttons buttons, Consumer<Path> open) {
        this.model = model;
        this.actions = actions;
        this.texts = texts;
        this.buttons = buttons;
        this.open = open;
        getStyleClass().add("header");

        Label name = new Label();
        name.textProperty().bind(texts.bind("app.name"));
        name.getStyleClass().add("wordmark");
        name.setMinWidth(USE_PREF_SIZE);
        name.managedProperty().bind(name.visibleProperty()); // the stylesheet hides it where there is little room

        project.setId("project");
        project.getStyleClass().addAll("flat", "project-menu");
        StringBinding plain = texts.bind("header.title", model.projectTitle);
        StringBinding marked = texts.bind("header.title.changed", model.projectTitle);
        project.textProperty()
                .bind(Bindings.when(model.keeping.changed).then(marked).otherwise(plain));
        project.accessibleTextProperty()
                .bind(Bindings.when(model.keeping.changed)
                        .then(texts.bind("header.project.changed", model.projectTitle))
                        .otherwise(texts.bind("header.project", model.projectTitle)));
        Tips.install(project, texts.bind("header.project.tip"));
        model.recent.addListener((ListChangeListener<Path>) change -> fillMenu());
        model.pictures.addListener((MapChangeListener<Path, Image>) change -> fillMenu());
        fillMenu();

        Node spacer = new Region();
        setHgrow(spacer, Priority.ALWAYS);
        getChildren()
                .addAll(
                        name,
                        project,
                        group(icon(actions.undo(), "undo"), icon(actions.redo(), "redo")),
                        spacer,
                        languages(),
                        group(icon(actions.theme(), "theme")),
                        group(
                                letters(actions.smaller(), "smaller", "header.smaller"),
                                letters(actions.larger(), "larger", "header.larger")),
                        group(icon(actions.present(), "present"), icon(actions.help(), "help")));
    }

    private static HBox group(Node... nodes) {
        HBox group = new HBox(nodes);
        group.getStyleClass().add("header-group");
        return group;
    }

    private Node icon(Action action, String id) {
        Node button = buttons.icon(action);
        button.setId(id);
        return button;
    }

    private Node letters(Action action, String id, String key) {
        var button = buttons.icon(action);
        button.setId(id);
        button.getStyleClass().add("letters-button");
        button.textProperty().bind(texts.bind(key));
        return button;
    }

    private HBox languages() {
        ToggleGroup group = new ToggleGroup();
        ToggleButton korean = language(actions.korean(), Locale.KOREAN, "header.korean", "left-pill", group);
        ToggleButton english = language(actions.english(), Locale.ENGLISH, "header.english", "right-pill", group);
        korean.setId("korean");
        english.setId("english");
        HBox segments = new HBox(korean, english);
        segments.getStyleClass().add("segments");
        return segments;
    }

    private ToggleButton language(Action action, Locale locale, String key, String pill, ToggleGroup group) {
        ToggleButton button = new ToggleButton();
        button.getStyleClass().add(pill);
        button.setMinWidth(USE_PREF_SIZE);
        buttons.dress(button, action);
        button.textProperty().bind(texts.bind(key));
        button.setToggleGroup(group);
        button.setOnAction(event -> {
            button.setSelected(true); // one of the two is always chosen
            action.run();
        });
        model.language.addListener((property, before, now) -> button.setSelected(locale.equals(now)));
        button.setSelected(locale.equals(model.language.get()));
        return button;
    }

    private void fillMenu() {
        project.getItems()
                .setAll(
                        buttons.menuItem(actions.begin()),
                        buttons.menuItem(actions.openFile()),
                        buttons.menuItem(actions.save()),
                        buttons.menuItem(actions.saveAs()));
        if (!model.recent.isEmpty()) {
            project.getItems().add(new SeparatorMenuItem());
        }
        for (Path file : model.recent) {
            MenuItem item = new MenuItem(String.valueOf(file.getFileName()));
            item.setMnemonicParsing(false);
            item.setOnAction(event -> open.accept(file));
            Optional.ofNullable(model.pictures.get(file)).ifPresent(picture -> {
                ImageView view = new ImageView(picture);
                view.setFitHeight(PICTURE);
                view.setPreserveRatio(true);
                item.setGraphic(view);
            });
            project.getItems().add(item);
        }
        project.getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        buttons.menuItem(actions.openSample()),
                        buttons.menuItem(actions.openComparison()),
                        new SeparatorMenuItem(),
                        buttons.menuItem(actions.images()),
                        buttons.menuItem(actions.projectInfo()),
                        buttons.menuItem(actions.about()));
    }
}
