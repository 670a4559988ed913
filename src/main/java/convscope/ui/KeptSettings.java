package convscope.ui;

import convscope.settings.Settings;
import convscope.settings.SettingsFile;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;

/** The settings of this run; every change is kept in the file, without anyone waiting for it. */
public final class KeptSettings {
    private final SettingsFile file;
    private final Executor io;
    private Settings settings;

    /**
     * @param settings what the file holds
     * @param io where files are written, one after the other
     */
    public KeptSettings(SettingsFile file, Settings settings, Executor io) {
        this.file = file;
        this.settings = settings;
        this.io = io;
    }

    public Settings get() {
        return settings;
    }

    public void change(UnaryOperator<Settings> change) {
        Settings changed = change.apply(settings);
        if (!changed.equals(settings)) {
            settings = changed;
            io.execute(() -> file.save(changed));
        }
    }
}
