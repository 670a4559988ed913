package convscope.ui.tour;

import convscope.settings.Settings;
import convscope.ui.TestWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;

/** Theme, language and size of one picture. */
record Look(boolean dark, String language, Size size) {

    /** Size of the window and of everything in it. */
    public enum Size {
        USUAL(1280, 800, 100),
        LARGE(1920, 1080, 100),
        ENLARGED(1280, 800, 150);

        final int width;
        final int height;
        final int scale;

        Size(int width, int height, int scale) {
            this.width = width;
            this.height = height;
            this.scale = scale;
        }

        @Override
        public String toString() {
            return width + "x" + height + (scale == 100 ? "" : "-" + scale);
        }
    }

    /** Every look in these sizes, ordered so that what takes long to change changes seldom. */
    static List<Look> all(Set<Size> sizes) {
        List<Look> looks = new ArrayList<>();
        for (boolean dark : new boolean[] {false, true}) {
            for (Size size : Size.values()) {
                for (String language : List.of("en", "ko")) {
                    if (sizes.contains(size)) {
                        looks.add(new Look(dark, language, size));
                    }
                }
            }
        }
        return looks;
    }

    String theme() {
        return dark ? "dark" : "light";
    }

    Settings settings() {
        return new Settings(language, dark, size.scale, size.width, size.height, false, List.of(), true);
    }

    /** Gives the window this look as a user does, but for the size. */
    void put(TestWindow window) {
        if (window.get(() -> window.find("#theme").isDisabled())) {
            window.press(KeyCode.ESCAPE); // a card over the window keeps everything under it from being used
        }
        window.run(() -> {
            if (window.lab.theme().darkProperty().get() != dark) {
                ((ButtonBase) window.scene().getRoot().lookup("#theme")).fire();
            }
            if (!window.lab.texts().locale().getLanguage().equals(language)) {
                String button = language.equals("ko") ? "#korean" : "#english";
                ((ButtonBase) window.scene().getRoot().lookup(button)).fire();
            }
            window.lab.theme().scaleProperty().set(size.scale);
            if (window.stage.isFullScreen()) {
                // as on a screen of that size; JavaFX itself leaves a window alone that fills the screen
                com.sun.glass.ui.Window.getWindows().get(0).setSize(size.width, size.height);
            } else {
                window.stage.setWidth(size.width);
                window.stage.setHeight(size.height);
            }
        });
        window.settle();
    }

    @Override
    public String toString() {
        return language + "-" + theme() + "-" + size;
    }
}
