package convscope.ui.build.form;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.spec.Activation;
import convscope.spec.AveragePooling;
import convscope.spec.BatchNormalization;
import convscope.spec.Concatenate;
import convscope.spec.Convolution;
import convscope.spec.Dense;
import convscope.spec.Dropout;
import convscope.spec.Input;
import convscope.spec.NetworkSpec;
import convscope.spec.Node;
import convscope.spec.Optimizer;
import convscope.spec.Padding;
import convscope.spec.Preset;
import convscope.spec.Size;
import convscope.stepper.KernelLibrary;
import convscope.tensor.Tensor;
import convscope.text.Message;
import convscope.ui.TestWindow;
import convscope.ui.build.form.PanelWindow.PanelSize;
import convscope.ui.control.Choice;
import convscope.ui.fx.JavaFxExtension;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** The form over edits that do the plainest, by typing and clicking. */
@Timeout(120)
@ExtendWith(JavaFxExtension.class)
class FormViewTest {
    private static final NetworkSpec LENET = Preset.LENET.network();

    private static NetworkSpec with(String name, convscope.spec.LayerSpec layer) {
        return NetworkSpec.chain(
                "N",
                List.of(
                        new NetworkSpec.NamedLayer("input", new Input(28, 28, 1)),
                        new NetworkSpec.NamedLayer(name, layer),
                        new NetworkSpec.NamedLayer("average", new convscope.spec.GlobalAverage()),
                        new NetworkSpec.NamedLayer("output", Dense.of(10, Activation.SOFTMAX))));
    }

    @Test
    void everySettingOfAConvolutionCanBeTyped() {
        Convolution conv = Convolution.of(6, 5, Padding.VALID, Activation.RELU);
        try (PanelWindow window = PanelWindow.form(with("conv", conv))) {
            window.select("conv");
            window.type("#setting-filters", "12");
            assertThat(window.edits.layer("conv")).isEqualTo(conv.withFilters(12));
            window.type("#setting-kernel", "3");
            window.type("#setting-stride", "2");
            window.type("#setting-dilation", "4");
            window.click("#setting-bias");
            choose(window, "#setting-activation", Activation.TANH);
            choose(window, "#setting-padding", Padding.Kind.SAME);
            assertThat(window.edits.layer("conv"))
                    .isEqualTo(new Convolution(
                            12, Size.of(3), Size.of(2), Padding.SAME, Size.of(4), Activation.TANH, false));
            assertThat(window.edits.asked)
                    .containsExactly(
                            "change conv filters",
                            "change conv kernel",
                            "change conv stride",
                            "change conv dilation",
                            "change conv bias",
                            "change conv activation",
                            "change conv padding");
        }
    }

    @Test
    void statedPaddingBeginsWithWhatItWas() {
        try (PanelWindow window = PanelWindow.form(with("conv", Convolution.of(6, 5, Padding.SAME, Activation.RELU)))) {
            window.select("conv");
            assertThat(window.has("#setting-padding-amount")).isFalse();
            choose(window, "#setting-padding", Padding.Kind.EXPLICIT);
            assertThat(padding(window)).isEqualTo(Padding.of(2, 2));
            window.type("#setting-padding-amount", "1");
            assertThat(padding(window)).isEqualTo(Padding.of(1, 1));
            window.click("#setting-padding-amount-chain");
            window.type("#setting-padding-amount-height", "3");
            assertThat(padding(window)).isEqualTo(Padding.of(3, 1));
        }
    }

    private static Padding padding(PanelWindow window) {
        return ((Convolution) window.edits.layer("conv")).padding();
    }

    @Test
    void theChainSetsBothSides() {
        try (PanelWindow window = PanelWindow.form(LENET)) {
            window.select("pool1");
            assertThat(window.has("#setting-kernel-height")).isFalse();
            window.click("#setting-kernel-chain");
            window.type("#setting-kernel-height", "3");
            assertThat(((AveragePooling) window.edits.layer("pool1")).kernel()).isEqualTo(new Size(3, 2));
            window.select("conv1");
            assertThat(window.has("#setting-kernel-height")).isFalse();
            window.select("pool1");
            assertThat(window.has("#setting-kernel-height")).isTrue();
            window.click("#setting-kernel-chain");
            assertThat(((AveragePooling) window.edits.layer("pool1")).kernel()).isEqualTo(Size.of(2));
            window.type("#setting-kernel", "4");
            assertThat(((AveragePooling) window.edits.layer("pool1")).kernel()).isEqualTo(Size.of(4));
        }
    }

    @Test
    void whatDoesNotCountStaysAndSaysWhatDoes() {
        try (PanelWindow window = PanelWindow.form(LENET)) {
            window.select("conv2");
            for (String typed : List.of("0", "x", "", "65537", "-1", "1.5")) {
                window.type("#setting-filters", typed);
                assertThat(window.text("#setting-filters")).isEqualTo(typed);
                assertThat(window.text("#setting-filters-allowed"))
                        .isEqualTo("Whole numbers from 1 to 65536 are allowed; it stays at 16.");
                assertThat(window.edits.asked).isEmpty();
            }
            window.run(() -> window.edits.model.weightsSaid.set(Optional.of(Message.of("form.duplicate"))));
            window.settle();
            assertThat(window.text("#setting-filters")).isEqualTo("1.5");
            window.type("#setting-filters", "8");
            assertThat(window.has("#setting-filters-allowed")).isFalse();
            window.type("#setting-filters", "");
            window.select("conv1");
            assertThat(window.text("#setting-filters")).isEqualTo("6");
            assertThat(window.has("#setting-filters-allowed")).isFalse();
        }
    }

    @Test
    void arrowsCountUpAndDown() {
        try (PanelWindow window = PanelWindow.form(LENET)) {
            window.select("dense1");
            window.focus("#setting-units");
            window.press(KeyCode.UP);
            window.press(KeyCode.UP);
            window.press(KeyCode.DOWN);
            assertThat(window.edits.layer("dense1")).isEqualTo(Dense.of(129, Activation.RELU));
        }
    }

    @Test
    void fractionsAreTyped() {
        try (PanelWindow window = PanelWindow.form(with("drop", new Dropout(0.5)))) {
            window.select("drop");
            window.type("#setting-rate", "0,25");
            assertThat(window.edits.layer("drop")).isEqualTo(new Dropout(0.25));
            window.type("#setting-rate", "1");
            assertThat(window.edits.layer("drop")).isEqualTo(new Dropout(0.25));
            assertThat(window.text("#setting-rate-allowed"))
                    .isEqualTo("Allowed is at least 0 and below 1; it stays at 0.25.");
        }
        try (PanelWindow window = PanelWindow.form(with("norm", BatchNormalization.STANDARD))) {
            window.select("norm");
            window.type("#setting-epsilon", "1e-5");
            window.type("#setting-momentum", "0.9");
            assertThat(window.edits.layer("norm")).isEqualTo(new BatchNormalization(0.9, 1e-5));
        }
    }

    @Test
    void theInputIsSet() {
        try (PanelWindow window = PanelWindow.form(LENET)) {
            window.select("input");
            window.type("#setting-height", "70");
            window.type("#setting-width", "120");
            window.type("#setting-channels", "3");
            assertThat(window.edits.layer("input")).isEqualTo(new Input(70, 120, 3));
        }
    }

    @Test
    void sizeAndParametersFollowWithTheRealNumbers() {
        try (PanelWindow window = PanelWindow.form(LENET)) {
            window.select("conv1");
            assertThat(window.text("#formula-output")).isEqualTo("output = ⌊(28 + 2·0 − 5)/1⌋ + 1 = 24");
            assertThat(window.text("#formula-parameters")).isEqualTo("parameters = 6·(5·5·1) + 6 = 156");
            assertThat(window.text("#fact-output")).isEqualTo("24×24×6");
            assertThat(window.text("#fact-parameters-share")).isEqualTo("0.3 %");
            window.type("#setting-kernel", "3");
            assertThat(window.text("#formula-output")).isEqualTo("output = ⌊(28 + 2·0 − 3)/1⌋ + 1 = 26");
            assertThat(window.text("#fact-multiply-adds")).isEqualTo("36,504");
        }
    }

    @Test
    void aProblemIsSaidAtTheLayerAndMendedByAChip() {
        try (PanelWindow window = PanelWindow.form(LENET)) {
            window.select("conv2");
            window.type("#setting-kernel", "15");
            assertThat(window.texts("#layer-problems .sentence"))
                    .containsExactly(
                            "The window covers 15×15 cells, but the padded image has only 12×12.",
                            "The window has to fit at least once for an output to exist.");
            assertThat(window.text("#formula-unknown"))
                    .isEqualTo("The size is known once the problem above is mended.");
            window.select("pool2");
            assertThat(window.has("#layer-problems")).isFalse();
            assertThat(window.text("#formula-unknown")).startsWith("The size is known once the layers before");
            window.select();
            assertThat(window.texts(".problem-layer")).containsExactly("conv2");
            window.clickText("conv2");
            assertThat(window.edits.model.selection.get()).containsExactly("conv2");
            window.clickText("use a 12×12 kernel");
            assertThat(window.edits
                            .model
                            .trace
                            .get()
                            .layer("conv2")
                            .orElseThrow()
                            .output()
                            .channelsLast())
                    .isEqualTo("1×1×16");
            assertThat(window.has("#layer-problems")).isFalse();
        }
    }

    @Test
    void aNameIsTakenAtTheEndAndIsSaidToBeWrongAtOnce() {
        try (PanelWindow window = PanelWindow.form(LENET)) {
            window.select("conv1");
            window.type("#layer-name", "conv2");
            assertThat(window.text("#layer-name-wrong")).isEqualTo("Another layer is called “conv2” too.");
            window.press(KeyCode.ENTER);
            assertThat(window.edits.asked).isEmpty();
            window.type("#layer-name", "a/b");
            assertThat(window.text("#layer-name-wrong")).startsWith("“a/b” cannot be a layer's name.");
            window.type("#layer-name", "첫 합성곱");
            assertThat(window.has("#layer-name-wrong")).isFalse();
            assertThat(window.edits.asked).isEmpty();
            window.press(KeyCode.ENTER);
            assertThat(window.edits.asked).containsExactly("rename conv1 첫 합성곱");
            assertThat(window.text("#layer-name")).isEqualTo("첫 합성곱");
            window.type("#layer-name", "other");
            window.press(KeyCode.ESCAPE);
            assertThat(window.text("#layer-name")).isEqualTo("첫 합성곱");
            window.type("#layer-name", "first");
            window.select("dense1");
            assertThat(window.edits.asked).endsWith("rename 첫 합성곱 first");
            assertThat(window.text("#layer-name")).isEqualTo("dense1");
            window.type("#layer-name", "");
            window.focus("#setting-units");
            assertThat(window.text("#layer-name")).isEqualTo("dense1");
        }
    }

    @Test
    void inputsAreOrderedAndCut() {
        try (PanelWindow window = PanelWindow.form(TestWindow.branchy())) {
            window.select("join");
            assertThat(window.texts(".neighbour")).containsExactly("branch_1", "branch_2", "input", "pool");
            window.click("#input-down-0");
            assertThat(inputs(window)).containsExactly("branch_2", "branch_1", "input");
            window.click("#input-up-2");
            assertThat(inputs(window)).containsExactly("branch_2", "input", "branch_1");
            window.click("#input-unwire-1");
            assertThat(window.edits.asked).endsWith("unwire input join");
            window.clickText("branch_1");
            assertThat(window.edits.model.selection.get()).containsExactly("branch_1");
        }
    }

    private static List<String> inputs(PanelWindow window) {
        Node join = window.edits.network().node("join").orElseThrow();
        assertThat(join.layer()).isEqualTo(new Concatenate());
        return join.inputs();
    }

    @Test
    void severalLayersAreSummedUp() {
        try (PanelWindow window = PanelWindow.form(LENET)) {
            window.select("conv1", "conv2");
            assertThat(window.text("#several")).isEqualTo("2 layers selected");
            assertThat(window.text("#fact-parameters")).isEqualTo("2,572");
            assertThat(window.text("#fact-multiply-adds")).isEqualTo("240,000");
            for (String button : List.of("branch-add", "branch-concatenate", "duplicate", "delete")) {
                window.click("#form-" + button);
            }
            assertThat(window.edits.asked).containsExactly("branch add", "branch concatenate", "duplicate", "delete");
        }
    }

    @Test
    void theNetworkHasANameAndAPlan() {
        try (PanelWindow window = PanelWindow.form(LENET)) {
            assertThat(window.text("#fact-parameters")).isEqualTo("47,154");
            window.type("#network-name", "Mine");
            window.press(KeyCode.ENTER);
            assertThat(window.edits.network().name()).isEqualTo("Mine");
            window.type("#build-batch", "32");
            assertThat(window.edits.model.plan.get().batch()).isEqualTo(32);
            choose(window, "#build-optimizer", Optimizer.Sgd.STANDARD);
            assertThat(window.edits.model.plan.get().optimizer()).isEqualTo(Optimizer.Sgd.STANDARD);
            window.run(() -> window.edits.model.weightsSaid.set(Optional.of(Message.of("form.several", 3))));
            window.settle();
            assertThat(window.text("#weights-said")).isEqualTo("3 layers selected");
        }
    }

    @Test
    void adviceIsGivenWithItsNumbersAndDoneByAChip() {
        Convolution conv = new Convolution(6, Size.of(5), Size.of(2), Padding.VALID, Size.of(1), Activation.RELU, true);
        try (PanelWindow window = PanelWindow.form(with("conv", conv))) {
            window.select("conv");
            assertThat(window.texts("#advice-stride .sentence").get(0)).contains("the last row and the last column");
            assertThat(top(window, "#advice-stride .unreached"))
                    .isGreaterThan(top(window, "#advice-stride .sentence"))
                    .isGreaterThan(top(window, "#advice-stride .chip"));
            window.clickText("kernel 6×6 → 12×12×6");
            assertThat(((Convolution) window.edits.layer("conv")).kernel()).isEqualTo(Size.of(6));
            assertThat(window.has("#advice-stride")).isFalse();
            assertThat(window.has("#advice-heading")).isFalse();
            window.run(window.edits::undo);
            window.settle();
            assertThat(window.has("#advice-stride")).isTrue();
            window.click("#advice-heading");
            assertThat(window.has("#advice-stride")).isFalse();
            window.click("#advice-heading");
            assertThat(window.has("#advice-stride")).isTrue();
        }
    }

    private static double top(PanelWindow window, String selector) {
        javafx.scene.Node node = window.find(selector);
        return window.get(() -> node.localToScene(0, 0).getY());
    }

    @Test
    void weightsAreTypedTakenFromTheLibraryAndRefused() {
        try (PanelWindow window = PanelWindow.form(LENET, new PanelSize("en", false, 100, 900, 740))) {
            window.select("pool1");
            assertThat(window.has("#weights-open")).isFalse();
            window.select("conv1");
            window.click("#weights-open");
            window.type("#weights-index", "2");
            choose(window, "#weights-library", KernelLibrary.VERTICAL_LINE);
            Tensor line = KernelLibrary.VERTICAL_LINE.within(Size.of(5)).orElseThrow();
            assertThat(filter(window, 1)).isEqualTo(line);
            assertThat(window.text("#weights-numbers")).startsWith("0 0 1 0 0\n0 0 1 0 0");
            Tensor first = filter(window, 0);
            window.type("#weights-numbers", "1 2 3 4 5\n1 2 3 4 5\n1 2 3 4 5\n1 2 3 4 5\n1 2 3 4 5");
            assertThat(filter(window, 1).get(4, 4)).isEqualTo(5);
            assertThat(filter(window, 0)).isEqualTo(first);
            int asked = window.edits.asked.size();
            window.type("#weights-numbers", "1 2\n3 4");
            assertThat(window.texts(".numbers .sentence"))
                    .containsExactly("These are 2×2 numbers; a filter of this layer has 5×5 for each channel.");
            window.type("#weights-numbers", "1 2\n3 x");
            assertThat(window.texts(".numbers .sentence")).containsExactly("Line 2: “x” is not a number.");
            assertThat(window.edits.asked).hasSize(asked);
            window.click("#weights-redraw");
            assertThat(window.edits.asked).endsWith("redrawWeights");
            window.click("#weights-done");
            assertThat(window.has("#weights-done")).isFalse();
        }
    }

    private static Tensor filter(PanelWindow window, int index) {
        return window.edits
                .model
                .draft
                .get()
                .weights()
                .get("conv1/weight")
                .item(index)
                .item(0);
    }

    private static <T> void choose(PanelWindow window, String selector, T thing) {
        Choice<T> choice = window.find(selector);
        window.run(() -> choice.setValue(thing));
        window.settle();
    }
}
