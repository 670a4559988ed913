package convscope.assembly.advice;

import convscope.spec.LayerSpec;
import convscope.spec.NetworkSpec;
import convscope.spec.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Changes of a network that advice proposes. */
final class Rewrite {
    private Rewrite() {}

    /** The network with another layer in that place. */
    static NetworkSpec with(NetworkSpec network, Node place, LayerSpec layer) {
        return replaced(network, place, List.of(place.withLayer(layer)));
    }

    /** The network with other nodes in place of one. */
    static NetworkSpec replaced(NetworkSpec network, Node place, List<Node> others) {
        List<Node> nodes = new ArrayList<>();
        for (Node node : network.nodes()) {
            if (node == place) {
                nodes.addAll(others);
            } else {
                nodes.add(node);
            }
        }
        return new NetworkSpec(network.name(), nodes);
    }

    /** This many names that are free, made of a stem. */
    static List<String> freeNames(NetworkSpec network, String stem, int count) {
        Set<String> taken = new HashSet<>();
        network.nodes().forEach(node -> taken.add(node.name()));
        List<String> free = new ArrayList<>();
        if (taken.add(stem)) {
            free.add(stem);
        }
        for (int number = 2; free.size() < count; number++) {
            String name = Node.numbered(stem, number);
            if (taken.add(name)) {
                free.add(name);
            }
        }
        return free.subList(0, count);
    }
}
