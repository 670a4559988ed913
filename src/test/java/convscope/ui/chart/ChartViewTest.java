package convscope.ui.chart;

import static convscope.ui.fx.JavaFxExtension.onFxThread;
import static org.assertj.core.api.Assertions.assertThat;

import convscope.paint.Curves;
import convscope.paint.Palette;
import convscope.paint.Plot;
import convscope.paint.SampleFigures;
import convscope.paint.Span;
import convscope.ui.fx.Fonts;
import convscope.ui.fx.JavaFxExtension;
import convscope.ui.fx.LocalizedTexts;
import java.util.Locale;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(JavaFxExtension.class)
class ChartViewTest {
    private Stage stage;
    private ChartView chart;
    private Node canvas;

    @BeforeEach
    void show() {
        onFxThread(() -> {
            chart = new ChartView(Fonts.load(), new LocalizedTexts(Locale.ENGLISH), () -> true);
            chart.nameProperty().set("learning");
            stage = new Stage();
            stage.setScene(new Scene(chart, 900, 520));
            stage.show();
            chart.show(SampleFigures.training(Palette.LIGHT, 1, 5, Plot.Axis.LOSS));
            canvas = chart.lookup(".figure");
            return null;
        });
    }

    @AfterEach
    void hide() {
        onFxThread(() -> {
            stage.hide();
            return null;
        });
    }

    @Test
    void theWheelZoomsAroundThePointerAndDraggingPans() {
        onFxThread(() -> {
            double x = chart.axis().orElseThrow().x(2);
            wheel(x, 400);
            Span zoomed = shown();
            assertThat(zoomed.length()).isBetween(1.8, 1.9);
            assertThat(chart.axis().orElseThrow().x(2)).isBetween(x - 1, x + 1);
            mouse(MouseEvent.MOUSE_PRESSED, MouseButton.PRIMARY, x, true);
            mouse(MouseEvent.MOUSE_DRAGGED, MouseButton.PRIMARY, x - 100, false);
            assertThat(chart.axis().orElseThrow().x(2)).isBetween(x - 101, x - 99);
            assertThat(chart.lookup(".chart-follow").isVisible()).isTrue();
            key(KeyCode.END, false);
            assertThat(shown().contains(5)).isTrue();
            assertThat(chart.lookup(".chart-follow").isVisible()).isFalse();
            key(KeyCode.DIGIT0, false);
            assertThat(shown()).isEqualTo(new Span(0, 5));
            return null;
        });
    }

    @Test
    void hoverReadsClickPinsEscapeFrees() {
        onFxThread(() -> {
            double x = chart.axis().orElseThrow().x(2);
            mouse(MouseEvent.MOUSE_MOVED, MouseButton.NONE, x, true);
            assertThat(reading()).isEqualTo("epoch 2");
            mouse(MouseEvent.MOUSE_CLICKED, MouseButton.PRIMARY, x, true);
            mouse(MouseEvent.MOUSE_MOVED, MouseButton.NONE, x + 200, true);
            assertThat(reading()).isEqualTo("epoch 2");
            assertThat(canvas.getAccessibleText())
                    .startsWith("learning\nepoch 2")
                    .contains("training: loss 0.");
            key(KeyCode.ESCAPE, false);
            assertThat(chart.figure().orElseThrow().reading()).isEmpty();
            assertThat(canvas.getAccessibleText()).isEqualTo("learning");
            return null;
        });
    }

    @Test
    void theKeyboardReachesEverything() {
        onFxThread(() -> {
            canvas.requestFocus();
            key(KeyCode.LEFT, false);
            double first = pinned();
            assertThat(first).isBetween(4.9, 4.9999);
            key(KeyCode.LEFT, false);
            assertThat(pinned()).isLessThan(first);
            key(KeyCode.RIGHT, false);
            assertThat(pinned()).isEqualTo(first);
            key(KeyCode.PLUS, false);
            assertThat(shown().length()).isBetween(3.2, 3.4);
            double from = shown().from();
            key(KeyCode.LEFT, true);
            assertThat(shown().from()).isLessThan(from);
            key(KeyCode.MINUS, false);
            key(KeyCode.MINUS, false);
            assertThat(shown()).isEqualTo(new Span(0, 5));
            return null;
        });
    }

    private Span shown() {
        return chart.figure().orElseThrow().shown();
    }

    private double pinned() {
        Curves.Reading reading = chart.figure().orElseThrow().reading().orElseThrow();
        assertThat(reading.pinned()).isTrue();
        return reading.at();
    }

    private String reading() {
        return chart.figure()
                .flatMap(Curves::told)
                .orElseThrow()
                .lines()
                .findFirst()
                .orElseThrow();
    }

    private void wheel(double x, double delta) {
        Event.fireEvent(
                canvas,
                new ScrollEvent(
                        ScrollEvent.SCROLL,
                        x,
                        100,
                        x,
                        100,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        0,
                        delta,
                        0,
                        delta,
                        ScrollEvent.HorizontalTextScrollUnits.NONE,
                        0,
                        ScrollEvent.VerticalTextScrollUnits.NONE,
                        0,
                        0,
                        null));
    }

    private void mouse(EventType<MouseEvent> type, MouseButton button, double x, boolean still) {
        boolean down = button == MouseButton.PRIMARY;
        Event.fireEvent(
                canvas,
                new MouseEvent(
                        type, x, 100, x, 100, button, 1, false, false, false, false, down, false, false, false, false,
                        still, null));
    }

    private void key(KeyCode code, boolean shift) {
        Event.fireEvent(canvas, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false));
    }
}
