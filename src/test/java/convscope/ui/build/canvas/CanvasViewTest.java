package convscope.ui.build.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.assembly.Spot;
import convscope.spec.Activation;
import convscope.spec.Add;
import convscope.spec.Concatenate;
import convscope.spec.Convolution;
import convscope.spec.MaxPooling;
import convscope.spec.NetworkSpec;
import convscope.spec.Node;
import convscope.spec.Padding;
import convscope.ui.fx.JavaFxExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** The canvas shows the network that there is, and no more nodes than are in sight. */
@Timeout(120)
@ExtendWith(JavaFxExtension.class)
class CanvasViewTest {
    private static final Convolution SAME = Convolution.of(8, 3, Padding.SAME, Activation.RELU);

    @Test
    void cardsAndWiresAreThoseOfTheNetworkAfterAnyChanges() {
        try (CanvasWindow canvas = CanvasWindow.open(Networks.lenet())) {
            Random random = new Random(8);
            for (int i = 0; i < 300; i++) {
                canvas.window.run(() -> {
                    change(canvas.edits, canvas.model.draft.get().network(), random);
                    canvas.canvas.showWhole();
                    assertShown(canvas);
                });
            }
            for (NetworkSpec network : List.of(Networks.broken(), Networks.inception(), Networks.empty())) {
                canvas.window.run(() -> {
                    canvas.edits.open(network);
                    canvas.canvas.showWhole();
                    assertShown(canvas);
                });
            }
        }
    }

    private static void change(HandEdits edits, NetworkSpec network, Random random) {
        List<String> names =
                new ArrayList<>(network.nodes().stream().map(Node::name).toList());
        if (names.isEmpty() || random.nextInt(40) == 0) {
            edits.open(Networks.random(random, 1 + random.nextInt(20)));
            return;
        }
        String any = names.get(random.nextInt(names.size()));
        String other = names.get(random.nextInt(names.size()));
        switch (random.nextInt(11)) {
            case 0 -> edits.insert(SAME, new Spot.Behind(any));
            case 1 -> edits.insert(MaxPooling.of(2), new Spot.Loose());
            case 2 -> edits.insert(SAME, new Spot.Branching(any));
            case 3 -> edits.wire(any, other);
            case 4 -> edits.unwire(any, other);
            case 5 -> edits.move(List.of(any), new Spot.Behind(other));
            case 6 -> {
                edits.select(List.of(any));
                edits.branch(random.nextBoolean() ? new Add() : new Concatenate());
            }
            case 7 -> edits.rename(any, "name" + random.nextInt(1000));
            case 8 -> {
                edits.select(List.of(any, other));
                edits.duplicate();
            }
            default -> {
                edits.select(List.of(any));
                edits.delete();
            }
        }
    }

    private static void assertShown(CanvasWindow canvas) {
        NetworkSpec network = canvas.model.draft.get().network();
        assertThat(canvas.view().world().cards())
                .extracting(CardView::shownName)
                .containsExactlyInAnyOrderElementsOf(
                        network.nodes().stream().map(Node::name).toList());
        List<String> wires = new ArrayList<>();
        network.nodes().forEach(node -> node.inputs().forEach(input -> wires.add(input + " > " + node.name())));
        assertThat(canvas.view().world().wires())
                .extracting(view -> view.wire().from() + " > " + view.wire().target())
                .containsExactlyInAnyOrderElementsOf(wires);
    }

    @Test
    void onlyWhatIsInSightHasNodes() {
        try (CanvasWindow canvas = CanvasWindow.open(Networks.residual(58))) {
            assertThat(canvas.network().nodes()).hasSizeGreaterThan(300);
            assertThat(canvas.view().world().cards()).hasSizeBetween(3, 15);
            canvas.select("output");
            assertThat(canvas.view().world().cards()).hasSizeBetween(3, 15);
            assertThat(canvas.window.get(
                            () -> canvas.window.find("#card-output").isVisible()))
                    .isTrue();
            assertThat(canvas.window.has("#card-input")).isFalse();
        }
    }

    @Test
    void shapesAreWrittenOnTheWires() {
        try (CanvasWindow canvas = CanvasWindow.open(Networks.lenet())) {
            canvas.window.run(canvas.canvas::showWhole);
            assertThat(canvas.view().world().wires())
                    .extracting(WireView::written)
                    .containsExactlyInAnyOrder("28×28×1", "24×24×6", "12×12×6", "8×8×16", "4×4×16", "256", "128", "84");
        }
    }

    @Test
    void cardsGlideToTheirNewPlacesUnlessNothingIsToMove() {
        try (CanvasWindow canvas = CanvasWindow.open(Networks.lenet())) {
            canvas.window.run(() -> {
                CardView pool = canvas.window.find("#card-pool1");
                double before = pool.getLayoutY();
                canvas.edits.insert(SAME, new Spot.Behind("input"));
                assertThat(pool.getLayoutY()).isEqualTo(before + 108);
            });
            canvas.window.run(() -> canvas.moving[0] = true);
            CardView pool = canvas.window.find("#card-pool1");
            double start = canvas.window.get(pool::getLayoutY);
            canvas.window.run(() -> {
                canvas.edits.insert(SAME, new Spot.Behind("input"));
                assertThat(pool.getLayoutY()).isEqualTo(start);
            });
            canvas.window.await("its new place", () -> pool.getLayoutY() == start + 108);
        }
    }

    @Test
    void aCopyOfAnotherNetworkIsShownFromItsBeginning() {
        try (CanvasWindow canvas = CanvasWindow.open(Networks.residual(11))) {
            canvas.select("output");
            canvas.window.run(() -> canvas.edits.open(Networks.residual(3)));
            canvas.window.settle();
            assertThat(canvas.window.has("#card-input")).isTrue();
        }
    }
}
