package convscope.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.engine.StepSize;
import convscope.engine.WeightStep;
import convscope.spec.Activation;
import convscope.spec.Dense;
import convscope.spec.GlobalAverage;
import convscope.spec.Input;
import convscope.spec.NetworkSpec;
import convscope.spec.NetworkSpec.NamedLayer;
import convscope.spec.ShapeTrace;
import convscope.text.Message;
import convscope.training.Health;
import convscope.training.ImageAnswers.Mistake;
import convscope.training.Practice;
import convscope.ui.fx.JavaFxExtension;
import convscope.ui.train.InsightModel.Panel;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** The panels over a real training, driven by a robot. */
@Timeout(120)
@ExtendWith(JavaFxExtension.class)
class InsightTest {
    private Learning learning;
    private InsightWindow window;

    @BeforeEach
    void open() {
        learning = Learning.small(Practice.plan()).batches(7);
        window = InsightWindow.open(learning, 400, 500);
    }

    @AfterEach
    void close() {
        window.close();
        learning.close();
    }

    private List<Mistake> cell(int truth, int answer) {
        return window.model.measure.get().orElseThrow().answers().cell(truth, answer);
    }

    private int[][] counts() {
        return window.model.measure.get().orElseThrow().confusion().counts();
    }

    /** A cell with images, and how many its row has. */
    private int[] full() {
        int[][] counts = counts();
        for (int truth = 0; truth < counts.length; truth++) {
            for (int answer = 0; answer < counts.length; answer++) {
                if (counts[truth][answer] > 0) {
                    return new int[] {truth, answer, counts[truth][0] + counts[truth][1] + counts[truth][2]};
                }
            }
        }
        throw new AssertionError("Nothing was answered");
    }

    private void focus(String selector) {
        Node node = window.find(selector);
        window.run(node::requestFocus);
        window.settle();
    }

    private void goTo(int row, int column) {
        focus("#confusion");
        window.press(KeyCode.RIGHT);
        for (int i = 0; i < row; i++) {
            window.press(KeyCode.DOWN);
        }
        for (int i = 0; i < column; i++) {
            window.press(KeyCode.RIGHT);
        }
    }

    @Test
    void aCellIsReadPinnedAndItsImagesBecomeTheProbe() {
        int[] full = full();
        assertThat(window.has("#confused")).isFalse();
        goTo(full[0], full[1]);
        List<Mistake> images = cell(full[0], full[1]);
        String[] names = {"top", "middle", "bottom"};
        String said =
                "truth " + names[full[0]] + ", answered " + names[full[1]] + ": " + images.size() + " of " + full[2];
        assertThat(window.text("#confusion-bubble")).isEqualTo(said);
        window.press(KeyCode.ENTER);
        assertThat(window.text("#cell-words")).isEqualTo(said);
        assertThat(window.has("#confused")).isTrue();
        window.click("#confused", 20, 20);
        assertThat(window.asked).containsExactly("study " + images.get(0).image());
        window.click("#free-cell");
        assertThat(window.has("#confused")).isFalse();
    }

    @Test
    void theMouseReadsWhatTheKeyboardReads() {
        int[] full = full();
        goTo(full[0], full[1]);
        String said = window.text("#confusion-bubble");
        Node bubble = window.find("#confusion-bubble");
        // the bubble stands right below its cell
        double x = window.get(() -> bubble.getBoundsInParent().getCenterX());
        double y = window.get(() -> bubble.getBoundsInParent().getMinY()) - 14;
        window.press(KeyCode.ESCAPE);
        assertThat(window.get(bubble::isVisible)).isFalse();
        window.click("#confusion", x, y);
        assertThat(window.text("#cell-words")).isEqualTo(said);
        window.run(() -> new Robot().mouseClick(MouseButton.SECONDARY));
        window.settle();
        assertThat(window.get(() -> Clipboard.getSystemClipboard().getString())).startsWith("truth ");
        focus("#confusion");
        window.press(KeyCode.ESCAPE);
        window.press(KeyCode.ESCAPE);
        assertThat(window.has("#confused")).isFalse();
    }

    @Test
    void theWorstMistakeIsFirstAndBecomesTheProbe() {
        window.click("#insight-mistakes");
        assertThat(window.model.panel.get()).isEqualTo(Panel.MISTAKES);
        List<Mistake> worst = window.model.measure.get().orElseThrow().answers().worst(100);
        assertThat(worst).hasSizeGreaterThan(3);
        assertThat(window.text("#mistakes-words"))
                .startsWith(worst.size() + " of " + worst.size() + " mistakes in " + Practice.VALIDATION);
        focus("#mistakes");
        window.press(KeyCode.RIGHT);
        assertThat(window.text("#mistakes-bubble"))
                .startsWith("image " + worst.get(0).image() + ": ")
                .contains("loss ");
        window.press(KeyCode.RIGHT);
        window.press(KeyCode.ENTER);
        window.click("#mistakes", 20, 20);
        assertThat(window.asked)
                .containsExactly(
                        "study " + worst.get(1).image(), "study " + worst.get(0).image());
    }

    @Test
    void onlyAsManyMistakesAsHaveRoomAreShown() {
        window.show(Panel.MISTAKES);
        window.resize(200, 260);
        int all = window.model.measure.get().orElseThrow().answers().worst(100).size();
        assertThat(window.text("#mistakes-words")).matches("[1-6] of " + all + " mistakes .*");
    }

    @Test
    void theSliderLooksBackAndNewBatchesDoNotTakeOneAway() {
        window.click("#insight-filters");
        assertThat(window.text("#filters-moment")).isEqualTo("now");
        assertThat(window.text("#filters-title")).startsWith("Weights of conv:");
        Slider time = window.find("#filters-time");
        window.run(() -> time.setValue(3));
        window.settle();
        String third = window.text("#filters-moment");
        assertThat(third).isEqualTo("epoch 0.69 · step 3");
        learning.batches(3);
        window.run(() -> learning.fill(window.model));
        window.settle();
        assertThat(window.text("#filters-moment")).isEqualTo(third);
        focus("#filters");
        window.press(KeyCode.RIGHT);
        float value = learning.snapshots().get(3).weight().values()[0];
        assertThat(window.text("#filters-bubble"))
                .isEqualTo("filter 0, channel 0, row 0, column 0: " + convscope.paint.Numerals.exactly(value, 4));
        window.run(() -> time.setValue(time.getMax()));
        window.settle();
        assertThat(window.text("#filters-moment")).isEqualTo("now");
    }

    @Test
    void aWeightOfAFilterIsAskedAbout() {
        window.show(Panel.FILTERS);
        focus("#filters");
        window.press(KeyCode.RIGHT);
        window.press(KeyCode.RIGHT);
        window.press(KeyCode.DOWN);
        window.press(KeyCode.ENTER);
        assertThat(window.asked.get(window.asked.size() - 1)).isEqualTo("explain conv/weight 4");
        assertThat(window.model.panel.get()).isEqualTo(Panel.WEIGHT);
        window.settle();
        WeightStep step = window.model.step.get().orElseThrow();
        assertThat(step.index()).isEqualTo(4);
        assertThat(window.text("#why")).isEqualTo(window.texts.get(StepWords.sentence(step)));
        assertThat(shownNumber("#weight-0")).isEqualTo("0");
        assertThat(shownNumber("#weight-2")).isEqualTo("1");
        assertThat(shownNumber("#weight-3")).isEqualTo("1");
    }

    private String shownNumber(String selector) {
        TextField field = window.find(selector);
        return window.get(field::getText);
    }

    @Test
    void aWeightIsChosenByNumbersByItsPictureAndByHowFarItMoved() {
        window.show(Panel.WEIGHT);
        assertThat(window.asked).containsExactly("explain conv/weight 0");
        TextField column = window.find("#weight-3");
        window.run(() -> column.setText("2"));
        window.settle();
        assertThat(window.asked.get(1)).isEqualTo("explain conv/weight 2");
        TextField output = window.find("#weight-0");
        window.run(() -> output.setText("3"));
        window.settle();
        assertThat(window.asked.get(2)).isEqualTo("explain conv/weight 29");
        focus("#kernel");
        window.press(KeyCode.DOWN);
        window.press(KeyCode.DOWN);
        window.press(KeyCode.ENTER);
        assertThat(window.asked.get(3)).isEqualTo("explain conv/weight 32");
        window.click("#most-moved");
        int farthest = learning.mostMoved("conv/weight").orElseThrow();
        assertThat(window.asked.get(4)).isEqualTo("explain conv/weight " + farthest);
        assertThat(window.text("#why"))
                .isEqualTo(
                        window.texts.get(StepWords.sentence(learning.explain(new AskedWeight("conv/weight", farthest))
                                .orElseThrow())));
    }

    @Test
    void anAnswerToAnotherQuestionIsNotShown() {
        window.show(Panel.WEIGHT);
        assertThat(window.has("#why")).isTrue();
        window.run(() -> window.model.asked.set(Optional.of(new AskedWeight("dense/weight", 5))));
        window.settle();
        assertThat(window.has("#why")).isFalse();
        assertThat(window.text("#why-waiting")).isEqualTo("The answer comes with the next batch.");
        window.run(() -> learning.answer(window.model));
        window.settle();
        assertThat(window.has("#why")).isTrue();
        assertThat(window.has("#why-waiting")).isFalse();
    }

    @Test
    void layersSayWhatIsWrongAndWhatToTry() {
        window.show(Panel.LAYERS);
        assertThat(words())
                .containsExactly(
                        "Nothing is wrong so far: a gradient reaches every layer, and on average no step is too large.");
        Message vanishing = Message.of("training.health.vanishing", "conv", 4321L);
        window.run(() -> {
            window.model.findings.set(List.of(new Health.Finding("conv", Health.Kind.VANISHING, vanishing)));
            window.model.halt.set(Optional.of(Message.of("training.halt.loss", 0.001)));
        });
        window.settle();
        assertThat(words()).hasSize(2);
        assertThat(words().get(0)).startsWith("The loss is not a number any more");
        assertThat(words().get(1)).contains("4,321 times smaller").contains("Try ReLU");
        focus("#layers");
        window.press(KeyCode.DOWN);
        window.press(KeyCode.DOWN);
        assertThat(window.text("#layers-bubble")).startsWith("dense: gradient 0.");
    }

    @Test
    void aLayerWithoutANumberIsNotCalledWell() {
        window.show(Panel.LAYERS);
        window.run(() -> window.model.sizes.set(List.of(
                new StepSize("conv/weight", 9, Double.NaN, Double.NaN, 1), new StepSize("dense/weight", 9, 1, 1, 1))));
        window.settle();
        assertThat(words()).isEmpty();
        focus("#layers");
        window.press(KeyCode.DOWN);
        assertThat(window.text("#layers-bubble")).isEqualTo("conv: gradient NaN, step ÷ weight NaN");
    }

    @Test
    void labelsAndMeasureThatDoNotFitAreNotDrawn() {
        window.run(() -> window.model.labels.set(List.of("one", "two")));
        window.settle();
        assertThat(window.has("#confusion")).isFalse();
        window.show(Panel.MISTAKES);
        assertThat(window.has("#mistakes")).isFalse();
        window.run(() -> window.model.labels.set(learning.data.classes()));
        window.settle();
        assertThat(window.has("#mistakes")).isTrue();
    }

    @Test
    void withoutItsImagesACellSaysWhyThereAreNone() {
        window.run(() -> window.model.data.set(Optional.empty()));
        window.settle();
        int[] full = full();
        goTo(full[0], full[1]);
        window.press(KeyCode.ENTER);
        assertThat(window.text("#cell-words"))
                .contains("The images are not open")
                .contains(" of " + full[2]);
        window.show(Panel.MISTAKES);
        assertThat(window.text(".insight-empty > .label")).startsWith("The images are not open");
    }

    private List<String> words() {
        javafx.scene.layout.VBox words = window.find("#layer-words");
        return window.get(() -> words.getChildren().stream()
                .map(one -> ((Labeled) one).getText())
                .toList());
    }

    @Test
    void aNetworkWithoutFiltersSaysSo() {
        NetworkSpec plain = NetworkSpec.chain(
                "plain",
                List.of(
                        new NamedLayer("input", new Input(8, 8, 1)),
                        new NamedLayer("average", new GlobalAverage()),
                        new NamedLayer("output", Dense.of(3, Activation.SOFTMAX))));
        window.run(() -> window.model.trace.set(Optional.of(ShapeTrace.of(plain))));
        window.show(Panel.FILTERS);
        assertThat(window.text(".insight-empty > .label")).startsWith("No layer of this network looks at the image");
        assertThat(window.has("#filters")).isFalse();
    }

    @Test
    void everyPanelGivesItsPicture() {
        for (Panel panel : Panel.values()) {
            window.show(panel);
            window.asked.clear();
            focus("#insight-export");
            window.press(KeyCode.SPACE);
            assertThat(window.asked).as(panel.name()).hasSize(1);
            assertThat(window.asked.get(0))
                    .matches(
                            switch (panel) {
                                case CONFUSION -> "export confusion ConfusionFigure \\d+×\\d+";
                                case MISTAKES -> "export mistakes MistakesFigure \\d+×\\d+";
                                case FILTERS -> "export filters MapsGrid \\d+×\\d+";
                                case LAYERS -> "export layers LayerBars \\d+×\\d+";
                                case WEIGHT -> "export weight WeightStepFigure \\d+×\\d+";
                            });
        }
    }

    @Test
    void whatIsNotInFrontIsNotKeptUpToDate() {
        window.show(Panel.MISTAKES);
        String before = window.text("#mistakes-words");
        Labeled label = window.find("#mistakes-words");
        window.show(Panel.LAYERS);
        window.run(() -> window.texts.choose(java.util.Locale.KOREAN));
        window.settle();
        assertThat(window.get(label::getText)).isEqualTo(before);
        window.show(Panel.MISTAKES);
        assertThat(window.get(label::getText)).startsWith("검증 이미지");
    }

    @Test
    void aNewMeasureKeepsThePinnedCell() {
        int[] full = full();
        goTo(full[0], full[1]);
        window.press(KeyCode.ENTER);
        String before = window.text("#cell-words");
        learning.batches(6);
        window.run(() -> learning.fill(window.model));
        window.settle();
        assertThat(window.has("#confused")).isTrue();
        String name = before.substring(0, before.indexOf(':'));
        assertThat(window.text("#cell-words")).isEqualTo(name + ": " + counts()[full[0]][full[1]] + " of " + full[2]);
    }
}
