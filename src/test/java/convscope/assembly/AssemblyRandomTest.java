package convscope.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.spec.Add;
import convscope.spec.Concatenate;
import convscope.spec.Initializer;
import convscope.spec.LayerSpec;
import convscope.spec.NetworkSpec;
import convscope.spec.Node;
import convscope.spec.Problem;
import convscope.spec.RandomNetworks;
import convscope.spec.ShapeTrace;
import convscope.tensor.Tensor;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A thousand random sequences of changes on random networks, three in ten of them broken from the start. */
class AssemblyRandomTest {
    private static final int SEQUENCES = 1_000;
    private static final int LENGTH = 25;

    private final Map<String, Integer> done = new TreeMap<>();

    @Test
    void anySequenceOfChangesLeavesADraft() {
        int usable = 0;
        for (long seed = 0; seed < SEQUENCES; seed++) {
            usable += sequence(seed);
        }
        assertThat(done.keySet())
                .as("changes that were really made")
                .contains(
                        "insert",
                        "change",
                        "rename",
                        "delete",
                        "duplicate",
                        "paste",
                        "move",
                        "wire",
                        "unwire",
                        "branch",
                        "become",
                        "undo",
                        "redo");
        assertThat(done.values()).allSatisfy(count -> assertThat(count).isGreaterThan(200));
        assertThat(usable).as("usable drafts on the way").isGreaterThan(SEQUENCES);
    }

    private int sequence(long seed) {
        Random random = new Random(seed * 7919 + 1);
        NetworkSpec network = RandomNetworks.sample(seed).network();
        ShapeTrace first = ShapeTrace.of(network);
        Map<String, Tensor> weights =
                first.usable() ? Initializer.GLOROT_UNIFORM.draw(first, seed) : Map.<String, Tensor>of();
        Draft draft = new Draft(network, weights);
        Deque<Draft> past = new ArrayDeque<>();
        Deque<Draft> future = new ArrayDeque<>();
        Clip clip = Clip.EMPTY;
        int usable = 0;
        for (int step = 0; step < LENGTH; step++) {
            String where = "seed " + seed + ", step " + step;
            int what = random.nextInt(16);
            if (what == 0 && !past.isEmpty()) {
                future.push(draft);
                draft = past.pop();
                count("undo");
            } else if (!future.isEmpty() && random.nextInt(3) == 0) {
                past.push(draft);
                draft = future.pop();
                count("redo");
            } else if (what == 2) {
                Clip copied = Assembly.copy(draft, some(draft, random));
                clip = random.nextBoolean() || copied.isEmpty()
                        ? copied
                        : Clip.fromText(copied.toText()).orElseThrow();
            } else {
                Draft before = draft;
                String snapshot = before.toString();
                Edit edit = edit(what, draft, clip, random);
                check(where, before, edit);
                assertThat(before.toString()).as(where).isEqualTo(snapshot);
                if (edit.changes(before)) {
                    past.push(before);
                    future.clear();
                    draft = edit.draft();
                }
            }
            usable += carried(where, draft) ? 1 : 0;
        }
        while (!past.isEmpty()) {
            draft = past.pop();
        }
        assertThat(draft.network()).as("seed %d, all undone", seed).isEqualTo(network);
        assertThat(draft.weights()).isEqualTo(weights);
        return usable;
    }

    private void count(String operation) {
        done.merge(operation, 1, Integer::sum);
    }

    private Edit edit(int what, Draft draft, Clip clip, Random random) {
        Edit edit;
        String operation;
        switch (what) {
            case 3, 4, 0 -> {
                operation = "insert";
                edit = Assembly.insert(draft, layer(random), spot(draft, random));
            }
            case 5 -> {
                operation = "change";
                edit = Assembly.change(draft, one(draft, random), layer(random));
            }
            case 6 -> {
                operation = "rename";
                List<String> names = List.of("a", "합성곱 1", "", "a/b", "x".repeat(70), one(draft, random));
                edit = Assembly.rename(draft, one(draft, random), names.get(random.nextInt(names.size())));
            }
            case 7 -> {
                operation = "delete";
                edit = Assembly.delete(draft, some(draft, random));
            }
            case 8 -> {
                operation = "duplicate";
                edit = Assembly.duplicate(draft, some(draft, random));
            }
            case 9, 1 -> {
                operation = "paste";
                edit = Assembly.paste(draft, clip, spot(draft, random));
            }
            case 10, 11 -> {
                operation = "move";
                edit = Assembly.move(draft, some(draft, random), spot(draft, random));
            }
            case 12 -> {
                operation = "wire";
                edit = Assembly.wire(draft, one(draft, random), one(draft, random));
            }
            case 13 -> {
                operation = "unwire";
                String to = one(draft, random);
                List<String> inputs = draft.network().node(to).map(Node::inputs).orElse(List.of());
                edit = Assembly.unwire(
                        draft, inputs.isEmpty() ? one(draft, random) : inputs.get(random.nextInt(inputs.size())), to);
            }
            case 14 -> {
                operation = "branch";
                edit = Assembly.branch(
                        draft, some(draft, random), random.nextBoolean() ? new Add() : new Concatenate());
            }
            default -> {
                operation = "become";
                List<Problem.Repair> repairs = ShapeTrace.of(draft.network()).problems().stream()
                        .flatMap(problem -> problem.repairs().stream())
                        .toList();
                edit = Assembly.become(
                        draft,
                        repairs.isEmpty()
                                ? RandomNetworks.sound(random.nextInt(500))
                                : repairs.get(random.nextInt(repairs.size())).result());
            }
        }
        if (edit.changes(draft)) {
            count(operation);
        }
        return edit;
    }

    private static void check(String where, Draft before, Edit edit) {
        NetworkSpec network = edit.draft().network();
        Set<String> names = new HashSet<>();
        network.nodes().forEach(node -> names.add(node.name()));
        assertThat(names).as(where).containsAll(edit.selected());
        Set<String> unknownBefore = unknown(before.network());
        assertThat(unknownBefore)
                .as("%s: wires from layers that are gone in %s", where, network)
                .containsAll(unknown(network));
        assertThat(repeated(network))
                .as("%s: repeated inputs in %s", where, network)
                .isLessThanOrEqualTo(repeated(before.network()));
        assertThat(namesTwice(network)).as(where).isLessThanOrEqualTo(namesTwice(before.network()));
        edit.draft().weights().forEach((key, tensor) -> {
            assertThat(names).as(where).contains(key.substring(0, key.lastIndexOf('/')));
        });
        edit.refusal().ifPresent(refusal -> assertThat(edit.draft()).isSameAs(before));
    }

    private static Set<String> unknown(NetworkSpec network) {
        Set<String> unknown = new HashSet<>();
        network.nodes().forEach(node -> unknown.addAll(node.inputs()));
        network.nodes().forEach(node -> unknown.remove(node.name()));
        return unknown;
    }

    private static long repeated(NetworkSpec network) {
        return network.nodes().stream()
                .filter(node ->
                        new HashSet<>(node.inputs()).size() < node.inputs().size())
                .count();
    }

    private static long namesTwice(NetworkSpec network) {
        return network.nodes().size()
                - network.nodes().stream().map(Node::name).distinct().count();
    }

    /** A usable draft becomes a network whose weights that fit are the same objects. */
    private static boolean carried(String where, Draft draft) {
        ShapeTrace trace = ShapeTrace.of(draft.network());
        if (!trace.usable()) {
            return false;
        }
        Carried carried = Carried.over(draft, trace, Initializer.GLOROT_UNIFORM, 5);
        assertThat(carried.weights().keySet())
                .as(where)
                .isEqualTo(trace.parameters().keySet());
        trace.parameters().forEach((key, parameter) -> {
            Tensor has = carried.weights().get(key);
            assertThat(has.shape()).as(where).isEqualTo(parameter.shape());
            Tensor there = draft.weights().get(key);
            if (there != null && there.shape().equals(parameter.shape())) {
                assertThat(has).as("%s: %s", where, key).isSameAs(there);
            }
        });
        return true;
    }

    private static String one(Draft draft, Random random) {
        List<Node> nodes = draft.network().nodes();
        return nodes.isEmpty() || random.nextInt(20) == 0
                ? "nobody"
                : nodes.get(random.nextInt(nodes.size())).name();
    }

    private static List<String> some(Draft draft, Random random) {
        List<String> names = new ArrayList<>(List.of(one(draft, random)));
        while (random.nextInt(2) == 0) {
            names.add(one(draft, random));
        }
        return names;
    }

    private static Spot spot(Draft draft, Random random) {
        return switch (random.nextInt(5)) {
            case 0, 1 -> new Spot.Behind(one(draft, random));
            case 2 -> new Spot.Branching(one(draft, random));
            case 3 -> {
                String to = one(draft, random);
                List<String> inputs = draft.network().node(to).map(Node::inputs).orElse(List.of());
                yield new Spot.OnWire(
                        inputs.isEmpty() ? one(draft, random) : inputs.get(random.nextInt(inputs.size())), to);
            }
            default -> new Spot.Loose();
        };
    }

    private static LayerSpec layer(Random random) {
        List<Node> nodes = RandomNetworks.sound(random.nextInt(500)).nodes();
        return nodes.get(random.nextInt(nodes.size())).layer();
    }
}
