package convscope.ui.convolve;

import convscope.ui.Lab;
import convscope.ui.control.Buttons;
import convscope.ui.control.Viewport;
import convscope.ui.convolve.ConvolveModel.Section;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Everything that can be set: the operation, below it one of four parts, and at the foot what comes out. */
final class PanelView extends ScrollPane {
    private final ConvolveModel model;
    private final Map<Section, ToggleButton> tabs = new EnumMap<>(Section.class);

    PanelView(ConvolveController controller, ConvolveModel model, ConvolveActions actions, Lab lab, Buttons buttons) {
        this.model = model;
        getStyleClass().addAll("panel", "edge-to-edge");
        Viewport.paintDirectly(this);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        Map<Section, Node> sections = new EnumMap<>(Section.class);
        sections.put(Section.WINDOW, new WindowSection(controller, model, lab));
        sections.put(Section.INPUT, new InputSection(controller, model, lab, buttons));
        sections.put(Section.KERNEL, new KernelSection(controller, model, lab, buttons));
        sections.put(Section.STACK, new StackSection(controller, model, actions, lab, buttons));
        sections.forEach((section, node) -> {
            node.visibleProperty().bind(model.section.isEqualTo(section));
            node.managedProperty().bind(node.visibleProperty());
        });
        Region spacer = new Region();
        VBox.setVgrow(spacer, Priority.ALWAYS);
        VBox content = new VBox(new OperationSection(controller, model, lab), tabs(lab));
        content.getChildren().addAll(sections.values());
        content.getChildren().addAll(spacer, new ResultView(controller, model, lab, buttons));
        content.getStyleClass().add("panel-content");
        setContent(content);
        setFitToHeight(true);
        model.section.addListener(property -> mark());
        mark();
    }

    private HBox tabs(Lab lab) {
        ToggleGroup group = new ToggleGroup();
        HBox row = new HBox();
        row.getStyleClass().addAll("segments", "panel-tabs");
        Section[] all = Section.values();
        for (Section section : all) {
            ToggleButton tab = new ToggleButton();
            String key = switch (section) {
                case WINDOW -> "convolve.section.window";
                case INPUT -> "convolve.section.input";
                case KERNEL -> "convolve.section.kernel";
                case STACK -> "convolve.section.views";
            };
            tab.setId("section-" + section.name().toLowerCase(Locale.ROOT));
            tab.textProperty().bind(lab.texts().bind(key));
            tab.accessibleTextProperty().bind(lab.texts().bind(key));
            tab.getStyleClass()
                    .add(
                            section == all[0]
                                    ? "left-pill"
                                    : section == all[all.length - 1] ? "right-pill" : "center-pill");
            tab.setMinWidth(0);
            tab.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(tab, Priority.ALWAYS);
            tab.setToggleGroup(group);
            tab.setOnAction(event -> {
                tab.setSelected(true); // one of them is always open
                model.section.set(section);
            });
            tabs.put(section, tab);
            row.getChildren().add(tab);
        }
        return row;
    }

    private void mark() {
        tabs.forEach((section, tab) -> tab.setSelected(section == model.section.get()));
    }
}
