package convscope.ui.build.form;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.spec.NetworkSpec;
import convscope.spec.Preset;
import convscope.ui.TestWindow;
import convscope.ui.build.form.PanelWindow.PanelSize;
import convscope.ui.fx.JavaFxExtension;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** The form in its states, both themes and languages, as PNG under target/form, each audited; in the profile {@code tour}. */
@Tag("tour")
@Timeout(300)
@ExtendWith(JavaFxExtension.class)
class FormPicturesTest {
    private static final Path FOLDER = Path.of("target", "form");
    private static final List<PanelSize> SIZES = List.of(
            new PanelSize("en", false, 100, 320, 640),
            new PanelSize("ko", true, 100, 320, 640),
            new PanelSize("ko", false, 150, 480, 700),
            new PanelSize("en", true, 150, 480, 700));

    private final List<String> wrong = new ArrayList<>();

    @Test
    void everyKindOfLayer() {
        for (PanelSize size : SIZES) {
            try (PanelWindow window = PanelWindow.form(Preset.LENET.network(), size)) {
                keep(window, size, "network");
                for (String layer : List.of("input", "conv2", "pool1", "flatten", "dense1", "output")) {
                    window.select(layer);
                    keep(window, size, layer);
                }
                window.select("conv1", "pool1", "conv2");
                keep(window, size, "several");
            }
            try (PanelWindow window = PanelWindow.form(TestWindow.branchy(), size)) {
                for (String layer : List.of("norm_a", "join", "stem")) {
                    window.select(layer);
                    keep(window, size, layer);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatIsWrong() {
        NetworkSpec lenet = Preset.LENET.network();
        for (PanelSize size : SIZES) {
            try (PanelWindow window = PanelWindow.form(lenet, size)) {
                window.select("conv2");
                window.type("#setting-kernel", "15");
                window.type("#setting-filters", "0");
                keep(window, size, "kernel-too-large");
                window.select("dense1");
                keep(window, size, "waiting");
                window.select();
                keep(window, size, "network-problems");
            }
        }
        assertThat(wrong).isEmpty();
    }

    private void keep(PanelWindow window, PanelSize size, String name) {
        window.scroll(0);
        wrong.addAll(window.keep(FOLDER.resolve(name + "-" + size + ".png")));
    }
}
