package convscope.ui.build.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import convscope.ui.build.canvas.layout.Box;
import convscope.ui.build.canvas.layout.Place;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Where the view looks, for any view and any canvas. */
class CameraTest {
    private final Random random = new Random(3);

    private Camera any() {
        return new Camera(0.1 + random.nextDouble(), random.nextInt(2000) - 1000, random.nextInt(2000) - 1000);
    }

    private Box box(int most) {
        return new Box(
                random.nextInt(2000) - 1000,
                random.nextInt(2000) - 1000,
                1 + random.nextInt(most),
                1 + random.nextInt(most));
    }

    @Test
    void zoomingKeepsThePlaceUnderThePointer() {
        for (int i = 0; i < 200; i++) {
            Camera camera = any();
            Place before = camera.toCanvas(120, 80);
            Camera closer = camera.zoomed(0.2 + 2 * random.nextDouble(), 120, 80);
            assertThat(closer.toCanvas(120, 80).distance(before)).isLessThan(1e-6);
            assertThat(closer.zoom()).isBetween(Camera.LEAST_ZOOM, Camera.MOST_ZOOM);
        }
        assertThat(Camera.HOME.zoomed(1000, 0, 0).zoom()).isEqualTo(Camera.MOST_ZOOM);
        assertThat(Camera.HOME.zoomed(0.001, 0, 0).zoom()).isEqualTo(Camera.LEAST_ZOOM);
    }

    @Test
    void theWholeIsInSightInItsMiddleAndNeverLargerThanItIs() {
        for (int i = 0; i < 200; i++) {
            Box bounds = box(5000);
            Camera camera = Camera.whole(bounds, 900, 600);
            Box sight = camera.sight(900, 600).grown(1e-6);
            assertThat(sight.contains(bounds)).isTrue();
            assertThat(camera.toViewY(bounds.y())).as("off the edge").isGreaterThan(31);
            assertThat(camera.toViewX(bounds.x())).as("off the edge").isGreaterThan(31);
            assertThat(sight.middle().distance(bounds.middle())).isLessThan(1e-6);
            assertThat(camera.zoom()).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void revealingMovesAsLittleAsItCan() {
        for (int i = 0; i < 200; i++) {
            Camera camera = any();
            Box box = box(200);
            Camera revealing = camera.revealing(box, 900, 600);
            Box sight = revealing.sight(900, 600).grown(1e-6);
            if (sight.width() > 300 && sight.height() > 300) {
                assertThat(sight.contains(box)).isTrue();
            }
            assertThat(revealing.zoom()).isEqualTo(camera.zoom());
            assertThat(revealing.revealing(box, 900, 600)).isEqualTo(revealing);
        }
        Box seen = new Box(300, 200, 100, 50);
        assertThat(Camera.HOME.revealing(seen, 900, 600)).isEqualTo(Camera.HOME);
    }

    @Test
    void theContentIsNeverLostFromSight() {
        for (int i = 0; i < 200; i++) {
            Box bounds = box(3000);
            Camera far = any().moved(random.nextInt(100_000) - 50_000, random.nextInt(100_000) - 50_000);
            Camera back = far.within(bounds, 900, 600);
            assertThat(back.sight(900, 600).grown(1e-6).overlaps(bounds)).isTrue();
            assertThat(back.within(bounds, 900, 600).x()).isCloseTo(back.x(), within(1e-6));
        }
    }

    @Test
    void aLongNetworkIsOpenedAtItsBeginningAndReadable() {
        Camera camera = Camera.first(new Box(0, 0, 240, 30_000), 900, 600);
        assertThat(camera.zoom()).isEqualTo(1);
        assertThat(camera.sight(900, 600).contains(new Place(0, 0))).isTrue();
        Camera wide = Camera.first(new Box(-300, 0, 4000, 3000), 900, 600);
        assertThat(wide.zoom()).isGreaterThanOrEqualTo(Camera.READABLE);
        assertThat(wide.sight(900, 600).contains(new Place(112, 0))).isTrue();
        assertThat(Camera.READABLE * 11)
                .as("px of the smallest letters on a card")
                .isGreaterThan(9);
    }
}
