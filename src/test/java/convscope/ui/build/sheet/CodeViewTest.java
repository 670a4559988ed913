package convscope.ui.build.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.code.KerasCode;
import convscope.code.PyTorchCode;
import convscope.spec.Convolution;
import convscope.spec.Initializer;
import convscope.spec.NetworkSpec;
import convscope.spec.Optimizer;
import convscope.spec.Padding;
import convscope.spec.Preset;
import convscope.spec.ShapeTrace;
import convscope.spec.Size;
import convscope.text.Message;
import convscope.ui.build.form.PanelWindow;
import convscope.ui.build.form.PanelWindow.PanelSize;
import convscope.ui.fx.JavaFxExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The network as a program on the screen, on the clipboard and in a file. */
@Timeout(180)
@ExtendWith(JavaFxExtension.class)
class CodeViewTest {
    private static final NetworkSpec LENET = Preset.LENET.network();
    private static final ShapeTrace TRACE = ShapeTrace.of(LENET);
    private static final Initializer GLOROT = Initializer.GLOROT_UNIFORM;

    private final List<String> saved = new ArrayList<>();

    private PanelWindow open(PanelSize size) {
        return PanelWindow.open(
                LENET,
                size,
                (edits, look) ->
                        new CodeView(edits.model, look.texts(), (name, code) -> saved.add(name + "\n" + code)));
    }

    @Test
    void showsTheWholeNetworkOrALayerForEitherLibrary() {
        try (PanelWindow window = open(new PanelSize("en", false, 100, 700, 600))) {
            String keras = KerasCode.network(TRACE, Optimizer.Adam.STANDARD, GLOROT);
            assertThat(window.text("#code")).isEqualTo(keras);
            window.click("#code-pytorch");
            assertThat(window.text("#code")).isEqualTo(PyTorchCode.network(TRACE, Optimizer.Adam.STANDARD, GLOROT));
            window.click("#code-layer");
            assertThat(window.has("#code")).isFalse();
            assertThat(window.text("#code-said")).isEqualTo("Select one layer to see its own lines.");
            window.select("conv2");
            assertThat(window.text("#code")).isEqualTo(PyTorchCode.layer(TRACE, "conv2"));
            window.click("#code-keras");
            assertThat(window.text("#code")).isEqualTo(KerasCode.layer(TRACE, "conv2", GLOROT));
            window.click("#code-copy");
            assertThat(window.<String>get(() -> Clipboard.getSystemClipboard().getString()))
                    .isEqualTo(KerasCode.layer(TRACE, "conv2", GLOROT));
            window.click("#code-network");
            window.click("#code-save");
            assertThat(saved).containsExactly("LeNet-5\n" + keras);
        }
    }

    @Test
    void saysWhyThereIsNone() {
        try (PanelWindow window = open(new PanelSize("en", false, 100, 700, 600))) {
            Convolution conv = (Convolution) window.edits.layer("conv2");
            window.run(() -> window.edits.change(
                    "conv2",
                    conv.withWindow(new convscope.spec.Window(Size.of(15), Size.of(1), Padding.VALID, Size.of(1))),
                    "kernel"));
            window.settle();
            assertThat(window.text("#code-said")).startsWith("There is a program once the network has no problems");
            assertThat(window.has("#code-copy")).isFalse();
            window.select("conv1");
            window.click("#code-layer");
            assertThat(window.text("#code")).contains("conv1");
            window.select("conv2");
            assertThat(window.text("#code-said")).startsWith("The lines of this layer");
        }
    }

    @Test
    void isWrittenAsAWholeOrTheReasonIsSaid(@TempDir Path folder) throws IOException {
        List<Message> problems = new ArrayList<>();
        CodeFile file = new CodeFile(
                new convscope.ui.fx.LocalizedTexts(java.util.Locale.ENGLISH),
                Runnable::run,
                Runnable::run,
                problems::add);
        file.write(folder.resolve("net.py"), "x = '합'\n");
        assertThat(Files.readString(folder.resolve("net.py"))).isEqualTo("x = '합'\n");
        assertThat(problems).isEmpty();
        file.write(folder.resolve("none").resolve("net.py"), "x");
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).arguments().get(0)).isEqualTo("net.py");
    }

    @Tag("tour")
    @Test
    void pictures() {
        List<String> wrong = new ArrayList<>();
        for (PanelSize size :
                List.of(new PanelSize("en", false, 100, 656, 600), new PanelSize("ko", true, 150, 500, 600))) {
            try (PanelWindow window = open(size)) {
                wrong.addAll(window.keep(Path.of("target", "sheet", "code-" + size + ".png")));
                window.click("#code-layer");
                wrong.addAll(window.keep(Path.of("target", "sheet", "code-none-" + size + ".png")));
            }
        }
        assertThat(wrong).isEmpty();
    }
}
