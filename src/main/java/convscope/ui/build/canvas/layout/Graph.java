package convscope.ui.build.canvas.layout;

import convscope.spec.Input;
import convscope.spec.NetworkSpec;
import convscope.spec.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/** The wires of a network, sound or not: which layer feeds which, in which order, and which parts hang together. */
final class Graph {
    private final NetworkSpec network;
    private final List<Link> links = new ArrayList<>();
    private final List<Integer> order;
    private final int[] part;

    Graph(NetworkSpec network) {
        this.network = network;
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < size(); i++) {
            places.putIfAbsent(network.nodes().get(i).name(), i);
        }
        List<List<Integer>> inputs = new ArrayList<>();
        for (Node node : network.nodes()) {
            inputs.add(node.inputs().stream()
                    .map(name -> places.getOrDefault(name, -1))
                    .toList());
        }
        order = order(inputs);
        int[] turn = new int[size()];
        for (int i = 0; i < size(); i++) {
            turn[order.get(i)] = i;
        }
        for (int to = 0; to < size(); to++) {
            for (int slot = 0; slot < inputs.get(to).size(); slot++) {
                int from = inputs.get(to).get(slot);
                links.add(new Link(from, to, slot, from >= 0 && turn[from] >= turn[to]));
            }
        }
        part = parts();
    }

    int size() {
        return network.nodes().size();
    }

    List<Link> links() {
        return links;
    }

    /** Places of all layers, each after those that feed it but for links that are {@link Link#back}. */
    List<Integer> order() {
        return order;
    }

    /** The first in the list of those that could come; in a circle the first that something reaches already. */
    private static List<Integer> order(List<List<Integer>> inputs) {
        int[] missing = new int[inputs.size()];
        List<List<Integer>> fed = new ArrayList<>();
        inputs.forEach(list -> fed.add(new ArrayList<>()));
        PriorityQueue<Integer> ready = new PriorityQueue<>();
        for (int to = 0; to < missing.length; to++) {
            for (int from : inputs.get(to)) {
                if (from >= 0) {
                    missing[to]++;
                    fed.get(from).add(to);
                }
            }
            if (missing[to] == 0) {
                ready.add(to);
            }
        }
        List<Integer> found = new ArrayList<>();
        boolean[] done = new boolean[missing.length];
        while (found.size() < missing.length) {
            int next = ready.isEmpty() ? cut(inputs, done) : ready.poll();
            done[next] = true;
            found.add(next);
            for (int to : fed.get(next)) {
                if (--missing[to] == 0 && !done[to]) {
                    ready.add(to);
                }
            }
        }
        return found;
    }

    private static int cut(List<List<Integer>> inputs, boolean[] done) {
        int first = -1;
        for (int i = done.length - 1; i >= 0; i--) {
            if (!done[i] && inputs.get(i).stream().anyMatch(from -> from >= 0 && done[from])) {
                first = i;
            }
        }
        for (int i = 0; first < 0; i++) {
            first = done[i] ? -1 : i;
        }
        return first;
    }

    /** For each layer the place of the first layer of its part; the parts have no wires between them. */
    private int[] parts() {
        int[] found = new int[size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = i;
        }
        for (Link link : links) {
            if (link.from() >= 0) {
                int a = root(found, link.from());
                int b = root(found, link.to());
                found[Math.max(a, b)] = Math.min(a, b);
            }
        }
        for (int i = 0; i < found.length; i++) {
            found[i] = root(found, i);
        }
        return found;
    }

    private static int root(int[] parents, int at) {
        int root = at;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }

    int part(int place) {
        return part[place];
    }

    /** The part that is the network proper: with the first input, or else the largest. */
    int mainPart() {
        for (int i = 0; i < size(); i++) {
            if (network.nodes().get(i).layer() instanceof Input) {
                return part[i];
            }
        }
        int[] sizes = new int[size()];
        int largest = 0;
        for (int root : part) {
            sizes[root]++;
        }
        for (int i = 1; i < sizes.length; i++) {
            largest = sizes[i] > sizes[largest] ? i : largest;
        }
        return largest;
    }

    boolean isInput(int place) {
        return network.nodes().get(place).layer() instanceof Input;
    }

    /** Links that run forward, by the layer that they leave. */
    List<List<Integer>> followers() {
        List<List<Integer>> found = empty();
        forward().forEach(link -> found.get(link.from()).add(link.to()));
        return found;
    }

    /** Links that run forward, by the layer that they reach. */
    List<List<Integer>> feeders() {
        List<List<Integer>> found = empty();
        forward().forEach(link -> found.get(link.to()).add(link.from()));
        return found;
    }

    private List<Link> forward() {
        return links.stream().filter(link -> link.from() >= 0 && !link.back()).toList();
    }

    private List<List<Integer>> empty() {
        List<List<Integer>> lists = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            lists.add(new ArrayList<>());
        }
        return lists;
    }
}
