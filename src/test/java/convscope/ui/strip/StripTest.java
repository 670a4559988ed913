package convscope.ui.strip;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.spec.ShapeTrace;
import convscope.ui.Recognition;
import convscope.ui.TestWindow;
import convscope.ui.fx.JavaFxExtension;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
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
