package convscope.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the user has chosen about the window; immutable.
 *
 * @param language {@code en} or {@code ko}
 * @param dark whether the dark theme is chosen
 * @param scale size of everything in percent, 100 to 250
 * @param width of the window in px
 * @param height of the window in px
 * @param maximized whether the window fills the screen
 * @param recent project files opened last, newest first, at most {@value #MOST_RECENT}
 * @param reducedMotion whether nothing glides or fades
 */
public record Settings(
        String language,
        boolean dark,
        int scale,
        int width,
        int height,
        boolean maximized,
        List<Path> recent,
        boolean reducedMotion) {
    public static final int LEAST_SCALE = 100;
    public static final int MOST_SCALE = 250;
    public static final int MOST_RECENT = 8;

    private static final int LEAST_WIDTH = 800;
    private static final int LEAST_HEIGHT = 600;
    private static final int MOST_SIDE = 16_384;

    /** Brings every value into its range. */
    public Settings {
        language = Locale.KOREAN.getLanguage().equals(language) ? "ko" : "en";
        scale = clamp(scale, LEAST_SCALE, MOST_SCALE);
        width = clamp(width, LEAST_WIDTH, MOST_SIDE);
        height = clamp(height, LEAST_HEIGHT, MOST_SIDE);
        recent = recent.stream().distinct().limit(MOST_RECENT).toList();
    }

    /** What a first start on a system of this language has. */
    public static Settings first(Locale system) {
        return new Settings(system.getLanguage(), false, LEAST_SCALE, 1280, 800, false, List.of(), false);
    }

    public Locale locale() {
        return Locale.forLanguageTag(language);
    }

    public Settings withLanguage(Locale chosen) {
        return new Settings(chosen.getLanguage(), dark, scale, width, height, maximized, recent, reducedMotion);
    }

    public Settings withDark(boolean chosen) {
        return new Settings(language, chosen, scale, width, height, maximized, recent, reducedMotion);
    }

    public Settings withScale(int percent) {
        return new Settings(language, dark, percent, width, height, maximized, recent, reducedMotion);
    }

    public Settings withWindow(int newWidth, int newHeight, boolean nowMaximized) {
        return new Settings(language, dark, scale, newWidth, newHeight, nowMaximized, recent, reducedMotion);
    }

    /** With this file as the one opened last. */
    public Settings withRecent(Path file) {
        List<Path> files = new ArrayList<>(List.of(file));
        files.addAll(recent);
        return withRecent(files);
    }

    /** Without a file that is gone. */
    public Settings withoutRecent(Path file) {
        return withRecent(recent.stream().filter(other -> !other.equals(file)).toList());
    }

    private Settings withRecent(List<Path> files) {
        return new Settings(language, dark, scale, width, height, maximized, files, reducedMotion);
    }

    private static int clamp(int value, int least, int most) {
        return Math.min(most, Math.max(least, value));
    }
}
