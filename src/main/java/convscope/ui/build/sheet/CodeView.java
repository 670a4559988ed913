package convscope.ui.build.sheet;

import convscope.code.KerasCode;
import convscope.code.PyTorchCode;
import convscope.spec.ShapeTrace;
import convscope.text.Message;
import convscope.training.Plan;
import convscope.ui.build.draft.BuildModel;
import convscope.ui.control.Action;
import convscope.ui.control.Buttons;
import convscope.ui.control.CopiedText;
import convscope.ui.control.Help;
import convscope.ui.control.Segments;
import convscope.ui.fx.BeforePulse;
import convscope.ui.fx.LocalizedTexts;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.animation.PauseTransition;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** The network, or the selected layer, as a program that can be copied and saved. */
public final class CodeView extends VBox {
    private static final Duration SAID = Duration.seconds(4);

    private final BuildModel model;
    private final LocalizedTexts texts;
    private final TextArea area = new TextArea();
    private final Label said = new Label();
    private final ObjectProperty<Message> message = new SimpleObjectProperty<>();
    private final Button copy;
    private final Button save;
    private final Segments<Library> libraries;
    private final Segments<Part> parts;
    private final PauseTransition stay = new PauseTransition(SAID);
    private Library library = Library.KERAS;
    private Part part = Part.NETWORK;

    /** For what the program is written. */
    private enum Library {
        KERAS,
        PYTORCH
    }

    /** How much of it is shown. */
    private enum Part {
        NETWORK,
        LAYER
    }

    /**
     * @param save lets the user choose a file for this code; is told the file's name without ending, as a proposal, and the
     *     code
     */
    public CodeView(BuildModel model, LocalizedTexts texts, BiConsumer<String, String> save) {
        this.model = model;
        this.texts = texts;
        getStylesheets().add(CodeView.class.getResource("/css/build-sheet.css").toExternalForm());
        getStyleClass().add("code-face");
        setId("code-face");
        libraries = new Segments<>(chosen -> {
            library = chosen;
            show();
        });
        libraries.add(Library.KERAS, "code-keras", texts.bind("sheet.code.keras"));
        libraries.add(Library.PYTORCH, "code-pytorch", texts.bind("sheet.code.pytorch"));
        parts = new Segments<>(chosen -> {
            part = chosen;
            show();
        });
        parts.add(Part.NETWORK, "code-network", texts.bind("sheet.code.network"));
        parts.add(Part.LAYER, "code-layer", texts.bind("sheet.code.layer"));
        Buttons buttons = new Buttons(texts);
        copy = buttons.icon(Action.of("sheet.code.copy", BootstrapIcons.CLIPBOARD, this::copy));
        copy.setId("code-copy");
        this.save = buttons.icon(
                Action.of("sheet.code.save", BootstrapIcons.DOWNLOAD, () -> save.accept(fileName(), area.getText())));
        this.save.setId("code-save");
        said.setId("code-said");
        said.getStyleClass().add("code-said");
        said.setWrapText(true);
        said.setMinHeight(USE_PREF_SIZE);
        said.textProperty().bind(texts.bind(message));
        said.visibleProperty().bind(message.isNotNull());
        said.managedProperty().bind(message.isNotNull());
        area.setId("code");
        area.setEditable(false);
        area.accessibleTextProperty().bind(texts.bind("sheet.code.name"));
        VBox.setVgrow(area, Priority.ALWAYS);
        FlowPane tools = new FlowPane(libraries, parts, copy, this.save);
        tools.getStyleClass().add("code-tools");
        getChildren().addAll(tools, said, area);
        Help.explain(this, "sheet.code.help");
        stay.setOnFinished(event -> show());
        BeforePulse showing = new BeforePulse(this, this::show);
        InvalidationListener changed = property -> showing.ask();
        model.trace.addListener(changed);
        model.plan.addListener(changed);
        model.selection.addListener(changed);
        show();
    }

    private void copy() {
        CopiedText.put(area.getText());
        message.set(Message.of("sheet.code.copied"));
        stay.playFromStart();
    }

    private String fileName() {
        String name = part == Part.LAYER
                ? layer().orElseThrow()
                : model.trace.get().network().name();
        String plain = name.replaceAll("[^\\p{L}\\p{N}_-]+", "-").replaceAll("^-+|-+$", "");
        return plain.isEmpty() ? "network" : plain;
    }

    private Optional<String> layer() {
        List<String> selection = model.selection.get();
        return selection.size() == 1 ? Optional.of(selection.get(0)) : Optional.empty();
    }

    private void show() {
        stay.stop();
        libraries.show(library);
        parts.show(part);
        Optional<Message> lacks = lacks();
        message.set(lacks.orElse(null));
        String code = lacks.isPresent() ? "" : code();
        if (!code.equals(area.getText())) {
            double left = area.getScrollLeft();
            double top = area.getScrollTop();
            area.setText(code);
            area.setScrollLeft(left);
            area.setScrollTop(top);
        }
        area.setVisible(lacks.isEmpty());
        copy.setVisible(lacks.isEmpty());
        save.setVisible(lacks.isEmpty());
    }

    /** Why there is no code to be shown. */
    private Optional<Message> lacks() {
        ShapeTrace trace = model.trace.get();
        if (part == Part.NETWORK) {
            return trace.usable() && model.plan.get() != null
                    ? Optional.empty()
                    : Optional.of(Message.of("sheet.code.problems"));
        }
        return layer().isEmpty()
                ? Optional.of(Message.of("sheet.code.none"))
                : trace.layer(layer().get()).isPresent() && model.plan.get() != null
                        ? Optional.empty()
                        : Optional.of(Message.of("sheet.code.unknown"));
    }

    private String code() {
        ShapeTrace trace = model.trace.get();
        Plan plan = model.plan.get();
        boolean keras = library == Library.KERAS;
        if (part == Part.NETWORK) {
            return keras
                    ? KerasCode.network(trace, plan.optimizer(), plan.initializer())
                    : PyTorchCode.network(trace, plan.optimizer(), plan.initializer());
        }
        String layer = layer().orElseThrow();
        return keras ? KerasCode.layer(trace, layer, plan.initializer()) : PyTorchCode.layer(trace, layer);
    }
}
