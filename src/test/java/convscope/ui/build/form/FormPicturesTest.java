package convscope.ui.build.form;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.spec.Activation;
import convscope.spec.BatchNormalization;
import convscope.spec.Convolution;
import convscope.spec.Dense;
import convscope.spec.Flatten;
import convscope.spec.Input;
import convscope.spec.NetworkSpec;
import convscope.spec.Padding;
import convscope.spec.Preset;
import convscope.spec.Size;
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
                window.focus(".station-area");
                window.select("dense1");
                keep(window, size, "waiting");
                window.select();
                keep(window, size, "network-problems");
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatIsWorthKnowing() {
        Convolution strided =
                new Convolution(6, Size.of(5), Size.of(2), Padding.VALID, Size.of(1), Activation.NONE, true);
        NetworkSpec network = NetworkSpec.chain(
                "N",
                List.of(
                        new NetworkSpec.NamedLayer("input", new Input(28, 28, 1)),
                        new NetworkSpec.NamedLayer("conv1", strided),
                        new NetworkSpec.NamedLayer("norm", BatchNormalization.STANDARD),
                        new NetworkSpec.NamedLayer("flatten", new Flatten()),
                        new NetworkSpec.NamedLayer("output", Dense.of(10, Activation.SOFTMAX))));
        for (PanelSize size : SIZES) {
            try (PanelWindow window = PanelWindow.form(network, size)) {
                window.select("conv1");
                wrong.addAll(window.keepAt(0.75, FOLDER.resolve("advice-stride-" + size + ".png")));
                window.select("output");
                wrong.addAll(window.keepAt(0.5, FOLDER.resolve("advice-flatten-" + size + ".png")));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void weightsByHand() {
        for (PanelSize size : SIZES) {
            PanelSize wide = new PanelSize(size.language(), size.dark(), size.scale(), 1280, 800);
            try (PanelWindow window = PanelWindow.form(Preset.LENET.network(), wide)) {
                window.select("conv2");
                window.click("#weights-open");
                wrong.addAll(window.keep(FOLDER.resolve("weights-" + wide + ".png")));
                window.type("#weights-numbers", "1 2 3\n4 x 6");
                wrong.addAll(window.keep(FOLDER.resolve("weights-bad-" + wide + ".png")));
            }
        }
        assertThat(wrong).isEmpty();
    }

    private void keep(PanelWindow window, PanelSize size, String name) {
        window.scroll(0);
        wrong.addAll(window.keep(FOLDER.resolve(name + "-" + size + ".png")));
    }
}
