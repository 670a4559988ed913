package convscope.ui.strip;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.engine.Activations;
import convscope.project.CellQuestion;
import convscope.project.Session;
import convscope.spec.ShapeTrace;
import convscope.tensor.Tensor;
import convscope.ui.Recognition;
import convscope.ui.TestWindow;
import convscope.ui.fx.JavaFxExtension;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@Timeout(60)
@ExtendWith(JavaFxExtension.class)
class StripTest {
    private static List<LayerCard> cards(TestWindow window) {
        return window.get(() -> window.scene().getRoot().lookupAll(".layer-card").stream()
                .map(LayerCard.class::cast)
                .toList());
    }

    private static TestWindow lenet() {
        return TestWindow.open(TestWindow.LENET, TestWindow.settings("en", false, 100, 1280, 800));
    }

    @Test
    void oneCardALayerWithWhatItIs() {
        try (TestWindow window = lenet()) {
            List<LayerCard> cards = cards(window);
            assertThat(cards)
                    .extracting(card -> card.layer().name())
                    .containsExactlyElementsOf(ShapeTrace.of(TestWindow.LENET).layers().stream()
                            .map(ShapeTrace.Layer::name)
                            .toList());
            assertThat(cards.get(1).getAccessibleText())
                    .isEqualTo("conv1, Convolution, output 24×24×6, 156 parameters");
            window.click("#korean");
            assertThat(cards.get(1).getAccessibleText()).isEqualTo("conv1, 합성곱, 출력 24×24×6, 매개변수 156개");
        }
    }

    @Test
    void aClickSelectsInTheSessionAndArrowsMove() {
        try (TestWindow window = lenet()) {
            window.run(() -> cards(window));
            window.click(".layer-convolution");
            assertThat(window.lab.session().selectedLayer()).contains("conv1");
            window.press(KeyCode.RIGHT);
            assertThat(window.lab.session().selectedLayer()).contains("pool1");
            window.press(KeyCode.END);
            assertThat(window.lab.session().selectedLayer()).contains("output");
            window.press(KeyCode.RIGHT);
            assertThat(window.lab.session().selectedLayer()).contains("output");
            window.press(KeyCode.HOME);
            window.press(KeyCode.LEFT);
            assertThat(window.lab.session().selectedLayer()).contains("input");
            window.press(KeyCode.ESCAPE);
            assertThat(window.lab.session().selectedLayer()).isEmpty();
        }
    }

    @Test
    void thumbnailsFollowTheProbe() {
        try (TestWindow window = lenet()) {
            long[] answers = new long[1];
            window.run(() -> window.lab.recognition().addListener(new Recognition.Listener() {
                @Override
                public void recognized(Recognition.Result result) {
                    answers[0]++;
                }
            }));
            ImageView first = (ImageView) cards(window).get(0).lookup(".image-view");
            assertThat(window.get(first::getImage)).isNull();
            window.study(TestWindow.seven());
            window.await("an answer", () -> answers[0] == 1);
            window.await("its thumbnail", () -> first.getImage() != null);
            assertThat(window.get(() -> first.getImage().getPixelReader().getArgb(30, 14)))
                    .isEqualTo(0xffffffff);
            window.run(() -> window.lab.session().study(Optional.empty()));
            window.await("no thumbnail", () -> first.getImage() == null);
        }
    }

    private static List<CellQuestion> questions(TestWindow window) {
        List<CellQuestion> asked = new ArrayList<>();
        window.run(() -> window.lab.session().addListener(new Session.Listener() {
            @Override
            public void asked(CellQuestion question) {
                asked.add(question);
            }
        }));
        return asked;
    }

    /** The selected card's button that asks why, if there is one. */
    private static Optional<Button> why(TestWindow window) {
        return window.get(() -> window.scene().getRoot().lookupAll(".layer-why").stream()
                .filter(Node::isVisible)
                .map(Button.class::cast)
                .findFirst());
    }

    @Test
    void theSelectedCardAsksWhyItsStrongestCellHasItsValue() {
        try (TestWindow window = lenet()) {
            List<CellQuestion> asked = questions(window);
            Activations[] shown = new Activations[1];
            window.run(() -> window.lab.recognition().addListener(new Recognition.Listener() {
                @Override
                public void recognized(Recognition.Result result) {
                    shown[0] = result.activations();
                }
            }));
            window.run(() -> window.lab.session().select(Optional.of("conv2")));
            assertThat(why(window))
                    .as("without an image there is nothing to explain")
                    .isEmpty();
            window.study(TestWindow.seven());
            window.await("the offer", () -> why(window).isPresent());
            window.settle();
            window.run(() -> why(window).orElseThrow().fire());
            Tensor output = shown[0].outputs().get("conv2");
            int strongest = output.argMax();
            CellQuestion expected =
                    new CellQuestion("conv2", strongest / 64, strongest / 8 % 8, strongest % 8); // maps of 8×8
            assertThat(asked).containsExactly(expected);
            window.press(KeyCode.CONTROL, KeyCode.E);
            assertThat(asked).containsExactly(expected, expected);
            window.run(() -> window.lab.session().select(Optional.of("dense1")));
            assertThat(why(window)).as("a dense layer has no window").isEmpty();
            window.press(KeyCode.CONTROL, KeyCode.E);
            assertThat(asked).hasSize(2);
        }
    }

    @Test
    void aRightClickOnACellAsksAboutIt() {
        try (TestWindow window = lenet()) {
            List<CellQuestion> asked = questions(window);
            window.study(TestWindow.seven());
            LayerCard card = cards(window).get(1);
            ImageView picture = (ImageView) card.lookup(".image-view");
            window.await("a thumbnail", () -> picture.getImage() != null);
            window.run(() -> {
                // four tiles of 29 px with a gap between, maps of 24×24 px in their middle: the second map's (4, 9)
                Point2D place = picture.localToScene(30 + 2 + 9 + 0.5, 2 + 4 + 0.5);
                Point2D screen = picture.localToScreen(30 + 2 + 9 + 0.5, 2 + 4 + 0.5);
                // headless, a robot's right button does not ask for the menu
                card.fireEvent(new ContextMenuEvent(
                        ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                        place.getX(),
                        place.getY(),
                        screen.getX(),
                        screen.getY(),
                        false,
                        null));
            });
            window.settle();
            assertThat(window.lab.session().selectedLayer()).contains("conv1");
            window.press(KeyCode.ENTER); // the first entry
            assertThat(asked).containsExactly(new CellQuestion("conv1", 1, 4, 9));
        }
    }

    @Test
    void aLongChainScrollsToTheSelectedCard() {
        try (TestWindow window =
                TestWindow.open(TestWindow.chain(60), TestWindow.settings("en", false, 150, 1280, 800))) {
            assertThat(cards(window)).hasSize(60);
            window.run(() -> window.lab.session().select(Optional.of("output")));
            ScrollPane strip = window.find(".strip");
            assertThat(window.get(strip::getHvalue)).isGreaterThan(0.99);
            window.run(() -> window.lab.session().select(Optional.of("conv30")));
            LayerCard card = cards(window).get(30);
            Bounds seen = window.get(() -> strip.localToScene(strip.getLayoutBounds()));
            Bounds at = window.get(() -> card.localToScene(card.getLayoutBounds()));
            assertThat(at.getMinX()).isGreaterThanOrEqualTo(seen.getMinX());
            assertThat(at.getMaxX()).isLessThanOrEqualTo(seen.getMaxX());
        }
    }

    @Test
    void anotherProjectBringsItsOwnCards() {
        try (TestWindow window = lenet()) {
            window.run(() -> window.app.shell().open(Path.of("branches.convscope")));
            window.await("its cards", () -> cards(window).size() == 11);
            window.await("their layout", () -> cards(window).stream().allMatch(card -> card.getHeight() > 0));
            List<Node> wires =
                    window.get(() -> List.copyOf(window.scene().getRoot().lookupAll(".wire")));
            assertThat(wires).hasSize(13);
            for (LayerCard card : cards(window)) {
                assertThat(card.getHeight()).isEqualTo(80);
                assertThat(window.get(() -> card.getWidth() >= card.prefWidth(-1)))
                        .as("room in %s", card)
                        .isTrue();
            }
        }
    }
}
