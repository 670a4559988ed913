package convscope.ui.build.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.code.KerasSummary;
import convscope.spec.Convolution;
import convscope.spec.Costs;
import convscope.spec.NetworkSpec;
import convscope.spec.Optimizer;
import convscope.spec.Preset;
import convscope.spec.ShapeTrace;
import convscope.spec.Size;
import convscope.ui.TestWindow;
import convscope.ui.build.form.PanelWindow;
import convscope.ui.build.form.PanelWindow.PanelSize;
import convscope.ui.control.Quantity;
import convscope.ui.fx.JavaFxExtension;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Totals and table over edits that do the plainest. */
@Timeout(180)
@ExtendWith(JavaFxExtension.class)
class SheetTest {
    private static final PanelSize USUAL = new PanelSize("en", false, 100, 1000, 640);
    private static final Path FOLDER = Path.of("target", "sheet");

    private static PanelWindow open(NetworkSpec network, PanelSize size) {
        return PanelWindow.open(network, size, (edits, look) -> {
            BorderPane both = new BorderPane(new SummaryTable(edits.model, edits, look.texts()));
            both.setBottom(new TotalsBar(edits.model, edits, look.texts()));
            return (Region) both;
        });
    }

    @Test
    void totalsFollowTheNetwork() {
        try (PanelWindow window = open(Preset.LENET.network(), USUAL)) {
            assertThat(window.text("#totals-parameters")).isEqualTo("47,154");
            assertThat(window.text("#totals-multiply-adds")).isEqualTo("284.4 k");
            assertThat(window.has("#totals-parts")).isFalse();
            assertThat(window.text("#totals-problems")).isEqualTo("No problems");
            assertThat(window.has("#totals-so-far")).isFalse();
            String before = window.text("#totals-memory");
            window.run(() -> window.edits.plan(window.edits.model.plan.get().withBatch(640)));
            window.settle();
            assertThat(window.text("#totals-memory")).isNotEqualTo(before);
            window.run(() -> window.edits.change(
                    "conv2",
                    ((Convolution) window.edits.layer("conv2"))
                            .withWindow(new convscope.spec.Window(
                                    Size.of(15), Size.of(1), convscope.spec.Padding.VALID, Size.of(1))),
                    "kernel"));
            window.settle();
            assertThat(window.text("#totals-problems")).isEqualTo("1 problem");
            assertThat(window.has("#totals-so-far")).isTrue();
            window.click("#totals-problems");
            assertThat(window.edits.model.selection.get()).containsExactly("conv2");
        }
        try (PanelWindow window = open(TestWindow.branchy(), USUAL)) {
            assertThat(window.text("#totals-parts")).isEqualTo("2,028 trained, 16 not");
        }
    }

    @Test
    void memoryIsShownInItsParts() {
        NetworkSpec lenet = Preset.LENET.network();
        try (PanelWindow window = open(lenet, USUAL)) {
            window.click("#totals-memory");
            convscope.spec.Memory memory = Costs.of(ShapeTrace.of(lenet)).memory(Optimizer.Adam.STANDARD, 64);
            assertThat(pop(window, "#memory-weights")).isEqualTo(Quantity.bytes(4 * 47_154));
            assertThat(pop(window, "#memory-optimizer")).isEqualTo(Quantity.bytes(2 * 4 * 47_154));
            assertThat(pop(window, "#memory-activations")).isEqualTo(Quantity.bytes(memory.activations()));
            assertThat(pop(window, "#memory-total"))
                    .isEqualTo(Quantity.bytes(memory.total()))
                    .isEqualTo(window.text("#totals-memory"));
        }
    }

    private static String pop(PanelWindow window, String selector) {
        return window.get(() -> Window.getWindows().stream()
                .filter(PopupWindow.class::isInstance)
                .map(popup -> popup.getScene().getRoot().lookup(selector))
                .filter(Label.class::isInstance)
                .map(label -> ((Label) label).getText())
                .findFirst()
                .orElseThrow());
    }

    @Test
    void theTableHasEveryLayerAndSharesTheSelection() {
        try (PanelWindow window = open(Preset.LENET.network(), USUAL)) {
            ListView<SummaryRow> rows = window.find("#summary-rows");
            assertThat(window.get(() -> rows.getItems().stream()
                            .map(row -> row.node().name() + " "
                                    + row.output().orElseThrow().channelsLast() + " "
                                    + row.cost().orElseThrow().parameters())
                            .toList()))
                    .containsExactly(
                            "input 28×28×1 0",
                            "conv1 24×24×6 156",
                            "pool1 12×12×6 0",
                            "conv2 8×8×16 2416",
                            "pool2 4×4×16 0",
                            "flatten 256 0",
                            "dense1 128 32896",
                            "dense2 84 10836",
                            "output 10 850");
            assertThat(window.text("#summary-foot"))
                    .isEqualTo("Total params: 47,154 (184.2 KiB)\nTrainable: 47,154   Non-trainable: 0");
            window.click("#summary-copy");
            assertThat(window.<String>get(() -> Clipboard.getSystemClipboard().getString()))
                    .isEqualTo(KerasSummary.of(ShapeTrace.of(Preset.LENET.network()))
                            .text());
            double bar = window.get(() -> rows.getItems().get(6).parameters());
            assertThat(bar).isEqualTo(32_896.0 / 47_154);
            window.select("dense1");
            assertThat(window.get(() -> rows.getSelectionModel().getSelectedIndex()))
                    .isEqualTo(6);
            window.focus("#summary-rows");
            window.press(KeyCode.DOWN);
            assertThat(window.edits.model.selection.get()).containsExactly("dense2");
            window.press(KeyCode.SHIFT, KeyCode.DOWN);
            assertThat(window.edits.model.selection.get()).containsExactly("dense2", "output");
            assertThat(window.edits.asked).containsExactly("select [dense2]", "select [dense2, output]");
        }
    }

    @Tag("tour")
    @Test
    void pictures() {
        List<String> wrong = new ArrayList<>();
        for (PanelSize size : List.of(
                new PanelSize("en", false, 100, 1000, 640),
                new PanelSize("ko", true, 150, 500, 640),
                new PanelSize("en", true, 150, 500, 600),
                new PanelSize("ko", false, 100, 656, 600))) {
            for (NetworkSpec network : List.of(Preset.CIFAR10_NET.network(), TestWindow.branchy())) {
                try (PanelWindow window = open(network, size)) {
                    String name = network.name().replace(' ', '-');
                    window.select(network.nodes().get(2).name());
                    wrong.addAll(window.keep(FOLDER.resolve("table-" + name + "-" + size + ".png")));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }
}
