package convscope.ui.convolve;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.settings.Settings;
import convscope.spec.Activation;
import convscope.spec.Size;
import convscope.stepper.KernelLibrary;
import convscope.stepper.Moment;
import convscope.stepper.Operation;
import convscope.stepper.SidePadding;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import convscope.ui.TestWindow;
import convscope.ui.fx.JavaFxExtension;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the hand does in the station, and what is seen of it. */
@Timeout(120)
@ExtendWith(JavaFxExtension.class)
class ConvolveStationTest {
    private final ConvolveWindow window = ConvolveWindow.open(ConvolveWindow.settings());

    @AfterEach
    void close() {
        window.close();
    }

    private Experiment experiment() {
        return window.window.get(() -> window.model().experiment.get());
    }

    private Moment moment() {
        return window.window.get(() -> window.model().frame.get().moment());
    }

    private boolean isVisible(String selector) {
        Node found = window.window.find(selector);
        return window.window.get(() -> {
            for (Node node = found; node != null; node = node.getParent()) {
                if (!node.isVisible()) {
                    return false;
                }
            }
            return true;
        });
    }

    private void undo() {
        window.press(KeyCode.CONTROL, KeyCode.Z);
    }

    // the walk

    @Test
    void opensWithTheGuidesNumbersAtTheBeginning() {
        assertThat(window.text("#cases")).isEqualTo("The guide’s numbers");
        assertThat(moment()).isEqualTo(Experiment.BEGINNING);
        assertThat(window.output().values()).containsExactly(12, 12, 17, 10, 17, 19, 9, 6, 14);
        assertThat(window.text("#costs")).isEqualTo("9 parameters · 81 multiply–adds");
        assertThat(window.text("#keras")).startsWith("keras.layers.Conv2D(1, (3, 3)");
        assertThat(window.text("#pytorch")).startsWith("nn.Conv2d(1, 1, (3, 3)");
        assertThat(window.window.get(() -> window.model().playing.get())).isFalse();
    }

    @Test
    void spacePlaysAndPausesAndAnotherStationStopsIt() {
        window.run(() -> window.convolve.speed(4));
        window.press(KeyCode.SPACE);
        window.window.await("the walk", () -> window.position() > 1);
        window.press(KeyCode.SPACE);
        Moment paused = moment();
        window.window.settle();
        assertThat(moment()).isEqualTo(paused);
        window.press(KeyCode.SPACE);
        assertThat(window.window.get(() -> window.model().playing.get())).isTrue();
        window.run(window.convolve::hidden);
        assertThat(window.window.get(() -> window.model().playing.get())).isFalse();
        window.run(() -> window.convolve.speed(20));
        window.press(KeyCode.SPACE);
        window.window.await("the end", () -> !window.model().playing.get());
        assertThat(window.position()).isEqualTo(8);
    }

    @Test
    void arrowsGoByPositionsMicroStepsAndRows() {
        window.press(KeyCode.SHIFT, KeyCode.RIGHT);
        window.press(KeyCode.SHIFT, KeyCode.RIGHT);
        assertThat(moment()).isEqualTo(new Moment(0, 2));
        window.press(KeyCode.SHIFT, KeyCode.LEFT);
        assertThat(moment()).isEqualTo(new Moment(0, 1));
        window.press(KeyCode.RIGHT);
        assertThat(moment().position()).isZero();
        window.press(KeyCode.DOWN);
        assertThat(window.position()).isEqualTo(3);
        window.press(KeyCode.UP);
        assertThat(window.position()).isZero();
        window.press(KeyCode.END);
        assertThat(window.position()).isEqualTo(8);
        window.press(KeyCode.HOME);
        assertThat(moment()).isEqualTo(Experiment.BEGINNING);
    }

    @Test
    void speedAndLoopHaveKeysAndAreRemembered() {
        window.press(KeyCode.EQUALS);
        assertThat(experiment().pace().speed()).isEqualTo(2);
        window.press(KeyCode.MINUS);
        window.press(KeyCode.MINUS);
        assertThat(experiment().pace().speed()).isEqualTo(0.5);
        window.press(KeyCode.L);
        assertThat(experiment().pace().loop()).isTrue();
        undo();
        undo();
        assertThat(experiment().pace()).isEqualTo(Experiment.Pace.USUAL);
    }

    @Test
    void theSliderScrubs() {
        Slider scrub = window.window.find("#scrub");
        window.run(() -> scrub.setValue(5.3));
        assertThat(window.position()).isEqualTo(5);
        window.run(scrub::requestFocus);
        window.press(KeyCode.RIGHT);
        assertThat(window.position()).isEqualTo(6);
        assertThat(window.window.get(
                        () -> window.convolve.edits().orElseThrow().canUndo().get()))
                .as("going somewhere is no edit")
                .isFalse();
    }

    // cells

    @Test
    void hoveringShowsAndAClickJumps() {
        Node equation = window.window.find("#equation");
        window.point(ConvolveWindow.output(2, 1));
        assertThat(window.text("#cell")).isEqualTo("output · row 2, column 1 = 6");
        assertThat(window.window.get(equation::getAccessibleText)).endsWith("= 6");
        assertThat(window.position()).isZero();
        window.point(ConvolveWindow.input(1, 1));
        assertThat(window.text("#cell")).isEqualTo("input · row 1, column 1 = 0 · read 4×");
        assertThat(window.window.get(equation::getAccessibleText)).endsWith("= 12");
        window.click(ConvolveWindow.output(2, 1));
        assertThat(window.position()).isEqualTo(7);
        window.run(() -> new Robot().mouseClick(MouseButton.SECONDARY));
        window.window.settle();
        assertThat(window.window.get(() -> Clipboard.getSystemClipboard().getString()))
                .isEqualTo("6");
    }

    @Test
    void draggingOverTheOutputScrubs() {
        window.point(ConvolveWindow.output(0, 0));
        List<Integer> positions = new ArrayList<>();
        window.run(() -> new Robot().mousePress(MouseButton.PRIMARY));
        for (int column = 0; column < 3; column++) {
            window.point(ConvolveWindow.output(1, column));
            positions.add(window.position());
        }
        window.run(() -> new Robot().mouseRelease(MouseButton.PRIMARY));
        assertThat(positions).containsExactly(3, 4, 5);
    }

    @Test
    void anInputCellIsMarkedByAClickAndLetGoByEsc() {
        window.click(ConvolveWindow.input(2, 2));
        assertThat(window.model().chosen.get()).contains(ConvolveWindow.input(2, 2));
        window.press(KeyCode.ALT, KeyCode.RIGHT);
        window.press(KeyCode.ALT, KeyCode.DOWN);
        assertThat(window.model().chosen.get()).contains(ConvolveWindow.input(3, 3));
        window.press(KeyCode.B);
        assertThat(window.model().chosen.get()).contains(ConvolveWindow.kernel(0, 0));
        window.press(KeyCode.ESCAPE);
        assertThat(window.model().chosen.get()).isEmpty();
    }

    @Test
    void cellsAreEditedInPlaceOneAfterTheOther() {
        window.click(ConvolveWindow.input(0, 4));
        window.press(KeyCode.ENTER);
        assertThat(isVisible("#cell-editor")).isTrue();
        window.window.type("7");
        window.press(KeyCode.TAB); // on to the next row
        assertThat(window.model().chosen.get()).contains(ConvolveWindow.input(1, 0));
        window.window.type("1.5");
        window.press(KeyCode.RIGHT); // the caret stands at the end
        window.press(KeyCode.DOWN);
        assertThat(window.model().chosen.get()).contains(ConvolveWindow.input(2, 1));
        window.press(KeyCode.ESCAPE);
        assertThat(isVisible("#cell-editor")).isFalse();
        assertThat(experiment().subject().input().get(0, 0, 4)).isEqualTo(7);
        assertThat(experiment().subject().input().get(0, 1, 0)).isEqualTo(1.5f);
        window.doubleClick(ConvolveWindow.kernel(1, 1));
        window.window.type("-1");
        window.press(KeyCode.ENTER);
        assertThat(experiment().subject().kernel().orElseThrow().get(0, 0, 1, 1))
                .isEqualTo(-1);
        undo();
        undo();
        undo();
        assertThat(window.output().values()).containsExactly(12, 12, 17, 10, 17, 19, 9, 6, 14);
    }

    @Test
    void whatIsNoNumberIsMarkedAndNotTakenOver() {
        window.press(KeyCode.ENTER);
        TextField editor = window.window.find("#cell-editor");
        window.run(() -> editor.setText("3,5"));
        assertThat(window.window.get(editor::getPseudoClassStates))
                .doesNotContain(PseudoClass.getPseudoClass("invalid"));
        window.run(() -> editor.setText("three"));
        assertThat(window.window.get(editor::getPseudoClassStates)).contains(PseudoClass.getPseudoClass("invalid"));
        window.press(KeyCode.ENTER);
        window.press(KeyCode.TAB);
        assertThat(isVisible("#cell-editor")).isTrue();
        window.run(() -> window.window.find("#boards").requestFocus());
        assertThat(isVisible("#cell-editor")).isFalse();
        assertThat(experiment().subject().input().get(0, 0, 0)).isEqualTo(3);
        assertThat(window.window.get(
                        () -> window.convolve.edits().orElseThrow().canUndo().get()))
                .isFalse();
    }

    // the panel

    @Test
    void everySettingIsAStepToTakeBack() {
        window.type("#stride", "2");
        window.type("#dilation", "2");
        window.type("#kernel-size", "2");
        window.run(() -> window.convolve.change(subject -> subject.withPadding(SidePadding.SAME)));
        CheckBox bias = window.window.find("#bias");
        window.run(bias::fire);
        window.type("#bias-value", "0,5");
        window.run(() -> window.convolve.change(subject -> subject.withActivation(Activation.TANH)));
        assertThat(experiment().subject().stride()).isEqualTo(Size.of(2));
        assertThat(experiment().subject().dilation()).isEqualTo(Size.of(2));
        assertThat(experiment().subject().kernelSize()).isEqualTo(Size.of(2));
        assertThat(experiment().subject().bias().orElseThrow().get(0)).isEqualTo(0.5f);
        assertThat(window.text("#keras"))
                .as("Keras has no layer with both at once: every second position is picked behind it")
                .contains("dilation_rate=(2, 2)", "MaxPooling2D((1, 1), strides=(2, 2))");
        assertThat(window.text("#pytorch")).contains("stride=(2, 2)", "dilation=(2, 2)", "nn.Tanh()");
        window.run(() -> window.convolve.shown());
        for (int i = 0; i < 7; i++) {
            undo();
        }
        assertThat(experiment().subject()).isEqualTo(ConvolveWindow.welcome());
        assertThat(window.window.get(
                        () -> window.convolve.edits().orElseThrow().canUndo().get()))
                .isFalse();
        for (int i = 0; i < 7; i++) {
            window.press(KeyCode.CONTROL, KeyCode.Y);
        }
        assertThat(experiment().subject().activation()).isEqualTo(Activation.TANH);
    }

    @Test
    void fieldsCountUpAndDownAndMarkWhatIsNoNumber() {
        window.click("#stride-more");
        assertThat(experiment().subject().stride()).isEqualTo(Size.of(2));
        TextField stride = window.window.find("#stride");
        window.run(stride::requestFocus);
        window.press(KeyCode.DOWN);
        assertThat(experiment().subject().stride()).isEqualTo(Size.of(1));
        window.run(() -> stride.setText("two"));
        boolean marked = window.window.get(
                () -> stride.getParent().getPseudoClassStates().contains(PseudoClass.getPseudoClass("invalid")));
        assertThat(marked).isTrue();
        assertThat(experiment().subject().stride()).isEqualTo(Size.of(1));
        window.run(() -> window.window.find("#boards").requestFocus());
        assertThat(window.window.<String>get(stride::getText)).isEqualTo("1");
        window.type("#stride", "３"); // as a Korean keyboard may give it
        assertThat(experiment().subject().stride()).isEqualTo(Size.of(3));
    }

    @Test
    void rowsAndColumnsAreSetSeparately() {
        assertThat(isVisible("#kernel-size-height")).isFalse();
        CheckBox separate = window.window.find("#separate");
        window.run(separate::fire);
        window.type("#kernel-size-height", "2");
        window.type("#stride", "2");
        assertThat(experiment().subject().kernelSize()).isEqualTo(new Size(2, 3));
        assertThat(experiment().subject().stride()).isEqualTo(new Size(1, 2));
        assertThat(window.text("#output-size")).isEqualTo("4×2×1");
        assertThat(window.text("#formula")).isEqualTo("⌊(5 + 2·0 − 2)/1⌋ + 1 = 4\n⌊(5 + 2·0 − 3)/2⌋ + 1 = 2");
    }

    @Test
    void anImpossibleSettingIsExplainedAndMendedUnderItsField() {
        window.type("#stride", "0");
        assertThat(window.window.get(() -> window.model().problems.get()))
                .singleElement()
                .satisfies(problem -> assertThat(problem.field()).isEqualTo("stride"));
        assertThat(isVisible(".problem-line .sentence")).isTrue();
        assertThat(window.window.get(() -> window.window.find("#play").isDisabled()))
                .isTrue();
        window.click(".chip");
        assertThat(experiment().subject().stride()).isEqualTo(Size.of(1));
        assertThat(window.window.get(() -> window.window.find("#play").isDisabled()))
                .isFalse();
    }

    @Test
    void theWindowsPartOpensWhereTheProblemIs() {
        window.click("#section-kernel");
        assertThat(isVisible("#filters")).isTrue();
        window.run(() -> window.convolve.filters().resize(Size.of(9)));
        assertThat(window.window.get(() -> window.model().section.get())).isEqualTo(ConvolveModel.Section.WINDOW);
    }

    @Test
    void everyOperationAndOneDimension() {
        for (Operation operation : Operation.values()) {
            window.run(() -> window.convolve.operate(operation));
            assertThat(window.window.get(() -> window.model().problems.get())).isEmpty();
            assertThat(window.window.get(() -> window.model()
                            .calculation
                            .get()
                            .orElseThrow()
                            .subject()
                            .operation()))
                    .isEqualTo(operation);
        }
        window.run(() -> window.convolve.operate(Operation.CONVOLUTION));
        assertThat(window.output().values())
                .as("the weights came back")
                .containsExactly(12, 12, 17, 10, 17, 19, 9, 6, 14);
        window.click("#flat");
        assertThat(window.output().shape()).isEqualTo(Shape.image(1, 1, 7));
        assertThat(isVisible("#input-height")).isFalse();
        assertThat(window.text("#keras")).contains("Conv2D(1, (1, 3)");
        window.click("#flat");
        assertThat(window.output().shape()).isEqualTo(Shape.image(1, 7, 7));
    }

    @Test
    void numbersAreTypedAndPasted() {
        window.click("#section-input");
        window.type("#input-numbers", "1 2 3 4\n5 6 7 8\n9 8 7 6\n\n0 0 0 0\n1 1 1 1\n2 2 2 2");
        assertThat(experiment().subject().input().shape()).isEqualTo(Shape.image(2, 3, 4));
        assertThat(experiment().subject().kernel().orElseThrow().shape()).isEqualTo(Shape.of(1, 2, 3, 3));
        window.type("#input-numbers", "1 2\n3");
        assertThat(isVisible(".numbers .sentence")).isTrue();
        assertThat(experiment().subject().input().shape()).as("not taken over").isEqualTo(Shape.image(2, 3, 4));
        window.click("#section-kernel");
        window.type("#kernel-numbers", "[[1, 0], [0, -1]]");
        assertThat(experiment().subject().kernel().orElseThrow().values()).containsExactly(1, 0, 0, -1, 1, 0, 0, -1);
    }

    @Test
    void kernelsComeFromTheLibraryTheNetworkAndTheLot() {
        window.click("#section-kernel");
        window.type("#filters", "2");
        window.type("#filter", "2");
        assertThat(window.position()).isEqualTo(9);
        window.run(() -> window.convolve.filters().set(KernelLibrary.SOBEL_X));
        assertThat(CaseEdits.filter(experiment().subject(), 1).values()).containsExactly(-1, 0, 1, -2, 0, 2, -1, 0, 1);
        assertThat(CaseEdits.filter(experiment().subject(), 0).values()).containsExactly(0, 1, 2, 2, 2, 0, 0, 1, 2);
        var layers = window.model().layers.get();
        assertThat(layers).extracting(layer -> layer.name()).containsExactly("conv1", "conv2");
        window.run(() -> window.convolve.filters().ofNetwork(layers.get(1), 3, 5));
        assertThat(CaseEdits.filter(experiment().subject(), 1).item(0))
                .isEqualTo(ConvolveWindow.lenet()
                        .weights()
                        .get("conv2/weight")
                        .item(3)
                        .item(5));
        window.run(() -> window.convolve.filters().random());
        assertThat(CaseEdits.filter(experiment().subject(), 1).shape()).isEqualTo(Shape.image(1, 5, 5));
    }

    @Test
    void theProbeIsFollowedAndAPatchIsPicked() {
        window.window.study(TestWindow.seven());
        window.run(() -> window.convolve.inputs().probe());
        window.click("#section-input");
        assertThat(experiment().subject().input().shape()).isEqualTo(Shape.image(1, 28, 28));
        Node patch = window.window.find("#patch");
        window.run(() -> {
            Point2D from = patch.localToScreen(6.5 * 6, 4.5 * 6); // pixels of 6 px
            Point2D to = patch.localToScreen(12.5 * 6, 9.5 * 6);
            Robot robot = new Robot();
            robot.mouseMove(from);
            robot.mousePress(MouseButton.PRIMARY);
            robot.mouseMove(to);
            robot.mouseRelease(MouseButton.PRIMARY);
        });
        window.window.settle();
        assertThat(experiment().source()).isEqualTo(new InputSource.Probe(4, 6));
        assertThat(experiment().subject().input().shape()).isEqualTo(Shape.image(1, 6, 7));
        assertThat(experiment().subject().input().get(0, 1, 0))
                .isEqualTo(TestWindow.seven().get(0, 5, 6));
        window.press(KeyCode.DOWN);
        assertThat(experiment().source()).isEqualTo(new InputSource.Probe(5, 6));
        Tensor other = Tensor.zeros(Shape.image(1, 28, 28));
        window.window.study(other);
        assertThat(experiment().subject().input().max()).as("the new probe").isZero();
    }

    @Test
    void visitsAndTheStackAreOtherViews() {
        window.press(KeyCode.V);
        assertThat(experiment().view().visits()).isTrue();
        window.press(KeyCode.F);
        assertThat(window.window.get(() -> window.model().isStacked())).isTrue();
        window.click("#section-stack");
        window.type("#input-height", "9");
        assertThat(window.text("#receptive-field")).startsWith("A cell of layer 2 sees 5×5 cells");
        window.click("#stack-add");
        window.type("#stack-stride-2", "2");
        assertThat(window.text("#receptive-field")).contains("Layer 3 no longer fits");
        window.type("#input-width", "12");
        window.type("#input-height", "12");
        assertThat(window.text("#receptive-field"))
                .isEqualTo(
                        "A cell of layer 3 sees 9×9 cells of the input; its neighbours' fields lie 2×2 cells apart.");
        window.click("#stack-remove-3");
        assertThat(experiment().view().stack()).hasSize(1);
        window.run(() -> window.convolve.operate(Operation.TRANSPOSED));
        assertThat(window.window.get(() -> window.model().isStacked()))
                .as("a stretched input has no such field")
                .isFalse();
    }

    @Test
    void languageAndThemeChangeLive() {
        window.click("#korean");
        assertThat(window.text("#output-size")).isEqualTo("3×3×1");
        assertThat(window.text("#cases")).isEqualTo("안내서의 숫자");
        assertThat(window.text("#costs")).isEqualTo("매개변수 9개 · 곱셈-덧셈 81번");
        ComboBox<?> padding = window.window.find("#padding");
        window.window.await("the word", () -> padding.getButtonCell().getText().equals("valid: 없음"));
        window.click("#theme");
        window.press(KeyCode.CONTROL, KeyCode.EQUALS);
        window.run(() -> window.convolve.shown());
        window.press(KeyCode.RIGHT);
        assertThat(window.position()).isZero();
        assertThat(window.lab.theme().darkProperty().get()).isTrue();
    }

    @Test
    void aLargeCaseIsComputedBesideTheWindow() {
        window.run(() -> {
            window.convolve.inputs().resize("size", 16, 64, 64);
            window.convolve.change(subject -> CaseEdits.filters(subject, 16));
            assertThat(window.model().computing.get()).isTrue();
            // in one breath, since the result is brought to this thread
            assertThat(window.model().calculation.get().orElseThrow().output().shape())
                    .as("what was there stays until then")
                    .isEqualTo(Shape.image(1, 3, 3));
        });
        window.window.await("the result", () -> !window.model().computing.get());
        assertThat(window.output().shape()).isEqualTo(Shape.image(16, 62, 62));
        window.press(KeyCode.END);
        assertThat(window.position()).isEqualTo(16 * 62 * 62 - 1);
    }

    @Test
    void whereMotionIsWantedAStepGlides() {
        window.close();
        Settings moving = new Settings("en", false, 100, 1280, 800, false, List.of(), false);
        try (ConvolveWindow other = ConvolveWindow.open(moving)) {
            other.press(KeyCode.RIGHT);
            other.press(KeyCode.RIGHT);
            other.press(KeyCode.RIGHT);
            other.window.await(
                    "the end of the glide",
                    () -> other.position() == 2
                            && other.model().frame.get().progress() == 1
                            && other.model().frame.get().moment().microStep() > 0);
            assertThat(other.position()).isEqualTo(2);
        }
    }
}
