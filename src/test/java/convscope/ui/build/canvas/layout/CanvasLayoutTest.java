package convscope.ui.build.canvas.layout;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.spec.Activation;
import convscope.spec.Convolution;
import convscope.spec.NetworkSpec;
import convscope.spec.Node;
import convscope.spec.Padding;
import convscope.ui.build.canvas.Networks;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds for every layout, and how the usual networks look. */
class CanvasLayoutTest {
    private static CanvasLayout of(NetworkSpec network) {
        return CanvasLayout.of(network, node -> 50.0);
    }

    private static List<NetworkSpec> all() {
        List<NetworkSpec> all = new ArrayList<>(List.of(
                Networks.empty(),
                Networks.lenet(),
                Networks.residual(3),
                Networks.residual(11),
                Networks.inception(),
                Networks.densely(8),
                Networks.broken()));
        Random random = new Random(5);
        for (int i = 0; i < 400; i++) {
            all.add(Networks.random(random, 1 + random.nextInt(40)));
        }
        return all;
    }

    @Test
    void threeHundredLayersTakeNoTime() {
        NetworkSpec network = Networks.residual(58);
        assertThat(network.nodes()).hasSizeGreaterThan(300);
        long fastest = Long.MAX_VALUE;
        for (int i = 0; i < 20; i++) {
            long start = System.nanoTime();
            of(network);
            fastest = Math.min(fastest, System.nanoTime() - start);
        }
        assertThat(fastest / 1e6).as("milliseconds").isLessThan(50);
    }

    @Test
    void noCardLiesOnAnother() {
        for (NetworkSpec network : all()) {
            List<Card> cards = of(network).cards();
            assertThat(cards).hasSize(network.nodes().size());
            for (int a = 0; a < cards.size(); a++) {
                for (int b = 0; b < a; b++) {
                    assertThat(cards.get(a).box().overlaps(cards.get(b).box()))
                            .as("%s and %s in %s", cards.get(a), cards.get(b), network)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void noWireRunsThroughACardAndEachBeginsAndEndsAtItsOwn() {
        for (NetworkSpec network : all()) {
            CanvasLayout layout = of(network);
            for (Wire wire : layout.wires()) {
                for (int i = 0; i + 1 < wire.points().size(); i++) {
                    Place a = wire.points().get(i);
                    Place b = wire.points().get(i + 1);
                    assertThat(a.x() == b.x() || a.y() == b.y())
                            .as("crooked %s", wire)
                            .isTrue();
                    for (Card card : layout.cards()) {
                        assertThat(Box.between(a, b).overlaps(card.box().grown(-1)))
                                .as("%s runs through %s in %s", wire, card, network)
                                .isFalse();
                    }
                }
                Place end = wire.points().get(wire.points().size() - 1);
                assertThat(layout.cards().get(wire.to()).box().contains(end)).isTrue();
                if (wire.kind() != Wire.Kind.LOOSE) {
                    Box from = layout.card(wire.from()).orElseThrow().box();
                    assertThat(from.contains(wire.points().get(0))).isTrue();
                }
            }
        }
    }

    @Test
    void theWiresAreThoseOfTheNetwork() {
        for (NetworkSpec network : all()) {
            List<String> expected = new ArrayList<>();
            for (int i = 0; i < network.nodes().size(); i++) {
                for (String input : network.nodes().get(i).inputs()) {
                    expected.add(input + " > " + i);
                }
            }
            assertThat(of(network).wires())
                    .extracting(wire -> wire.from() + " > " + wire.to())
                    .containsExactlyElementsOf(expected);
        }
    }

    @Test
    void wiresLieOnEachOtherOnlyWhereTheSameFlows() {
        for (NetworkSpec network : all()) {
            List<Wire> wires = of(network).wires();
            for (int a = 0; a < wires.size(); a++) {
                for (int b = 0; b < a; b++) {
                    Wire one = wires.get(a);
                    Wire other = wires.get(b);
                    if (!one.from().equals(other.from()) && one.to() != other.to()) {
                        assertThat(shared(one, other))
                                .as("%s and %s in %s", one, other, network)
                                .isLessThan(1);
                    }
                }
            }
        }
    }

    /** Length in which the two lie on each other. */
    private static double shared(Wire one, Wire other) {
        double most = 0;
        for (int i = 0; i + 1 < one.points().size(); i++) {
            for (int k = 0; k + 1 < other.points().size(); k++) {
                Box a = Box.between(one.points().get(i), one.points().get(i + 1));
                Box b = Box.between(other.points().get(k), other.points().get(k + 1));
                double x = Math.min(a.right(), b.right()) - Math.max(a.x(), b.x());
                double y = Math.min(a.bottom(), b.bottom()) - Math.max(a.y(), b.y());
                if (x >= 0 && y >= 0) {
                    most = Math.max(most, Math.max(x, y));
                }
            }
        }
        return most;
    }

    @Test
    void allIsInsideTheBoundsAndNothingIsWrittenOnAnything() {
        for (NetworkSpec network : all()) {
            CanvasLayout layout = of(network);
            Box bounds = layout.bounds().grown(0.01);
            layout.cards().forEach(card -> assertInside(bounds, card.box()));
            List<Box> labels = new ArrayList<>();
            for (Wire wire : layout.wires()) {
                assertInside(bounds, wire.bounds());
                wire.label().ifPresent(label -> {
                    assertInside(bounds, label);
                    assertThat(layout.cards()).noneMatch(card -> card.box().overlaps(label));
                    assertThat(labels).noneMatch(label::overlaps);
                    labels.add(label);
                });
            }
            for (Box label : labels) {
                for (Wire wire : layout.wires()) {
                    for (int i = 0; i + 1 < wire.points().size(); i++) {
                        Box line =
                                Box.between(wire.points().get(i), wire.points().get(i + 1));
                        assertThat(label.overlaps(line))
                                .as("%s on %s", label, wire)
                                .isFalse();
                    }
                }
            }
        }
    }

    private static void assertInside(Box bounds, Box box) {
        assertThat(bounds.contains(new Place(box.x(), box.y())))
                .as("%s in %s", box, bounds)
                .isTrue();
        assertThat(bounds.contains(new Place(box.right(), box.bottom())))
                .as("%s in %s", box, bounds)
                .isTrue();
    }

    @Test
    void theSameNetworkAlwaysLooksTheSame() {
        for (NetworkSpec network : all()) {
            assertThat(of(new NetworkSpec(network.name(), network.nodes()))).isEqualTo(of(network));
        }
    }

    @Test
    void theLongestWayIsStraightAndASkipIsAnArcBesideIt() {
        CanvasLayout layout = of(Networks.residual(3));
        assertThat(layout.cards())
                .filteredOn(card -> !card.name().startsWith("skip"))
                .allMatch(card -> card.box().x() == 0);
        Box beside = layout.card("skip3").orElseThrow().box();
        assertThat(beside.x()).isGreaterThan(Card.WIDTH);
        Wire skip = layout.wires().stream()
                .filter(wire -> wire.from().equals("stem") && wire.target().equals("add1"))
                .findFirst()
                .orElseThrow();
        assertThat(skip.points()).hasSize(4).allMatch(place -> place.x() >= Card.WIDTH);
    }

    @Test
    void branchesStandInTheOrderOfTheList() {
        CanvasLayout layout = of(Networks.inception());
        List<Double> order = List.of("one", "three", "five", "pool_out").stream()
                .map(name -> layout.card(name).orElseThrow().box().x())
                .toList();
        assertThat(order).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void aSmallChangeLeavesWhatIsAboveItAndTheColumns() {
        NetworkSpec before = Networks.residual(6);
        List<Node> nodes = new ArrayList<>(before.nodes());
        nodes.add(18, new Node("new", List.of("norm3b"), Convolution.of(16, 3, Padding.SAME, Activation.RELU)));
        nodes.replaceAll(
                node -> node.name().equals("add3") ? new Node("add3", List.of("new", "skip3"), node.layer()) : node);
        CanvasLayout old = of(before);
        CanvasLayout now = of(new NetworkSpec("Residual", nodes));
        for (Card card : old.cards()) {
            Box place = now.card(card.name()).orElseThrow().box();
            assertThat(place.x()).as(card.name()).isEqualTo(card.box().x());
            if (card.box().y() < old.card("skip3").orElseThrow().box().y()) {
                assertThat(place.y()).as(card.name()).isEqualTo(card.box().y());
            }
        }
    }

    @Test
    void theNearestWireIsFound() {
        CanvasLayout layout = of(Networks.lenet());
        Wire wire = layout.wires().get(2);
        Place beside = new Place(wire.middle().x() + 4, wire.middle().y());
        assertThat(layout.wireAt(beside, 6)).contains(wire);
        assertThat(layout.wireAt(beside, 3)).isEmpty();
    }
}
