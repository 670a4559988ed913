package convscope.ui.convolve;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.engine.dl4j.Dl4jEngine;
import convscope.spec.Size;
import convscope.tensor.Shape;
import convscope.ui.TestWindow;
import convscope.ui.fx.JavaFxExtension;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a student does with the stepper, by mouse and keys; the numbers that are on the screen are those of the guide. */
@Timeout(120)
@ExtendWith(JavaFxExtension.class)
class ConvolveJourneyTest {
    private ConvolveWindow window;

    private String equation() {
        Node equation = window.window.find("#equation");
        return window.window.get(equation::getAccessibleText);
    }

    private void chooseCase(String name) {
        MenuButton cases = window.window.find("#cases");
        window.run(() -> cases.getItems().stream()
                .filter(item -> ("case-" + name).equals(item.getId()))
                .findFirst()
                .map(MenuItem.class::cast)
                .orElseThrow()
                .fire());
        window.window.settle();
    }

    @Test
    void stepsJumpsEditsUndoesAndMendsAStrideThatDoesNotFit() {
        try (ConvolveWindow opened = ConvolveWindow.open(ConvolveWindow.settings())) {
            window = opened;
            chooseCase("numerical_padding_strides"); // the guide's numbers with padding 1, stride 2
            assertThat(window.output().values()).containsExactly(6, 17, 3, 8, 17, 13, 6, 4, 4);
            window.type("#stride", "1");
            assertThat(window.text("#output-size")).isEqualTo("5×5×1");
            window.type("#stride", "2");
            assertThat(window.text("#output-size")).isEqualTo("3×3×1");
            assertThat(window.text("#formula")).isEqualTo("⌊(5 + 2·1 − 3)/2⌋ + 1 = 3");

            window.run(window.convolve::shown); // the keys are for the boards again
            for (int position = 1; position <= 9; position++) {
                window.press(KeyCode.RIGHT);
                assertThat(window.text("#position")).isEqualTo(position + " / 9");
            }
            window.press(KeyCode.RIGHT);
            assertThat(window.text("#position")).as("the end").isEqualTo("9 / 9");
            assertThat(equation()).endsWith("= 4").contains("1·2"); // row 4, column 4 of the input is 1
            for (int position = 8; position >= 1; position--) {
                window.press(KeyCode.LEFT);
                assertThat(window.text("#position")).isEqualTo(position + " / 9");
            }
            window.press(KeyCode.END);
            window.press(KeyCode.HOME);
            assertThat(window.position()).isZero();

            window.click(ConvolveWindow.output(1, 1));
            assertThat(window.position()).isEqualTo(4);
            assertThat(equation()).endsWith("= 17");

            window.doubleClick(ConvolveWindow.input(2, 2));
            window.window.type("5");
            window.press(KeyCode.ENTER);
            assertThat(window.output().get(0, 1, 1))
                    .as("3 more times the weight 2")
                    .isEqualTo(17 + 3 * 2);
            assertThat(equation()).contains("5·2").endsWith("= 23");
            window.press(KeyCode.CONTROL, KeyCode.Z);
            assertThat(window.output().get(0, 1, 1)).isEqualTo(17);
            assertThat(window.position()).isEqualTo(4);

            chooseCase("numerical_no_padding_no_strides");
            assertThat(window.window.get(() -> window.window.find("#misfit").isVisible()))
                    .isFalse();
            window.click("#section-input");
            window.type("#input-height", "6");
            window.type("#input-width", "6");
            window.type("#stride", "2");
            assertThat(window.window.get(() -> window.window.find("#misfit").isVisible()))
                    .isTrue();
            assertThat(window.output().shape()).isEqualTo(Shape.image(1, 2, 2));
            window.click("#misfit-pad");
            assertThat(window.output().shape()).isEqualTo(Shape.image(1, 3, 3));
            assertThat(window.window.get(() -> window.window.find("#misfit").isVisible()))
                    .isFalse();

            window.press(KeyCode.CONTROL, KeyCode.Z);
            window.type("#kernel-size", "9");
            assertThat(window.text("#output-size")).isEqualTo("–");
            assertThat(window.model().problems.get()).isNotEmpty();
            window.click(".chip");
            assertThat(window.model().problems.get()).isEmpty();
            assertThat(window.text("#output-size")).isNotEqualTo("–");
        }
    }

    @Test
    void asksTheStripWhyAndGetsTheNetworksOwnNumbers() {
        try (ConvolveWindow opened = ConvolveWindow.open(ConvolveWindow.settings(), Dl4jEngine::new)) {
            window = opened;
            window.window.study(TestWindow.seven());
            for (String layer : new String[] {"conv1", "pool1", "conv2", "pool2"}) {
                window.run(() -> window.lab.session().select(Optional.of(layer)));
                window.awaitOffer();
                window.press(KeyCode.CONTROL, KeyCode.E);
                Experiment.Explained explained =
                        window.model().experiment.get().explained().orElseThrow();
                assertThat(explained.question().layer()).isEqualTo(layer);
                String[] answer = window.text("#network-and-here").split(" · ");
                String network = answer[0].replace("network: ", "");
                assertThat(answer[1]).as(layer).isEqualTo("here: " + network);
                assertThat(equation()).endsWith("= " + network);
            }
            assertThat(window.model().experiment.get().subject().kernelSize()).isEqualTo(Size.of(2));
            window.type("#stride", "1");
            assertThat(window.model().experiment.get().explained())
                    .as("no longer the network's")
                    .isEmpty();
            window.run(() -> window.lab.session().select(Optional.of("conv1")));
        }
    }
}
