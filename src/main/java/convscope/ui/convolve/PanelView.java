package convscope.ui.convolve;

import convscope.ui.Lab;
import convscope.ui.control.Buttons;
import convscope.ui.control.Segments;
import convscope.ui.control.Viewport;
import convscope.ui.convolve.ConvolveModel.Section;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Everything that can be set: the operation, below it one of four parts, and at the foot what comes out. */
final class PanelView extends ScrollPane {
    private final ConvolveModel model;
    private final Segments<Section> tabs;

    PanelView(ConvolveController controller, ConvolveModel model, ConvolveActions actions, Lab lab, Buttons buttons) {
        this.model = model;
        tabs = tabs(model, lab);
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
        VBox content = new VBox(new OperationSection(controller, model, lab), tabs);
        content.getChildren().addAll(sections.values());
        content.getChildren().addAll(spacer, new ResultView(controller, model, lab, buttons));
        content.getStyleClass().add("panel-content");
        setContent(content);
        setFitToHeight(true);
        model.section.addListener(property -> mark());
        model.problems.addListener(property -> openWhereTheProblemIs());
        mark();
    }

    private static Segments<Section> tabs(ConvolveModel model, Lab lab) {
        Segments<Section> tabs = new Segments<>(model.section::set);
        tabs.getStyleClass().add("panel-tabs");
        for (Section section : Section.values()) {
            String key = switch (section) {
                case WINDOW -> "convolve.section.window";
                case INPUT -> "convolve.section.input";
                case KERNEL -> "convolve.section.kernel";
                case STACK -> "convolve.section.views";
            };
            String id = "section-" + section.name().toLowerCase(Locale.ROOT);
            tabs.add(section, id, lab.texts().bind(key));
        }
        tabs.spread();
        return tabs;
    }

    /** What keeps the case from being computed is never hidden behind another part. */
    private void openWhereTheProblemIs() {
        if (!model.problems.get().isEmpty()) {
            boolean input = model.problems.get().stream()
                    .allMatch(problem -> problem.field().equals("input"));
            model.section.set(input ? Section.INPUT : Section.WINDOW);
        }
    }

    private void mark() {
        tabs.show(model.section.get());
    }
}
