package convscope.ui.tour;

import convscope.settings.Settings;
import convscope.ui.TestWindow;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A state of the window at which the tour stops.
 *
 * @param name for file names
 * @param open opens a window and brings it into the state
 * @param again what has to be done after each change of look, since it does not outlive it
 */
public record Stop(String name, Function<Settings, TestWindow> open, Consumer<TestWindow> again) {
    public static Stop of(String name, Function<Settings, TestWindow> open) {
        return new Stop(name, open, window -> {});
    }
}
