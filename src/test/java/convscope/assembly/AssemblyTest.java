package convscope.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.spec.Activation;
import convscope.spec.Add;
import convscope.spec.Concatenate;
import convscope.spec.Convolution;
import convscope.spec.Dense;
import convscope.spec.Dropout;
import convscope.spec.Flatten;
import convscope.spec.GlobalAverage;
import convscope.spec.Initializer;
import convscope.spec.Input;
import convscope.spec.LayerSpec;
import convscope.spec.NetworkSpec;
import convscope.spec.Node;
import convscope.spec.Padding;
import convscope.spec.Preset;
import convscope.spec.ShapeTrace;
import convscope.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every change on small networks, by eye: {@code name(inputs)} for each layer. */
class AssemblyTest {
    private static final LayerSpec SAME = Convolution.of(4, 3, Padding.SAME, Activation.RELU);

    private static Draft draft(Node... nodes) {
        return new Draft(new NetworkSpec("test", List.of(nodes)), Map.of());
    }

    private static Node node(String name, LayerSpec layer, String... inputs) {
        return new Node(name, List.of(inputs), layer);
    }

    private static String shown(Edit edit) {
        return shown(edit.draft().network().nodes());
    }

    private static String shown(List<Node> nodes) {
        return nodes.stream()
                .map(node -> node.name() + "(" + String.join(" ", node.inputs()) + ")")
                .collect(Collectors.joining(" "));
    }

    /** input → a → b → output. */
    private static Draft chain() {
        return draft(
                node("input", new Input(8, 8, 4)),
                node("a", SAME, "input"),
                node("b", SAME, "a"),
                node("output", new GlobalAverage(), "b"));
    }

    /** input → a → b → sum, a → sum, sum → output. */
    private static Draft residual() {
        return draft(
                node("input", new Input(8, 8, 4)),
                node("a", SAME, "input"),
                node("b", SAME, "a"),
                node("sum", new Add(), "b", "a"),
                node("output", new GlobalAverage(), "sum"));
    }

    @Test
    void aLayerIsPutBehindAnother() {
        Edit edit = Assembly.insert(residual(), new Dropout(0.5), new Spot.Behind("a"));
        assertThat(shown(edit)).isEqualTo("input() a(input) dropout(a) b(dropout) sum(b dropout) output(sum)");
        assertThat(edit.selected()).containsExactly("dropout");
    }

    @Test
    void aLayerIsPutIntoOneWireOnly() {
        Edit edit = Assembly.insert(residual(), new Dropout(0.5), new Spot.OnWire("a", "sum"));
        assertThat(shown(edit)).isEqualTo("input() a(input) b(a) dropout(a) sum(b dropout) output(sum)");
    }

    @Test
    void branchesStandInTheOrderInWhichTheyWereBegun() {
        Draft one = Assembly.insert(chain(), SAME, new Spot.Branching("a")).draft();
        Edit two = Assembly.insert(one, SAME, new Spot.Branching("a"));
        assertThat(shown(two)).isEqualTo("input() a(input) convolution(a) convolution2(a) b(a) output(b)");
    }

    @Test
    void aLooseLayerDoesNotBecomeTheAnswer() {
        Draft loose = Assembly.insert(chain(), SAME, new Spot.Loose()).draft();
        assertThat(shown(loose.network().nodes())).isEqualTo("input() a(input) b(a) convolution() output(b)");
    }

    @Test
    void aNetworkIsPutTogetherFromNothing() {
        Draft draft = new Draft(new NetworkSpec("", List.of()), Map.of());
        draft = Assembly.insert(draft, SAME, new Spot.Loose()).draft();
        draft = Assembly.insert(draft, new Flatten(), new Spot.Behind("convolution"))
                .draft();
        draft = Assembly.insert(draft, new Input(8, 8, 1), new Spot.Loose()).draft();
        assertThat(shown(draft.network().nodes())).isEqualTo("input() convolution(input) flatten(convolution)");
    }

    @Test
    void aSecondInputIsRefused() {
        Draft before = chain();
        Edit edit = Assembly.insert(before, new Input(8, 8, 1), new Spot.Behind("a"));
        assertThat(edit.changes(before)).isFalse();
        assertThat(edit.refusal().orElseThrow().key()).isEqualTo("edit.one-input");
    }

    @Test
    void whatDoesNotExistChangesNothing() {
        Draft before = residual();
        List<Edit> edits = List.of(
                Assembly.insert(before, SAME, new Spot.Behind("nobody")),
                Assembly.insert(before, SAME, new Spot.OnWire("a", "output")),
                Assembly.insert(before, SAME, new Spot.Branching("nobody")),
                Assembly.change(before, "nobody", SAME),
                Assembly.change(before, "a", SAME),
                Assembly.rename(before, "nobody", "somebody"),
                Assembly.rename(before, "a", "a"),
                Assembly.delete(before, List.of("nobody")),
                Assembly.duplicate(before, List.of("nobody")),
                Assembly.paste(before, Clip.EMPTY, new Spot.Behind("a")),
                Assembly.move(before, List.of("a"), new Spot.Behind("a")),
                Assembly.move(before, List.of("a"), new Spot.Behind("input")),
                Assembly.move(before, List.of("input"), new Spot.Behind("a")),
                Assembly.wire(before, "a", "sum"),
                Assembly.wire(before, "nobody", "sum"),
                Assembly.unwire(before, "input", "sum"),
                Assembly.branch(before, List.of("nobody"), new Add()),
                Assembly.branch(before, List.of("b"), SAME),
                Assembly.become(before, before.network()));
        for (int i = 0; i < edits.size(); i++) {
            assertThat(edits.get(i).draft()).as("edit %d", i).isSameAs(before);
            assertThat(edits.get(i).refusal()).as("edit %d", i).isEmpty();
        }
    }

    @Test
    void wiresAndWeightsFollowAName() {
        Tensor weight = Tensor.of(convscope.tensor.Shape.of(1), 3);
        Draft before = new Draft(residual().network(), Map.of("a/weight", weight));
        Edit edit = Assembly.rename(before, "a", "x/y");
        assertThat(shown(edit)).isEqualTo("input() x/y(input) b(x/y) sum(b x/y) output(sum)");
        assertThat(edit.draft().weights()).containsOnlyKeys("x/y/weight");
        assertThat(edit.draft().weights().get("x/y/weight")).isSameAs(weight);
        Edit back = Assembly.rename(edit.draft(), "x/y", "a");
        assertThat(back.draft()).isEqualTo(before);
    }

    @Test
    void aNameThatIsTakenIsRefused() {
        Edit edit = Assembly.rename(chain(), "a", "b");
        assertThat(edit.refusal().orElseThrow().key()).isEqualTo("edit.name-taken");
        assertThat(shown(edit)).isEqualTo(shown(chain().network().nodes()));
    }

    @Test
    void whatALayerFedIsFedByTheOneBefore() {
        Edit edit = Assembly.delete(chain(), List.of("a", "b"));
        assertThat(shown(edit)).isEqualTo("input() output(input)");
        assertThat(edit.selected()).containsExactly("input");
    }

    @Test
    void aJoinThatJoinsNothingAnyMoreGoesToo() {
        assertThat(shown(Assembly.delete(residual(), List.of("b")))).isEqualTo("input() a(input) output(a)");
    }

    @Test
    void aJoinThatNeverJoinedStays() {
        Draft before = draft(node("input", new Input(8, 8, 4)), node("a", SAME, "input"), node("sum", new Add(), "a"));
        assertThat(shown(Assembly.delete(before, List.of("a")))).isEqualTo("input() sum(input)");
    }

    @Test
    void withoutItsInputAChainBeginsWithNothing() {
        Edit edit = Assembly.delete(chain(), List.of("input"));
        assertThat(shown(edit)).isEqualTo("a() b(a) output(b)");
        assertThat(edit.selected()).containsExactly("a");
        assertThat(shown(Assembly.insert(edit.draft(), new Input(8, 8, 4), new Spot.Loose())))
                .isEqualTo("input() a(input) b(a) output(b)");
    }

    @Test
    void aLayerIsDuplicatedBehindItselfWithItsWeights() {
        Tensor weight = Tensor.of(convscope.tensor.Shape.of(1), 3);
        Draft before = new Draft(
                draft(node("input", new Input(8, 8, 4)), node("conv1", SAME, "input"), node("conv2", SAME, "conv1"))
                        .network(),
                Map.of("conv1/weight", weight));
        Edit edit = Assembly.duplicate(before, List.of("conv1"));
        assertThat(shown(edit)).isEqualTo("input() conv1(input) conv3(conv1) conv2(conv3)");
        assertThat(edit.draft().weights().get("conv3/weight")).isSameAs(weight);
        assertThat(edit.selected()).containsExactly("conv3");
    }

    @Test
    void aResidualBlockIsDuplicatedWithItsShortcut() {
        Edit edit = Assembly.duplicate(residual(), List.of("sum", "b"));
        assertThat(shown(edit)).isEqualTo("input() a(input) b(a) sum(b a) b2(sum) sum2(b2 sum) output(sum2)");
    }

    @Test
    void copiesOfLayersFarApartAreWiredDirectly() {
        Clip clip = Assembly.copy(chain(), List.of("output", "a", "nobody"));
        assertThat(shown(clip.layers())).isEqualTo("a(input) output(a)");
    }

    @Test
    void aWholeNetworkIsPastedIntoNothing() {
        Draft nothing = new Draft(new NetworkSpec("", List.of()), Map.of());
        List<String> all = residual().network().nodes().stream().map(Node::name).toList();
        Edit edit = Assembly.paste(nothing, Assembly.copy(residual(), all), new Spot.Loose());
        assertThat(edit.draft().network().nodes())
                .isEqualTo(residual().network().nodes());
    }

    @Test
    void pastedLayersLeaveTheirInputAtHome() {
        Clip clip = Assembly.copy(chain(), List.of("input", "a", "b"));
        assertThat(shown(Assembly.paste(residual(), clip, new Spot.Behind("sum"))))
                .isEqualTo("input() a(input) b(a) sum(b a) a2(sum) b2(a2) output(b2)");
    }

    @Test
    void layersAreMoved() {
        Edit edit = Assembly.move(chain(), List.of("a"), new Spot.Behind("b"));
        assertThat(shown(edit)).isEqualTo("input() b(input) a(b) output(a)");
        assertThat(shown(Assembly.move(residual(), List.of("b", "sum"), new Spot.OnWire("input", "a"))))
                .isEqualTo("input() b(input) sum(b input) a(sum) output(a)");
    }

    @Test
    void aMovedAwayBodyTakesItsJoinAlong() {
        assertThat(shown(Assembly.move(residual(), List.of("b"), new Spot.Behind("sum"))))
                .isEqualTo("input() a(input) b(a) output(b)");
    }

    @Test
    void aWireToALayerOfOneInputReplacesIts() {
        assertThat(shown(Assembly.wire(chain(), "input", "b"))).isEqualTo("input() a(input) b(input) output(b)");
        assertThat(shown(Assembly.wire(residual(), "input", "sum")))
                .isEqualTo("input() a(input) b(a) sum(b a input) output(sum)");
    }

    @Test
    void circlesAndInputsAreNotWired() {
        assertThat(Assembly.wire(chain(), "b", "a").refusal().orElseThrow().key())
                .isEqualTo("edit.circle");
        assertThat(Assembly.wire(chain(), "a", "a").refusal().orElseThrow().key())
                .isEqualTo("edit.circle");
        assertThat(Assembly.wire(chain(), "a", "input").refusal().orElseThrow().key())
                .isEqualTo("edit.input-takes-nothing");
    }

    @Test
    void layersAreListedAfterWhatFeedsThem() {
        Draft loose =
                draft(node("input", new Input(8, 8, 4)), node("sum", new Add(), "input"), node("late", SAME, "input"));
        assertThat(shown(Assembly.wire(loose, "late", "sum"))).isEqualTo("input() late(input) sum(input late)");
    }

    @Test
    void aWireIsTakenAwayAndNothingElse() {
        assertThat(shown(Assembly.unwire(residual(), "a", "sum")))
                .isEqualTo("input() a(input) b(a) sum(b) output(sum)");
    }

    @Test
    void aBranchGoesAroundAStretch() {
        Edit edit = Assembly.branch(chain(), List.of("a", "b"), new Concatenate());
        assertThat(shown(edit)).isEqualTo("input() a(input) b(a) concatenate(b input) output(concatenate)");
        assertThat(edit.selected()).containsExactly("concatenate");
        assertThat(shown(Assembly.branch(chain(), List.of("a", "output"), new Add())))
                .as("what stands between belongs to it")
                .isEqualTo("input() a(input) b(a) output(b) add(output input)");
    }

    @Test
    void aBranchNeedsOneWayInAndOneOut() {
        assertThat(Assembly.branch(residual(), List.of("a"), new Add()).refusal())
                .as("around a layer that feeds two")
                .isEmpty();
        assertThat(Assembly.branch(chain(), List.of("input"), new Add())
                        .refusal()
                        .orElseThrow()
                        .key())
                .isEqualTo("edit.branch");
        assertThat(Assembly.branch(residual(), List.of("sum"), new Add())
                        .refusal()
                        .orElseThrow()
                        .key())
                .isEqualTo("edit.branch");
    }

    @Test
    void aRepairKeepsTheWeightsOfALayerThatItRenames() {
        Tensor weight = Tensor.of(convscope.tensor.Shape.of(1), 3);
        Draft before = new Draft(
                draft(node("input", new Input(8, 8, 1)), node("a/b", SAME, "input"))
                        .network(),
                Map.of("a/b/weight", weight));
        NetworkSpec repaired = ShapeTrace.of(before.network())
                .problems()
                .get(0)
                .repairs()
                .get(0)
                .result();
        Edit edit = Assembly.become(before, repaired);
        assertThat(edit.draft().weights().get("convolution/weight")).isSameAs(weight);
        assertThat(edit.selected()).containsExactly("convolution");
    }

    @Test
    void aNetworkDoesNotGrowBeyondTheLimits() {
        List<Node> nodes = new ArrayList<>(List.of(node("input", new Input(8, 8, 4))));
        while (nodes.size() < NetworkSpec.MOST_LAYERS) {
            nodes.add(node(
                    "d" + nodes.size(),
                    new Dropout(0.1),
                    nodes.get(nodes.size() - 1).name()));
        }
        Draft full = draft(nodes.toArray(Node[]::new));
        Edit edit = Assembly.insert(full, new Dropout(0.2), new Spot.Behind("d1"));
        assertThat(edit.draft()).isSameAs(full);
        assertThat(edit.refusal().orElseThrow().key()).isEqualTo("edit.too-large");
        assertThat(Assembly.duplicate(full, List.of("d1")).refusal()).isPresent();
        assertThat(Assembly.delete(full, List.of("d1")).draft().network().nodes())
                .hasSize(999);
    }

    @Test
    void aClipGoesThroughText() {
        Clip clip = Assembly.copy(residual(), List.of("b", "sum"));
        assertThat(Clip.fromText(clip.toText())).contains(clip);
    }

    @Test
    void foreignTextIsNoClip() {
        String text = Assembly.copy(chain(), List.of("a", "b")).toText();
        List<String> foreign = List.of(
                "",
                "convscope-layers-1",
                "null",
                "[]",
                text.replace("convscope-layers-1", "convscope-layers-2"),
                text.substring(1),
                text + "x",
                text.replace("\"relu\"", "\"convscope\""),
                text.replace("\"b\"", "\"a\""),
                "{\"format\": \"convscope-layers-1\", \"layers\": []}",
                text + " ".repeat(Clip.LONGEST_TEXT));
        assertThat(foreign).allSatisfy(it -> assertThat(Clip.fromText(it)).isEmpty());
    }

    @Test
    void namesAreCountedOn() {
        Names names = new Names(List.of(node("conv1", SAME, "pool"), node("64", SAME), node("x", SAME)));
        assertThat(names.free("conv1")).isEqualTo("conv2");
        assertThat(names.free("conv1")).isEqualTo("conv3");
        assertThat(names.free("pool")).isEqualTo("pool2");
        assertThat(names.free("64")).isEqualTo("642");
        assertThat(names.free("new")).isEqualTo("new");
        String longest = "n".repeat(Node.LONGEST_NAME);
        assertThat(names.free(longest)).isEqualTo(longest);
        assertThat(names.free(longest)).hasSize(Node.LONGEST_NAME).endsWith("n2");
    }

    @Test
    void whatFitsIsCarriedOverAndTheRestIsDrawnAsEver() {
        NetworkSpec lenet = Preset.LENET.network();
        ShapeTrace trace = ShapeTrace.of(lenet);
        Map<String, Tensor> trained = Initializer.GLOROT_UNIFORM.draw(trace, 99);
        Draft edited = Assembly.change(
                        new Draft(lenet, trained), "conv1", Convolution.of(8, 5, Padding.VALID, Activation.RELU))
                .draft();
        edited = Assembly.insert(edited, Dense.of(84, Activation.RELU), new Spot.Behind("dense2"))
                .draft();
        ShapeTrace now = ShapeTrace.of(edited.network());
        Carried carried = Carried.over(edited, now, Initializer.GLOROT_UNIFORM, 7);
        assertThat(carried.kept()).containsExactly("dense1", "dense2", "output");
        assertThat(carried.reshaped()).containsExactly("conv1", "conv2");
        assertThat(carried.drawn()).containsExactly("dense");
        assertThat(carried.weights().keySet()).isEqualTo(now.parameters().keySet());
        assertThat(carried.weights().get("dense1/weight")).isSameAs(trained.get("dense1/weight"));
        assertThat(carried.weights().get("conv2/bias")).isSameAs(trained.get("conv2/bias"));
        assertThat(carried.weights().get("dense/weight").values())
                .isEqualTo(Initializer.GLOROT_UNIFORM
                        .draw(now, 7)
                        .get("dense/weight")
                        .values());
        Draft back = Assembly.change(
                        edited, "conv1", lenet.node("conv1").orElseThrow().layer())
                .draft();
        assertThat(back.weights().get("conv1/weight"))
                .as("what no longer fitted waited")
                .isSameAs(trained.get("conv1/weight"));
    }
}
