package convscope.ui.build.palette;

import convscope.ui.control.Viewport;
import convscope.ui.fx.LocalizedTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The entries under their headings, and a field whose letters leave only those that have them. */
final class PaletteView extends VBox {
    private static final PseudoClass FOLDED = PseudoClass.getPseudoClass("folded");

    private final TextField filter = new TextField();
    private final Label nothing = new Label();
    private final List<Section> sections = new ArrayList<>();
    private final Consumer<Entry> chosen;
    private boolean folded;

    private record Section(Label heading, List<EntryButton> buttons) {}

    /**
     * @param chosen is told which entry was clicked
     */
    PaletteView(LocalizedTexts texts, Consumer<Entry> chosen) {
        this.chosen = chosen;
        getStyleClass().add("palette");
        getStylesheets().add(PaletteView.class.getResource("/css/canvas.css").toExternalForm());
        filter.setId("palette-filter");
        filter.promptTextProperty().bind(texts.bind("palette.filter"));
        filter.accessibleTextProperty().bind(texts.bind("palette.filter"));
        filter.textProperty().addListener((property, before, now) -> offer());
        filter.addEventHandler(KeyEvent.KEY_PRESSED, this::keyInFilter);
        nothing.textProperty().bind(texts.bind("palette.nothing"));
        nothing.getStyleClass().add("caption");
        nothing.setWrapText(true);
        VBox list = new VBox(nothing);
        list.getStyleClass().add("palette-list");
        for (Entries.Group group : Entries.groups()) {
            Label heading = new Label();
            heading.textProperty().bind(texts.bind(group.titleKey()));
            heading.getStyleClass().addAll("caption", "palette-heading");
            List<EntryButton> buttons = new ArrayList<>();
            for (Entry entry : group.entries()) {
                EntryButton button = new EntryButton(entry, texts);
                button.setOnAction(event -> chosen.accept(entry));
                buttons.add(button);
            }
            list.getChildren().add(heading);
            list.getChildren().addAll(buttons);
            sections.add(new Section(heading, buttons));
        }
        ScrollPane scroll = new ScrollPane(list);
        scroll.getStyleClass().addAll("panel", "edge-to-edge");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        Viewport.paintDirectly(scroll);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(filter, scroll);
        addEventFilter(KeyEvent.KEY_PRESSED, this::walk);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        accessibleTextProperty().bind(texts.bind("palette.name"));
        texts.textsProperty().addListener((property, before, now) -> offer());
        offer();
    }

    List<EntryButton> buttons() {
        return sections.stream().flatMap(section -> section.buttons.stream()).toList();
    }

    private List<EntryButton> offered() {
        return buttons().stream().filter(EntryButton::isVisible).toList();
    }

    /** Shows short names without keys and without a filter, for a narrow window. */
    void fold(boolean narrow) {
        if (folded != narrow) {
            folded = narrow;
            pseudoClassStateChanged(FOLDED, narrow);
            filter.setVisible(!narrow);
            filter.setManaged(!narrow);
            filter.clear();
            buttons().forEach(button -> button.fold(narrow));
            offer();
        }
    }

    /** Puts the caret into the filter. */
    void search() {
        filter.requestFocus();
        filter.selectAll();
    }

    private void offer() {
        String letters = filter.getText();
        for (Section section : sections) {
            section.buttons.forEach(button -> button.offer(button.matches(letters)));
            boolean any = section.buttons.stream().anyMatch(EntryButton::isVisible);
            section.heading.setVisible(any);
            section.heading.setManaged(any);
        }
        nothing.setVisible(offered().isEmpty());
        nothing.setManaged(nothing.isVisible());
    }

    private void keyInFilter(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            offered().stream().findFirst().ifPresent(button -> chosen.accept(button.entry()));
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && !filter.getText().isEmpty()) {
            filter.clear();
            event.consume();
        }
    }

    /** Up and down between the filter and the entries. */
    private void walk(KeyEvent event) {
        int step = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
        if (step == 0 || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        List<EntryButton> offered = offered();
        int at = focused(offered).map(offered::indexOf).orElse(-1);
        int to = at + step;
        if (to >= 0 && to < offered.size()) {
            offered.get(to).requestFocus();
        } else if (to < 0 && !folded) {
            filter.requestFocus();
        }
        event.consume();
    }

    private static Optional<EntryButton> focused(List<EntryButton> buttons) {
        return buttons.stream().filter(EntryButton::isFocused).findFirst();
    }
}
