package convscope.ui.draw;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.data.Drawing;
import convscope.data.Stroke.Point;
import convscope.data.digits.SampleDigitFiles;
import convscope.data.digits.SampleDigits;
import convscope.engine.Activations;
import convscope.engine.Predictor;
import convscope.engine.dl4j.Dl4jEngine;
import convscope.paint.Numerals;
import convscope.project.Project;
import convscope.spec.Optimizer;
import convscope.spec.Preset;
import convscope.spec.ShapeTrace;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import convscope.ui.FakeEngine;
import convscope.ui.fx.FxThread;
import convscope.ui.fx.JavaFxExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The station in the real window, driven by a robot; the network says what the test wants. */
@ExtendWith(JavaFxExtension.class)
class DrawStationTest {
    private static final Point TOP = new Point(0.5, 0.2);
    private static final Point BOTTOM = new Point(0.5, 0.8);

    /** Says one digit with a given probability; may be made to wait. */
    private static final class Oracle extends FakeEngine {
        private volatile int digit = 1;
        private volatile float probability = 0.9f;
        private volatile Optional<Semaphore> gate = Optional.empty();

        @Override
        public Predictor predictor(ShapeTrace trace, Map<String, Tensor> parameters) {
            return new FakePredictor(trace) {
                @Override
                public Activations activations(Tensor image) {
                    gate.ifPresent(Semaphore::acquireUninterruptibly);
                    Map<String, Tensor> outputs =
                            new LinkedHashMap<>(super.activations(image).outputs());
                    Tensor answer = Tensor.zeros(Shape.of(trace.head().units()));
                    for (int i = 0; i < answer.values().length; i++) {
                        answer.values()[i] = i == digit ? probability : (1 - probability) / 9;
                    }
                    outputs.put(trace.output().name(), answer);
                    return new Activations(outputs, answer);
                }
            };
        }
    }

    private final Oracle oracle = new Oracle();

    private DrawWindow open() {
        return DrawWindow.open(
                DrawWindow.untrained(Preset.LENET), DrawWindow.settings("en", false, 100, 1280, 800), () -> oracle);
    }

    private static boolean nothing(DrawWindow window) {
        return window.model().reading.get().certainty() == Reading.Certainty.NOTHING;
    }

    @Test
    void drawsUndoesRedoesClearsAndAnswersEachTime() {
        try (DrawWindow window = open()) {
            Node hint = window.find("#pad-hint");
            assertThat(hint.isVisible()).isTrue();
            assertThat(window.text("#answer")).isEqualTo("–");

            window.down(TOP, new Point(0.5, 0.5));
            window.awaitAnswer();
            assertThat(hint.isVisible()).isFalse();
            assertThat(window.text("#answer")).as("while the pen is down").isEqualTo("1");
            window.stroke(TOP, BOTTOM);
            window.awaitAnswer();
            assertThat(window.text("#answer")).isEqualTo("1");
            assertThat(window.text("#share")).isEqualTo("90.0 %");
            assertThat(window.lab.session().probe()).isPresent();

            window.press(KeyCode.CONTROL, KeyCode.Z);
            window.press(KeyCode.CONTROL, KeyCode.Z);
            assertThat(nothing(window)).isTrue();
            assertThat(window.lab.session().probe()).isEmpty();
            assertThat(hint.isVisible()).isTrue();

            oracle.digit = 7;
            window.press(KeyCode.CONTROL, KeyCode.Y);
            window.awaitAnswer();
            assertThat(window.text("#answer")).isEqualTo("7");
            window.press(KeyCode.DELETE);
            assertThat(nothing(window)).isTrue();
            window.click("#undo");
            window.awaitAnswer();
            assertThat(window.text("#answer")).isEqualTo("7");
        }
    }

    @Test
    void saysNotSureBelowTheThreshold() {
        try (DrawWindow window = open()) {
            oracle.probability = 0.55f;
            window.stroke(TOP, BOTTOM);
            window.awaitAnswer();
            assertThat(window.text("#answer")).isEqualTo("not sure");
            assertThat(window.text("#share")).contains("1 55.0 %");
            oracle.probability = Reading.SURE;
            window.stroke(TOP, BOTTOM);
            window.awaitAnswer();
            assertThat(window.text("#answer")).isEqualTo("1");
        }
    }

    @Test
    void dropsAnAnswerThatComesAfterThePadWasCleared() {
        try (DrawWindow window = open()) {
            Semaphore gate = new Semaphore(0);
            window.stroke(TOP, BOTTOM);
            window.awaitAnswer();
            oracle.gate = Optional.of(gate);
            window.stroke(TOP, BOTTOM);
            window.await("a question", () -> gate.hasQueuedThreads());
            window.press(KeyCode.C);
            gate.release(100);
            window.press(KeyCode.E); // lets late answers come
            assertThat(nothing(window)).isTrue();
            assertThat(window.text("#answer")).isEqualTo("–");
        }
    }

    @Test
    void everyToolHasItsKey() {
        try (DrawWindow window = open()) {
            DrawModel model = window.model();
            window.press(KeyCode.E);
            assertThat(model.erasing.get()).isTrue();
            window.press(KeyCode.P);
            assertThat(model.erasing.get()).isFalse();
            double width = model.penWidth.get();
            window.press(KeyCode.CLOSE_BRACKET);
            assertThat(model.penWidth.get()).isGreaterThan(width);
            window.press(KeyCode.OPEN_BRACKET);
            window.press(KeyCode.OPEN_BRACKET);
            assertThat(model.penWidth.get()).isLessThan(width);
            window.press(KeyCode.B);
            assertThat(model.marksShown.get()).isFalse();
            window.press(KeyCode.L);
            assertThat(model.logitsShown.get()).isTrue();

            window.press(KeyCode.DIGIT3);
            window.awaitAnswer();
            Sheet sheet = model.sheet.get();
            assertThat(sheet.drawing()).isEqualTo(SampleDigits.drawing(3, 0));
            window.press(KeyCode.RIGHT);
            window.press(KeyCode.UP);
            assertThat(model.sheet.get().nudgedRight()).isEqualTo(1);
            assertThat(model.sheet.get().nudgedDown()).isEqualTo(-1);
            window.press(KeyCode.HOME);
            assertThat(model.sheet.get().nudgedRight()).isZero();
            window.press(KeyCode.R);
            window.press(KeyCode.SHIFT, KeyCode.R);
            window.press(KeyCode.DIGIT3);
            assertThat(model.sheet.get().drawing()).isEqualTo(SampleDigits.drawing(3, 1));
        }
    }

    @Test
    void theEraserTakesInkAwayAndUndoBringsItBackExactly() {
        try (DrawWindow window = open()) {
            window.stroke(TOP, BOTTOM);
            window.awaitAnswer();
            Tensor before = window.lab.session().probe().orElseThrow();
            window.press(KeyCode.E);
            window.stroke(new Point(0.3, 0.5), new Point(0.7, 0.5));
            window.awaitAnswer();
            assertThat(window.lab.session().probe().orElseThrow()).isNotEqualTo(before);
            window.press(KeyCode.CONTROL, KeyCode.Z);
            window.awaitAnswer();
            assertThat(window.lab.session().probe().orElseThrow()).isEqualTo(before);
        }
    }

    @Test
    void theOtherButtonDrawsNothing() {
        try (DrawWindow window = open()) {
            Node pad = window.find("#pad");
            window.run(() -> {
                Robot robot = new Robot();
                robot.mouseMove(pad.localToScreen(100, 100));
                robot.mouseClick(MouseButton.SECONDARY);
            });
            window.settle();
            assertThat(window.model().sheet.get().isEmpty()).isTrue();
        }
    }

    @Test
    void anotherProjectKeepsTheDrawingAndGetsItInItsOwnShape() {
        try (DrawWindow window = open()) {
            window.stroke(TOP, BOTTOM);
            window.awaitAnswer();
            Sheet sheet = window.model().sheet.get();
            Project cifar = DrawWindow.project(Preset.CIFAR10_NET.network(), Map.of());
            window.run(() -> window.lab.session().open(cifar, Optional.empty()));
            window.awaitAnswer();
            assertThat(window.model().sheet.get()).isEqualTo(sheet);
            assertThat(window.lab.session().probe().orElseThrow().shape()).isEqualTo(Shape.image(3, 32, 32));
            window.run(() -> window.lab.session().open(DrawWindow.untrained(Preset.LENET), Optional.empty()));
            window.awaitAnswer();
            assertThat(window.lab.session().probe().orElseThrow().shape()).isEqualTo(Shape.image(1, 28, 28));
        }
    }

    @Test
    void languageAndThemeChangeUnderADrawing() {
        try (DrawWindow window = open()) {
            oracle.probability = 0.3f;
            window.stroke(TOP, BOTTOM);
            window.awaitAnswer();
            window.click("#korean");
            assertThat(window.text("#answer")).isEqualTo("확실하지 않음");
            window.click("#theme");
            assertThat(window.lab.theme().darkProperty().get()).isTrue();
            window.click("#english");
            assertThat(window.text("#answer")).isEqualTo("not sure");
            assertThat(window.model().sheet.get().isEmpty()).isFalse();
        }
    }

    @Test
    void readsAPictureAndSaysThatItIsInverted(@TempDir Path folder) throws IOException {
        SampleDigitFiles.write(folder);
        Path file = folder.resolve(SampleDigits.fileName(4, 2));
        try (DrawWindow window = open()) {
            assertThat(window.draw.accepts(file)).isTrue();
            assertThat(window.draw.accepts(Path.of("notes.txt"))).isFalse();
            window.run(() -> window.app.shell().open(file));
            window.await("a picture", () -> !window.model().sheet.get().isEmpty());
            window.awaitAnswer();
            assertThat(texts(window)).contains("dark on light: inverted");
            window.stroke(TOP, BOTTOM);
            window.awaitAnswer();
            assertThat(window.model().sheet.get().backdrop()).isPresent();
            assertThat(texts(window)).doesNotContain("dark on light: inverted");
        }
    }

    @Test
    void saysWhatIsWrongWithAPictureAndKeepsTheDrawing(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("damaged.png"), "no picture");
        try (DrawWindow window = open()) {
            window.stroke(TOP, BOTTOM);
            window.awaitAnswer();
            Sheet sheet = window.model().sheet.get();
            window.run(() -> window.app.shell().open(file));
            window.await("a problem", () -> window.model().problem.get() != null);
            assertThat(window.text("#draw-problem")).contains("damaged.png");
            assertThat(window.model().sheet.get()).isEqualTo(sheet);
            window.click("#draw-dismiss");
            assertThat(window.model().problem.get()).isNull();
        }
    }

    @Test
    void showsATestImageWithItsLabel() {
        try (DrawWindow window = open()) {
            window.press(KeyCode.D);
            window.await("an image", () -> !window.model().sheet.get().isEmpty());
            window.awaitAnswer();
            int label =
                    window.model().sheet.get().backdrop().orElseThrow().label().orElseThrow();
            assertThat(window.text("#truth")).isEqualTo("label " + label);
        }
    }

    @Test
    void thePadFollowsAProbeFromElsewhere() {
        Tensor probe = SampleDigits.drawing(5, 0).image(28);
        try (DrawWindow window = open()) {
            window.run(() -> window.lab.session().study(Optional.of(probe)));
            window.awaitAnswer();
            assertThat(window.lab.session().probe()).contains(probe);
            assertThat(window.model().prepared.get().orElseThrow().image()).isEqualTo(probe);
        }
    }

    @Test
    void theRealEngineAnswersWhatThePadShows() {
        Project project = DrawWindow.untrained(Preset.LENET);
        try (DrawWindow window =
                DrawWindow.open(project, DrawWindow.settings("en", false, 100, 1280, 800), Dl4jEngine::new)) {
            window.stroke(TOP, BOTTOM);
            window.awaitAnswer();
            Reading shown = window.model().reading.get();
            ShapeTrace trace = ShapeTrace.of(project.network());
            try (Predictor own = new Dl4jEngine().network(trace, project.weights(), Optimizer.Adam.STANDARD, 1)) {
                Tensor probe = window.lab.session().probe().orElseThrow();
                float[] expected = own.answer(probe.reshape(probe.shape().batch(1)))
                        .outputs()
                        .values();
                int best = Tensor.of(Shape.of(10), expected).argMax();
                assertThat(shown.best().orElseThrow().index()).isEqualTo(best);
                assertThat(window.text("#share")).contains(Numerals.percent(expected[best]));
            }
        }
    }

    @Test
    void thePenIsMeasured() {
        try (DrawWindow window = open()) {
            List<Drawing> drawings = List.of(SampleDigits.drawing(1, 0), SampleDigits.drawing(7, 0));
            PenBench.Intervals intervals = window.get(() -> PenBench.replay(window.draw, drawings, new FxThread()))
                    .join();
            assertThat(intervals.toBars()).hasSizeGreaterThan(20).allMatch(ms -> ms > 0);
            assertThat(intervals.toPulse()).hasSameSizeAs(intervals.toBars());
            assertThat(window.model().sheet.get().drawing().strokes())
                    .hasSameSizeAs(drawings.get(1).strokes());
            assertThat(PenBench.Intervals.percentile(List.of(1.0, 2.0, 3.0, 4.0), 0.5))
                    .isEqualTo(2);
        }
    }

    @Test
    void everythingThatTakesTheFocusHasAName() {
        try (DrawWindow window = open()) {
            List<Node> nameless = window.get(() -> window.draw.node().lookupAll("*").stream()
                    .filter(node -> node.isFocusTraversable() && node.getAccessibleText() == null)
                    .filter(node -> !(node instanceof Labeled labeled)
                            || labeled.getText().isBlank())
                    .toList());
            assertThat(nameless).isEmpty();
        }
    }

    private static List<String> texts(DrawWindow window) {
        Node facts = window.find("#facts");
        return window.get(() -> facts.lookupAll(".label").stream()
                .map(node -> ((Labeled) node).getText())
                .toList());
    }
}
