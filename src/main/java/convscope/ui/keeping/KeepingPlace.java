package convscope.ui.keeping;

import convscope.ui.fx.LocalizedTexts;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.BiFunction;
import javafx.stage.Stage;

/**
 * Where and how a window keeps the user's work.
 *
 * @param copies folder where running programs keep their copies
 * @param clock tells the time
 * @param dialogs makes what asks for files in a window
 */
public record KeepingPlace(Path copies, Clock clock, BiFunction<LocalizedTexts, Stage, FileDialogs> dialogs) {
    /** Beside these settings, with the system's clock and dialogs. */
    public static KeepingPlace beside(Path settings) {
        return new KeepingPlace(settings.resolve("autosave"), Clock.systemUTC(), SystemFileDialogs::new);
    }
}
