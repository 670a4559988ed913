package convscope.ui.build.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.spec.NetworkSpec;
import convscope.ui.build.canvas.layout.Box;
import convscope.ui.build.canvas.layout.Place;
import convscope.ui.fx.JavaFxExtension;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the canvas shows when its size or scale changes. */
@Timeout(120)
@ExtendWith(JavaFxExtension.class)
class CanvasSizeTest {
    private static void change(CanvasWindow canvas, int scale, int width, int height) {
        canvas.window.run(() -> {
            canvas.window.lab.theme().scaleProperty().set(scale);
            canvas.window.stage.setWidth(width);
            canvas.window.stage.setHeight(height);
        });
        canvas.window.settle();
    }

    private static Box sight(CanvasWindow canvas) {
        return canvas.window.get(() -> canvas.canvas
                .model()
                .camera
                .get()
                .sight(canvas.view().sightWidth(), canvas.view().sightHeight()));
    }

    private static Box card(CanvasWindow canvas, String layer) {
        return canvas.window.get(() ->
                canvas.canvas.model().layout.get().card(layer).orElseThrow().box());
    }

    private static Camera camera(CanvasWindow canvas) {
        return canvas.window.get(canvas.canvas.model().camera::get);
    }

    @Test
    void theSelectedLayerStaysInSight() {
        try (CanvasWindow canvas = CanvasWindow.open(Networks.lenet())) {
            for (String layer : new String[] {"conv2", "dense1", "input"}) {
                change(canvas, 100, 1280, 800);
                canvas.select(layer);
                change(canvas, 150, 1280, 800);
                assertThat(sight(canvas).contains(card(canvas, layer)))
                        .as(layer)
                        .isTrue();
                change(canvas, 100, 1280, 420);
                assertThat(sight(canvas).contains(card(canvas, layer)))
                        .as(layer)
                        .isTrue();
            }
            change(canvas, 100, 1280, 800);
            canvas.select("conv1");
            canvas.window.run(() -> canvas.canvas.pan(0, 40));
            change(canvas, 150, 1280, 800);
            assertThat(sight(canvas).contains(card(canvas, "conv1"))).isTrue();
        }
    }

    @Test
    void withNothingSelectedItIsWhatAnOpenedNetworkShows() {
        for (int[] to : new int[][] {{150, 1280, 800}, {100, 1920, 1080}, {100, 1280, 1080}}) {
            Camera opened;
            try (CanvasWindow canvas = CanvasWindow.open(Networks.broken(), "en", false, to[0], to[1], to[2])) {
                opened = camera(canvas);
            }
            try (CanvasWindow canvas = CanvasWindow.open(Networks.broken())) {
                assertThat(camera(canvas)).isNotEqualTo(opened);
                change(canvas, to[0], to[1], to[2]);
                assertThat(camera(canvas)).isEqualTo(opened);
            }
        }
    }

    @Test
    void theWholeNetworkStandsAboveTheButtonsAndFillsAViewThatGrows() {
        try (CanvasWindow canvas = CanvasWindow.open(Networks.lenet())) {
            for (NetworkSpec network : List.of(Networks.inception(), Networks.residual(11), Networks.broken())) {
                canvas.window.run(() -> canvas.edits.open(network));
                canvas.window.run(canvas.canvas::showWhole);
                for (int[] to : new int[][] {{100, 1920, 1080}, {150, 1280, 800}, {100, 1280, 800}}) {
                    change(canvas, to[0], to[1], to[2]);
                    Box bounds = canvas.window.get(
                            () -> canvas.canvas.model().layout.get().bounds());
                    Camera camera = camera(canvas);
                    double free = canvas.window.get(canvas.view()::freeHeight);
                    assertThat(free).isLessThan(canvas.window.get(canvas.view()::sightHeight) - 30);
                    assertThat(camera.toViewY(bounds.y())).isGreaterThan(0);
                    assertThat(camera.toViewY(bounds.bottom())).isLessThan(free);
                    canvas.window.run(canvas.canvas::showWhole);
                    assertThat(camera(canvas)).isEqualTo(camera);
                }
            }
        }
    }

    @Test
    void theMiniMapIsThereWhereThereIsRoomAndMoreThanIsInSight() {
        try (CanvasWindow canvas = CanvasWindow.open(Networks.residual(11))) {
            assertThat(hasMap(canvas)).isTrue();
            change(canvas, 150, 1280, 600);
            assertThat(hasMap(canvas)).isFalse();
            change(canvas, 100, 1280, 800);
            assertThat(hasMap(canvas)).isTrue();
            canvas.window.run(canvas.canvas::showWhole);
            assertThat(hasMap(canvas)).isFalse();
        }
    }

    private static boolean hasMap(CanvasWindow canvas) {
        return canvas.window.get(() -> canvas.window.find("#mini-map").isVisible());
    }

    @Test
    void whereAHandOrASelectionHasBroughtTheViewItStays() {
        try (CanvasWindow canvas = CanvasWindow.open(Networks.residual(11))) {
            canvas.window.run(() -> canvas.canvas.pan(0, -2000));
            expectMiddleKept(canvas);
            canvas.window.run(() -> canvas.edits.open(Networks.residual(12)));
            canvas.window.settle();
            canvas.select("add6");
            canvas.select();
            expectMiddleKept(canvas);
        }
    }

    private static void expectMiddleKept(CanvasWindow canvas) {
        Place middle = sight(canvas).middle();
        for (int[] to : new int[][] {{150, 1280, 800}, {100, 1920, 1080}, {100, 1280, 500}, {100, 1280, 800}}) {
            change(canvas, to[0], to[1], to[2]);
            assertThat(sight(canvas).middle().distance(middle)).isLessThan(1e-6);
        }
    }
}
