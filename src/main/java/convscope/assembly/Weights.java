package convscope.assembly;

import convscope.spec.Node;
import convscope.tensor.Tensor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Weights under {@code layer/parameter}, and the layers they belong to. */
final class Weights {
    private Weights() {}

    /** The layer of a key; a broken name may have slashes of its own, a parameter has none. */
    private static String layer(String key) {
        return key.substring(0, Math.max(0, key.lastIndexOf('/')));
    }

    /** The weights of these layers. */
    static Map<String, Tensor> of(Map<String, Tensor> weights, Set<String> layers) {
        Map<String, Tensor> kept = new LinkedHashMap<>();
        weights.forEach((key, tensor) -> {
            if (layers.contains(layer(key))) {
                kept.put(key, tensor);
            }
        });
        return kept;
    }

    /** The same weights under other names of their layers. */
    static Map<String, Tensor> renamed(Map<String, Tensor> weights, Map<String, String> names) {
        Map<String, Tensor> renamed = new LinkedHashMap<>();
        weights.forEach((key, tensor) -> {
            String layer = layer(key);
            renamed.put(names.getOrDefault(layer, layer) + key.substring(layer.length()), tensor);
        });
        return renamed;
    }

    /** The one layer that has another name in otherwise as many places, and nothing if it is not as simple as that. */
    static Map<String, String> renaming(List<Node> before, List<Node> after) {
        if (before.size() != after.size()) {
            return Map.of();
        }
        List<Integer> differing = new ArrayList<>();
        Set<String> old = new HashSet<>();
        Set<String> now = new HashSet<>();
        for (int i = 0; i < before.size(); i++) {
            old.add(before.get(i).name());
            now.add(after.get(i).name());
            if (!before.get(i).name().equals(after.get(i).name())) {
                differing.add(i);
            }
        }
        if (differing.size() != 1) {
            return Map.of();
        }
        String from = before.get(differing.get(0)).name();
        String to = after.get(differing.get(0)).name();
        return now.contains(from) || old.contains(to) ? Map.of() : Map.of(from, to);
    }
}
