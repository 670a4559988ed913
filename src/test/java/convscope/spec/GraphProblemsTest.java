package convscope.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GraphProblemsTest {
    private static final LayerSpec TANH = new ActivationLayer(Activation.TANH);

    private static Node node(String name, LayerSpec layer, String... inputs) {
        return new Node(name, List.of(inputs), layer);
    }

    private static NetworkSpec network(Node... nodes) {
        return new NetworkSpec("test", List.of(nodes));
    }

    private static List<Problem> problems(NetworkSpec network) {
        return ShapeTrace.of(network).problems();
    }

    @Test
    void aCircleIsBlamedOnALayerOfTheCircleNotOnOneBehindIt() {
        NetworkSpec network = network(
                node("behind", Dense.of(2, Activation.SOFTMAX), "flat"),
                node("flat", new Flatten(), "a"),
                node("a", new Add(), "in", "b"),
                node("b", TANH, "a"),
                node("in", new Input(2, 2, 1)));
        List<Problem> problems = problems(network);
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).what().key()).isEqualTo("problem.circle");
        assertThat(problems.get(0).layer()).isIn("a", "b");
        assertThat(problems(problems.get(0).repairs().get(0).result()))
                .noneMatch(problem -> problem.what().key().equals("problem.circle"));
    }

    @Test
    void repairingOneCircleAfterTheOtherEndsWithNone() {
        for (int seed = 0; seed < 500; seed++) {
            NetworkSpec network = RandomNetworks.sound(seed);
            Random random = new Random(seed);
            List<Node> nodes = new ArrayList<>(network.nodes());
            for (int i = 0; i < nodes.size(); i++) {
                List<String> inputs = new ArrayList<>(nodes.get(i).inputs());
                if (!inputs.isEmpty() && random.nextInt(3) == 0) {
                    inputs.set(0, nodes.get(random.nextInt(nodes.size())).name());
                }
                nodes.set(i, nodes.get(i).withInputs(inputs));
            }
            NetworkSpec mended = new NetworkSpec("circles", nodes);
            for (int step = 0; step <= nodes.size(); step++) {
                List<Problem> circles = problems(mended).stream()
                        .filter(problem -> problem.what().key().equals("problem.circle"))
                        .toList();
                if (circles.isEmpty()) {
                    break;
                }
                assertThat(step).as("seed %d: %s", seed, mended).isLessThan(nodes.size());
                mended = circles.get(0).repairs().get(0).result();
            }
        }
    }

    @Test
    void aLayerThatFeedsItselfIsACircle() {
        assertThat(problems(network(node("in", new Input(2, 2, 1)), node("self", TANH, "self"))))
                .extracting(problem -> problem.layer() + " " + problem.what().key())
                .containsExactly("self problem.circle");
    }

    @Test
    void renamingTheSecondOfOneNameLeavesTheWiresWithTheFirst() {
        for (String name : List.of("same", "/bad/")) {
            NetworkSpec network = network(
                    node("in", new Input(2, 2, 1)),
                    node(name, TANH, "in"),
                    node(name, TANH, "in"),
                    node("sum", new Add(), "in", name));
            Problem second = problems(network).stream()
                    .filter(problem -> problem.index() == 2)
                    .findFirst()
                    .orElseThrow();
            NetworkSpec repaired = second.repairs().get(0).result();
            assertThat(repaired.nodes().get(3)).isEqualTo(network.nodes().get(3));
            assertThat(repaired.nodes().get(1)).isEqualTo(network.nodes().get(1));
            assertThat(repaired.nodes().get(2).name()).isNotEqualTo(name);
        }
    }

    @Test
    void aNameOfFullLengthHasAFreeNeighbour() {
        String longest = "층".repeat(Node.LONGEST_NAME);
        NetworkSpec network = network(node(longest, new Input(2, 2, 1)), node(longest, new Flatten(), longest));
        List<Problem> problems = problems(network);
        assertThat(problems).extracting(it -> it.what().key()).containsExactly("problem.duplicate-name");
        NetworkSpec repaired = problems.get(0).repairs().get(0).result();
        assertThat(problems(repaired)).extracting(it -> it.what().key()).containsExactly("problem.nothing-to-train");
    }

    @Test
    void paddingThatIsNotExplicitHasNoAmount() {
        assertThat(new Padding(Padding.Kind.VALID, Size.of(3))).isEqualTo(Padding.VALID);
        assertThat(new Padding(Padding.Kind.SAME, Size.of(3))).isEqualTo(Padding.SAME);
    }

    @Test
    void oneProblemDoesNotHideAnother() {
        NetworkSpec network = network(
                node("in", new Input(4, 4, 1)),
                node("one", new Dropout(2), "in"),
                node("two", new MaxPooling(Size.of(2), Size.of(0), Padding.VALID), "in"),
                node("join", new Add(), "one", "two"));
        assertThat(problems(network))
                .extracting(it -> it.layer() + " " + it.what().key())
                .containsExactly("one problem.rate", "two problem.setting");
        assertThat(Arrays.asList(problems(network)
                        .get(1)
                        .repairs()
                        .get(0)
                        .result()
                        .node("two")
                        .orElseThrow()
                        .layer()))
                .containsExactly(new MaxPooling(Size.of(2), Size.of(1), Padding.VALID));
    }
}
