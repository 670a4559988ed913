package convscope.ui.preset;

import convscope.data.DataKind;
import convscope.data.DataLibrary;
import convscope.project.NewProject;
import convscope.project.Project;
import convscope.spec.Preset;
import convscope.ui.control.Action;
import convscope.ui.control.Sheet;
import convscope.ui.fx.LocalizedTexts;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** Lets the user begin with another network. */
public final class PresetController {
    private final Sheet sheet;
    private final LocalizedTexts texts;
    private final DataLibrary library;
    private final Executor io;
    private final Executor fxThread;
    private final Consumer<Project> open;
    private final Action begin;

    /**
     * @param sheet shows the card
     * @param library the images that there are
     * @param io where weights are drawn
     * @param fxThread JavaFX's thread
     * @param open opens a project in place of the one that is open, once that is saved or not wanted
     */
    public PresetController(
            Sheet sheet,
            LocalizedTexts texts,
            DataLibrary library,
            Executor io,
            Executor fxThread,
            Consumer<Project> open) {
        this.sheet = sheet;
        this.texts = texts;
        this.io = io;
        this.fxThread = fxThread;
        this.library = library;
        this.open = open;
        begin = Action.of("action.new", BootstrapIcons.FILE_EARMARK_PLUS, this::show, "Shortcut+N");
    }

    /** Shows the card. */
    public Action begin() {
        return begin;
    }

    private void show() {
        PresetView view = new PresetView(texts, this);
        sheet.show(new Sheet.Content(
                view,
                Optional.of(view.answers()),
                view.first(),
                List.of(Action.ofKeys("action.dismiss", this::cancel, "Esc")),
                () -> {}));
    }

    /** Whether the images that a preset is made for are here. */
    boolean hasData(Preset preset) {
        return library.has(DataKind.of(preset.data()).orElseThrow());
    }

    void choose(Preset preset) {
        make(() -> NewProject.of(preset));
    }

    void chooseEmpty() {
        String title = texts.get("preset.empty");
        make(() -> NewProject.empty(title));
    }

    private void make(Supplier<Project> project) {
        sheet.hide();
        io.execute(() -> {
            Project made = project.get();
            fxThread.execute(() -> open.accept(made));
        });
    }

    void cancel() {
        sheet.dismiss();
    }
}
