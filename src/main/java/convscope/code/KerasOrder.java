package convscope.code;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The order in which Keras lists the layers of a functional model: the farthest from the output first, and of equally far
 * ones in the order in which they are met on the way back.
 */
final class KerasOrder {
    private KerasOrder() {}

    /**
     * The rows in that order.
     *
     * @param rows each after those that feed it
     * @param output name of the last one
     */
    static List<KerasSummary.Row> of(List<KerasSummary.Row> rows, String output) {
        Map<String, KerasSummary.Row> named = new HashMap<>();
        rows.forEach(row -> named.put(row.name(), row));
        Map<String, Integer> met = met(named, output);
        Map<String, Integer> depth = new HashMap<>();
        for (int i = rows.size() - 1; i >= 0; i--) {
            int own = depth.computeIfAbsent(rows.get(i).name(), name -> 0);
            rows.get(i).inputs().forEach(input -> depth.merge(input, own + 1, Math::max));
        }
        List<KerasSummary.Row> ordered = new ArrayList<>(rows);
        ordered.sort(Comparator.comparing((KerasSummary.Row row) -> -depth.get(row.name()))
                .thenComparing(row -> met.get(row.name())));
        return ordered;
    }

    private static Map<String, Integer> met(Map<String, KerasSummary.Row> named, String output) {
        Map<String, Integer> met = new HashMap<>();
        Deque<String> waiting = new ArrayDeque<>(List.of(output));
        while (!waiting.isEmpty()) {
            String name = waiting.pop();
            if (met.putIfAbsent(name, met.size()) == null) {
                List<String> inputs = named.get(name).inputs();
                for (int i = inputs.size() - 1; i >= 0; i--) {
                    waiting.push(inputs.get(i));
                }
            }
        }
        return met;
    }
}
