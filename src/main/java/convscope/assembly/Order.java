package convscope.assembly;

import convscope.spec.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * The order in which layers are listed: each after what feeds it, and otherwise as it was.
 *
 * @see <a href="https://doi.org/10.1145/368996.369025">Kahn, Topological sorting of large networks</a>
 */
final class Order {
    private Order() {}

    /** These layers in order; a list that is in order stays as it is, and a circle is cut at its first layer. */
    static List<Node> sorted(List<Node> nodes) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < nodes.size(); i++) {
            places.putIfAbsent(nodes.get(i).name(), i);
        }
        int[] missing = new int[nodes.size()];
        List<List<Integer>> fed = new ArrayList<>();
        nodes.forEach(node -> fed.add(new ArrayList<>()));
        for (int i = 0; i < missing.length; i++) {
            for (String input : nodes.get(i).inputs()) {
                Integer from = places.get(input);
                if (from != null && from != i) {
                    missing[i]++;
                    fed.get(from).add(i);
                }
            }
        }
        return listed(nodes, missing, fed);
    }

    private static List<Node> listed(List<Node> nodes, int[] missing, List<List<Integer>> fed) {
        PriorityQueue<Integer> ready = new PriorityQueue<>();
        boolean[] done = new boolean[missing.length];
        for (int i = 0; i < missing.length; i++) {
            if (missing[i] == 0) {
                ready.add(i);
            }
        }
        List<Node> order = new ArrayList<>();
        int waiting = 0;
        while (order.size() < missing.length) {
            if (ready.isEmpty()) {
                while (done[waiting]) {
                    waiting++;
                }
                ready.add(waiting);
            }
            int place = ready.poll();
            if (!done[place]) {
                done[place] = true;
                order.add(nodes.get(place));
                for (int next : fed.get(place)) {
                    missing[next]--;
                    if (missing[next] == 0 && !done[next]) {
                        ready.add(next);
                    }
                }
            }
        }
        return order;
    }
}
