package convscope.ui.build.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.assembly.Spot;
import convscope.spec.Node;
import convscope.ui.build.canvas.CanvasModel.Load;
import convscope.ui.build.canvas.layout.Box;
import convscope.ui.fx.JavaFxExtension;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every gesture on the canvas, made by a robot in a real window. */
@Timeout(120)
@ExtendWith(JavaFxExtension.class)
class CanvasGesturesTest {
    private static Camera camera(CanvasWindow canvas) {
        return canvas.window.get(() -> canvas.canvas.model().camera.get());
    }

    private static List<String> inputs(CanvasWindow canvas, String layer) {
        return canvas.network().node(layer).map(Node::inputs).orElseThrow();
    }

    private static List<String> names(CanvasWindow canvas) {
        return canvas.network().nodes().stream().map(Node::name).toList();
    }

    // choosing

    @Test
    void clicksSelectAndAddAndEscFrees() {
        try (CanvasWindow canvas = CanvasWindow.open(Networks.lenet())) {
            canvas.click(canvas.card("conv1"));
            assertThat(canvas.selection()).containsExactly("conv1");
            canvas.click(canvas.card("conv2"), KeyCode.SHIFT);
            canvas.click(canvas.card("pool1"), KeyCode.CONTROL);
            assertThat(canvas.selection()).containsExactly("conv1", "conv2", "pool1");
            canvas.click(canvas.card("conv2"), KeyCode.SHIFT);
            assertThat(canvas.selection()).containsExactly("conv1", "pool1");
            canvas.click(canvas.card("conv1"));
            assertThat(canvas.selection()).containsExactly("conv1");
            canvas.window.press(KeyCode.ESCAPE);
            assertThat(canvas.selection()).isEmpty();
            canvas.click(canvas.card("conv1"));
            canvas.click(canvas.ground());
            assertThat(canvas.selection()).isEmpty();
        }
    }

    @Test
    void aFrameSelectsWhatItTouches() {
        try (CanvasWindow canvas = CanvasWindow.open(Networks.lenet())) {
            Point2D from = canvas.card("conv1", -180, -20);
            Point2D to = canvas.card("pool1", 160, 0);
            canvas.drag(
                    from,
                    to,
                    () -> assertThat(canvas.window.get(
                                    () -> canvas.canvas.model().band.get()))
                            .isPresent(),
                    KeyCode.SHIFT);
            assertThat(canvas.selection()).containsExactly("conv1", "pool1");
        }
    }

    @Test
    void arrowsWalkAlongTheWiresAndExtend() {
        try (CanvasWindow canvas = CanvasWindow.open(Networks.inception())) {
            canvas.focus();
            canvas.window.press(KeyCode.DOWN);
            assertThat(canvas.selection()).containsExactly("input");
            canvas.window.press(KeyCode.DOWN);
            canvas.window.press(KeyCode.DOWN);
            assertThat(canvas.selection()).containsExactly("three_in");
            canvas.window.press(KeyCode.RIGHT);
            assertThat(canvas.selection()).containsExactly("five_in");
            canvas.window.press(KeyCode.LEFT);
            canvas.window.press(KeyCode.LEFT);
            assertThat(canvas.selection()).containsExactly("one");
            canvas.window.press(KeyCode.SHIFT, KeyCode.UP);
            assertThat(canvas.selection()).containsExactly("one", "stem");
            canvas.window.press(KeyCode.END);
            assertThat(canvas.selection()).containsExactly("output");
            Box sight = canvas.window.get(() -> camera(canvas)
                    .sight(canvas.view().sightWidth(), canvas.view().sightHeight()));
            Box card = canvas.window.get(() -> canvas.canvas
                    .model()
                    .layout
                    .get()
                    .card("output")
                    .orElseThrow()
                    .box());
            assertThat(sight.contains(card)).isTrue();
            canvas.window.press(KeyCode.HOME);
            assertThat(canvas.selection()).containsExactly("input");
        }
    }

    @Test
    void keysChangeTheNetwork() {
        try (CanvasWindow canvas = CanvasWindow.open(Networks.lenet())) {
            canvas.focus();
            canvas.select("pool1");
            canvas.window.press(KeyCode.ALT, KeyCode.UP);
            assertThat(inputs(canvas, "pool1")).containsExactly("input");
            assertThat(inputs(canvas, "conv1")).containsExactly("pool1");
            canvas.window.press(KeyCode.ALT, KeyCode.DOWN);
            assertThat(inputs(canvas, "pool1")).containsExactly("conv1");
            canvas.window.press(KeyCode.DELETE);
            assertThat(names(canvas)).doesNotContain("pool1");
            canvas.select("conv1");
            canvas.window.press(KeyCode.CONTROL, KeyCode.D);
            assertThat(canvas.network().nodes()).hasSize(9);
            canvas.window.press(KeyCode.CONTROL, KeyCode.C);
            canvas.window.press(KeyCode.CONTROL, KeyCode.V);
            assertThat(canvas.network().nodes()).hasSize(10);
            canvas.window.press(KeyCode.CONTROL, KeyCode.X);
            assertThat(canvas.network().nodes()).hasSize(9);
            canvas.window.press(KeyCode.CONTROL, KeyCode.A);
            assertThat(canvas.selection()).hasSize(9);
            canvas.select("conv2");
            canvas.focus();
            canvas.window.press(KeyCode.SHIFT, KeyCode.S);
            assertThat(canvas.asked()).contains("branch add");
            canvas.select("conv2");
            canvas.window.press(KeyCode.SHIFT, KeyCode.K);
            assertThat(canvas.asked()).contains("branch concatenate");
        }
    }

    @Test
    void namesAreWrittenInPlace() {
        try (CanvasWindow canvas = CanvasWindow.open(Networks.lenet())) {
            canvas.doubleClick(canvas.card("conv1"));
            canvas.window.type("first");
            canvas.window.press(KeyCode.ENTER);
            assertThat(canvas.asked()).contains("rename conv1 first");
            assertThat(names(canvas)).contains("first").doesNotContain("conv1");
            canvas.select("conv2");
            canvas.focus();
            canvas.window.press(KeyCode.F2);
            TextField field = canvas.window.find("#card-name");
            assertThat(canvas.window.get(field::isVisible)).isTrue();
            canvas.window.type("nobody");
            canvas.window.press(KeyCode.ESCAPE);
            assertThat(canvas.window.get(field::isVisible)).isFalse();
            assertThat(names(canvas)).contains("conv2").doesNotContain("nobody");
            assertThat(canvas.selection()).containsExactly("conv2");
        }
    }

    // moving layers

    @Test
    void aCardDraggedOntoAWireGoesThere() {
        try (CanvasWindow canvas = CanvasWindow.open(Networks.lenet())) {
            canvas.drag(
                    canvas.card("pool1", 40, 0), canvas.wire("input", "conv1").add(20, 0), () -> {
                        assertThat(canvas.window.get(
                                        () -> canvas.canvas.model().load.get().flatMap(Load::drop)))
                                .get()
                                .extracting(Drop::spot)
                                .isEqualTo(new Spot.OnWire("input", "conv1"));
                        assertThat(canvas.window.get(() ->
                                        canvas.window.find("#canvas-caret").isVisible()))
                                .isTrue();
                        assertThat(canvas.window.get(() ->
                                        canvas.window.find("#canvas-ghost").isVisible()))
                                .isTrue();
                    });
            assertThat(inputs(canvas, "pool1")).containsExactly("input");
            assertThat(inputs(canvas, "conv2")).containsExactly("conv1");
            assertThat(canvas.window.get(
                            () -> canvas.window.find("#canvas-caret").isVisible()))
                    .isFalse();
        }
    }

    @Test
    void aCardHeldAtTheEdgeMovesTheViewOn() {
        try (CanvasWindow canvas = CanvasWindow.open(Networks.residual(3))) {
            Camera first = camera(canvas);
            Point2D edge = canvas.window.get(
                    () -> canvas.view().localToScreen(600, canvas.view().getHeight() - 10));
            canvas.drag(canvas.card("stem", 40, 0), edge, () -> {
                canvas.window.await("its wire", () -> camera(canvas).y() > first.y() + 400);
                canvas.move(canvas.window.get(() -> canvas.view().localToScreen(600, 300)));
                canvas.move(canvas.wire("conv2a", "norm2a"));
            });
            assertThat(inputs(canvas, "stem")).containsExactly("conv2a");
        }
    }

    @Test
    void whereWiresShareALineTheNearestBranchIsMeant() {
        try (CanvasWindow canvas = CanvasWindow.open(Networks.inception())) {
            canvas.drag(
                    canvas.card("pool2", 40, 0), canvas.wire("stem", "five_in").add(10, -4));
            assertThat(inputs(canvas, "pool2")).containsExactly("stem");
            assertThat(inputs(canvas, "five_in")).containsExactly("pool2");
        }
    }

    @Test
    void severalCardsGoTogetherAndEscLetsThemStay() {
        try (CanvasWindow canvas = CanvasWindow.open(Networks.lenet())) {
            canvas.select("conv1", "pool1");
            canvas.drag(
                    canvas.card("pool1", 40, 0), canvas.wire("conv2", "pool2").add(10, 0), () -> {
                        Label name = canvas.window.find("#canvas-ghost .label");
                        assertThat(canvas.window.get(name::getText)).isEqualTo("2 layers");
                        canvas.window.press(KeyCode.ESCAPE);
                    });
            assertThat(canvas.network()).isEqualTo(Networks.lenet());
            assertThat(canvas.selection()).containsExactly("conv1", "pool1");
            canvas.drag(
                    canvas.card("pool1", 40, 0), canvas.wire("conv2", "pool2").add(10, 0));
            assertThat(inputs(canvas, "conv1")).containsExactly("conv2");
            assertThat(inputs(canvas, "pool2")).containsExactly("pool1");
        }
    }

    @Test
    void aLayerFromThePaletteGoesWhereItIsDropped() {
        try (CanvasWindow canvas = CanvasWindow.open(Networks.lenet())) {
            canvas.drag(canvas.middle("#palette-max-pooling"), canvas.wire("conv1", "pool1"), () -> {
                Label name = canvas.window.find("#canvas-ghost .label");
                assertThat(canvas.window.get(name::getText)).isEqualTo("Max pooling");
            });
            assertThat(canvas.asked()).containsExactly("insert max-pooling " + new Spot.OnWire("conv1", "pool1"));
            canvas.drag(canvas.middle("#palette-convolution"), canvas.card("input"));
            assertThat(canvas.asked()).last().isEqualTo("insert convolution " + new Spot.Behind("input"));
            canvas.drag(canvas.middle("#palette-convolution"), canvas.ground());
            assertThat(canvas.asked()).last().isEqualTo("insert convolution " + new Spot.Loose());
            int before = canvas.network().nodes().size();
            canvas.drag(canvas.middle("#palette-dense"), canvas.middle("#palette-max-pooling"));
            assertThat(canvas.network().nodes()).hasSize(before);
        }
    }

    @Test
    void clicksAndKeysOfThePalettePutInBehindTheSelection() {
        try (CanvasWindow canvas = CanvasWindow.open(Networks.lenet())) {
            canvas.select("conv1");
            canvas.window.click("#palette-max-pooling");
            assertThat(canvas.asked()).last().isEqualTo("insert max-pooling " + new Spot.Behind("conv1"));
            String inserted = canvas.selection().get(0);
            assertThat(inputs(canvas, inserted)).containsExactly("conv1");
            canvas.focus();
            canvas.window.press(KeyCode.B);
            assertThat(canvas.asked()).last().isEqualTo("insert batch-normalization " + new Spot.Behind(inserted));
        }
    }

    @Test
    void thePaletteIsFilteredByTyping() {
        try (CanvasWindow canvas = CanvasWindow.open(Networks.lenet())) {
            canvas.window.click("#palette-filter");
            canvas.window.type("pool");
            assertThat(canvas.window.get(
                            () -> canvas.window.find("#palette-max-pooling").isVisible()))
                    .isTrue();
            assertThat(canvas.window.get(
                            () -> canvas.window.find("#palette-convolution").isVisible()))
                    .isFalse();
            canvas.window.press(KeyCode.ENTER);
            assertThat(canvas.asked()).last().isEqualTo("insert max-pooling " + new Spot.Behind("output"));
            canvas.window.press(KeyCode.DOWN);
            assertThat(canvas.window.get(
                            () -> canvas.window.find("#palette-max-pooling").isFocused()))
                    .isTrue();
            canvas.window.press(KeyCode.UP);
            canvas.window.press(KeyCode.ESCAPE);
            assertThat(canvas.window.get(
                            () -> canvas.window.find("#palette-convolution").isVisible()))
                    .isTrue();
        }
    }

    @Test
    void blocksArePutInAsOneChange() {
        try (CanvasWindow canvas = CanvasWindow.open(Networks.lenet())) {
            canvas.select("conv1");
            canvas.window.run(
                    () -> canvas.window.<Button>find("#palette-residual").fire());
            canvas.window.settle();
            assertThat(canvas.asked()).containsExactly("become 17");
            assertThat(canvas.selection()).hasSize(8);
            assertThat(canvas.window.get(() -> canvas.model.trace.get().problems()))
                    .isEmpty();
            assertThat(inputs(canvas, "conv")).containsExactly("conv1");
            assertThat(inputs(canvas, "pool1")).containsExactly("relu2");
        }
    }

    // wires

    @Test
    void aWireIsDrawnFromAnOutputToACard() {
        try (CanvasWindow canvas = CanvasWindow.open(Networks.residual(1))) {
            canvas.drag(
                    canvas.knob("input"),
                    canvas.card("conv1a", -60, 0),
                    () -> assertThat(canvas.window.get(
                                    () -> canvas.canvas.model().pulled.get()))
                            .isPresent());
            assertThat(canvas.asked()).containsExactly("wire input conv1a");
            assertThat(inputs(canvas, "conv1a")).containsExactly("input");
        }
    }

    @Test
    void aWireDrawnToNowhereOffersABranch() {
        try (CanvasWindow canvas = CanvasWindow.open(Networks.lenet())) {
            canvas.drag(canvas.knob("conv1"), canvas.card("conv1", 240, 60));
            fireInPopOver("#palette-max-pooling", canvas);
            assertThat(canvas.asked()).containsExactly("insert max-pooling " + new Spot.Branching("conv1"));
        }
    }

    private static void fireInPopOver(String selector, CanvasWindow canvas) {
        canvas.window.run(() -> Window.getWindows().stream()
                .map(Window::getScene)
                .filter(scene -> scene != canvas.window.scene())
                .map(Scene::getRoot)
                .map(root -> (Button) root.lookup(selector))
                .filter(button -> button != null)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No palette is offered"))
                .fire());
        canvas.window.settle();
    }

    @Test
    void aWireIsChosenAndTakenAway() {
        try (CanvasWindow canvas = CanvasWindow.open(Networks.residual(1))) {
            canvas.click(canvas.wire("stem", "add1"));
            assertThat(canvas.window.get(() -> canvas.canvas.model().chosen.get()))
                    .contains(new CanvasModel.Ends("stem", "add1"));
            canvas.window.press(KeyCode.ESCAPE);
            assertThat(canvas.window.get(() -> canvas.canvas.model().chosen.get()))
                    .isEmpty();
            canvas.click(canvas.wire("stem", "add1"));
            canvas.window.press(KeyCode.DELETE);
            assertThat(canvas.asked()).containsExactly("unwire stem add1");
            assertThat(inputs(canvas, "add1")).containsExactly("norm1b");
        }
    }

    @Test
    void thePlusOnAWirePutsALayerIn() {
        try (CanvasWindow canvas = CanvasWindow.open(Networks.lenet())) {
            canvas.move(canvas.wire("conv1", "pool1"));
            canvas.window.click("#wire-plus");
            fireInPopOver("#palette-batch-normalization", canvas);
            assertThat(canvas.asked())
                    .containsExactly("insert batch-normalization " + new Spot.OnWire("conv1", "pool1"));
            canvas.move(canvas.ground());
            assertThat(canvas.window.get(() -> canvas.window.find("#wire-plus").isVisible()))
                    .isFalse();
        }
    }

    @Test
    void theMenuDoesWhatItSays() {
        try (CanvasWindow canvas = CanvasWindow.open(Networks.residual(1))) {
            canvas.select("add1");
            menu(canvas, canvas.card("add1"));
            assertThat(canvas.selection()).containsExactly("add1");
            choose(canvas, "Take away the wire from stem");
            assertThat(canvas.asked()).containsExactly("unwire stem add1");
            menu(canvas, canvas.card("conv1b"));
            choose(canvas, "Duplicate");
            assertThat(canvas.asked()).last().isEqualTo("duplicate [conv1b]");
            canvas.select("stem");
            canvas.select("input");
            menu(canvas, canvas.wire("input", "stem"));
            choose(canvas, "Delete");
            assertThat(canvas.asked()).last().isEqualTo("unwire input stem");
            menu(canvas, canvas.card("conv1a"));
            choose(canvas, "Branch around it, then add");
            assertThat(canvas.asked()).last().isEqualTo("branch add");
        }
    }

    private static void menu(CanvasWindow canvas, Point2D screen) {
        canvas.window.run(() -> {
            Point2D scene = canvas.view().localToScene(canvas.view().screenToLocal(screen));
            // headless, a robot's right button does not ask for the menu
            canvas.view()
                    .fireEvent(new ContextMenuEvent(
                            ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                            scene.getX(),
                            scene.getY(),
                            screen.getX(),
                            screen.getY(),
                            false,
                            null));
        });
        canvas.window.settle();
    }

    private static void choose(CanvasWindow canvas, String words) {
        canvas.window.run(() -> {
            ContextMenu menu = Window.getWindows().stream()
                    .filter(ContextMenu.class::isInstance)
                    .map(ContextMenu.class::cast)
                    .findFirst()
                    .orElseThrow();
            menu.getItems().stream()
                    .filter(item -> words.equals(item.getText()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(words + " is not in "
                            + menu.getItems().stream().map(MenuItem::getText).toList()))
                    .fire();
            menu.hide();
        });
        canvas.window.settle();
    }

    // the view

    @Test
    void theGroundIsDraggedAndTheWheelMovesAndZooms() {
        try (CanvasWindow canvas = CanvasWindow.open(Networks.residual(3))) {
            Camera first = camera(canvas);
            canvas.drag(canvas.ground(), canvas.ground().add(-30, -90));
            assertThat(camera(canvas)).isEqualTo(new Camera(first.zoom(), first.x() + 30, first.y() + 90));
            wheel(canvas, -40, false);
            assertThat(camera(canvas).y()).isEqualTo(first.y() + 130);
            wheel(canvas, 100, true);
            assertThat(camera(canvas).zoom()).isGreaterThan(first.zoom() * 1.1);
            canvas.focus();
            canvas.window.press(KeyCode.F);
            Box bounds =
                    canvas.window.get(() -> canvas.canvas.model().layout.get().bounds());
            Box sight = camera(canvas)
                    .sight(canvas.view().sightWidth(), canvas.view().sightHeight());
            assertThat(sight.grown(0.01).contains(bounds)).isTrue();
            assertThat(canvas.window.get(() -> canvas.window.find("#mini-map").isVisible()))
                    .isFalse();
            canvas.window.press(KeyCode.DIGIT1);
            assertThat(camera(canvas).zoom()).isEqualTo(1);
            canvas.window.press(KeyCode.MINUS);
            assertThat(camera(canvas).zoom()).isEqualTo(0.8);
            canvas.window.press(KeyCode.PLUS);
            assertThat(camera(canvas).zoom()).isEqualTo(1);
            canvas.window.run(() -> canvas.view()
                    .fireEvent(new ZoomEvent(
                            ZoomEvent.ZOOM, 10, 10, 10, 10, false, false, false, false, true, false, 1.5, 1.5, null)));
            assertThat(camera(canvas).zoom()).isEqualTo(1.5);
        }
    }

    private static void wheel(CanvasWindow canvas, double by, boolean control) {
        canvas.window.run(() -> {
            Point2D at = new Point2D(canvas.view().getWidth() / 2, canvas.view().getHeight() / 2);
            Point2D screen = canvas.view().localToScreen(at);
            canvas.view()
                    .fireEvent(new ScrollEvent(
                            ScrollEvent.SCROLL,
                            at.getX(),
                            at.getY(),
                            screen.getX(),
                            screen.getY(),
                            false,
                            control,
                            false,
                            false,
                            false,
                            false,
                            0,
                            by,
                            0,
                            by,
                            ScrollEvent.HorizontalTextScrollUnits.NONE,
                            0,
                            ScrollEvent.VerticalTextScrollUnits.NONE,
                            0,
                            0,
                            null));
        });
        canvas.window.settle();
    }

    @Test
    void withSpaceHeldACardIsNoObstacleToPanning() {
        try (CanvasWindow canvas = CanvasWindow.open(Networks.residual(3))) {
            canvas.focus();
            Camera first = camera(canvas);
            canvas.drag(canvas.card("conv1a", 30, 0), canvas.card("conv1a", 30, -80), KeyCode.SPACE);
            assertThat(camera(canvas).y()).isEqualTo(first.y() + 80);
            assertThat(canvas.selection()).isEmpty();
        }
    }

    @Test
    void theMiniMapLooksElsewhere() {
        try (CanvasWindow canvas = CanvasWindow.open(Networks.residual(11))) {
            assertThat(canvas.window.get(() -> canvas.window.find("#mini-map").isVisible()))
                    .isTrue();
            Camera first = camera(canvas);
            Point2D middle = canvas.middle("#mini-map");
            canvas.drag(middle.add(0, -40), middle.add(0, 40));
            assertThat(camera(canvas).y()).isGreaterThan(first.y() + 2000);
        }
    }

    @Test
    void anEmptyCanvasSaysWhatToDo() {
        try (CanvasWindow canvas = CanvasWindow.open(Networks.empty())) {
            canvas.window.click("#canvas-first");
            assertThat(names(canvas)).containsExactly("input");
            assertThat(canvas.window.get(
                            () -> canvas.window.find("#canvas-empty").isVisible()))
                    .isFalse();
            canvas.focus();
            canvas.window.press(KeyCode.C);
            assertThat(inputs(canvas, "convolution")).containsExactly("input");
            canvas.window.press(KeyCode.CONTROL, KeyCode.A);
            canvas.window.press(KeyCode.DELETE);
            assertThat(names(canvas)).isEmpty();
            assertThat(canvas.window.get(
                            () -> canvas.window.find("#canvas-empty").isVisible()))
                    .isTrue();
        }
    }

    @Test
    void theBarsCompareWhatIsChosen() {
        try (CanvasWindow canvas = CanvasWindow.open(Networks.lenet())) {
            Label cost =
                    (Label) canvas.window.get(() -> canvas.window.find("#card-conv1").lookupAll(".caption").stream()
                            .filter(node -> ((Label) node).getText().contains("156"))
                            .findFirst()
                            .orElseThrow());
            canvas.window.click("#cost-multiply-adds");
            assertThat(canvas.window.get(cost::getText)).isEqualTo("86,400 mult-adds");
            canvas.window.click("#korean");
            assertThat(canvas.window.get(cost::getText)).isEqualTo("곱셈-덧셈 86,400");
        }
    }

    @Test
    void aCardTellsItsNumbersAndItsProblems() {
        try (CanvasWindow canvas = CanvasWindow.open(Networks.broken())) {
            CardView loose = canvas.window.find("#card-loose");
            assertThat(canvas.window.get(loose::getAccessibleText)).contains("loose", "Problem");
            assertThat(canvas.window.get(loose::getAccessibleHelp)).contains("It has no inputs");
            canvas.window.run(() -> canvas.edits.open(Networks.lenet()));
            canvas.window.settle();
            CardView conv1 = canvas.window.find("#card-conv1");
            assertThat(canvas.window.get(conv1::getAccessibleHelp))
                    .contains(
                            "⌊(28 + 2·0 − 5)/1⌋ + 1 = 24",
                            "6·(5·5·1) + 6 = 156 (0.3 % of all)",
                            "receptive field = 5×5 pixels");
        }
    }
}
