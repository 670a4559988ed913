package convscope.ui.strip;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.spec.ShapeTrace;
import convscope.ui.TestWindow;
import convscope.ui.strip.Wires.Wire;
import org.junit.jupiter.api.Test;

class WiresTest {
    @Test
    void aChainHasArrowsOnly() {
        Wires wires = Wires.of(ShapeTrace.of(TestWindow.chain(60)));
        assertThat(wires.arrows()).hasSize(59).allMatch(wire -> wire.to() == wire.from() + 1);
        assertThat(wires.arcs()).isEmpty();
        assertThat(wires.lanes()).isZero();
    }

    @Test
    void skipsAndBranchesPassOverTheCardsInLanesOfTheirOwn() {
        ShapeTrace trace = ShapeTrace.of(TestWindow.branchy());
        assertThat(trace.problems()).isEmpty();
        Wires wires = Wires.of(trace);
        long all = trace.network().nodes().stream()
                .mapToLong(node -> node.inputs().size())
                .sum();
        assertThat((long) wires.arrows().size() + wires.arcs().size()).isEqualTo(all);
        assertThat(wires.arcs()).contains(new Wire(1, 4, 0)).hasSize(4);
        for (Wire one : wires.arcs()) {
            for (Wire other : wires.arcs()) {
                assertThat(one != other && one.lane() == other.lane() && one.covers(other))
                        .as("%s and %s cover each other", one, other)
                        .isFalse();
            }
        }
        assertThat(wires.lanes()).isEqualTo(3);
    }
}
