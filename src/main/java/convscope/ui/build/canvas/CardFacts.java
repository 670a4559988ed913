package convscope.ui.build.canvas;

import convscope.spec.Costs;
import convscope.spec.Formula;
import convscope.spec.Input;
import convscope.spec.NetworkSpec;
import convscope.spec.Node;
import convscope.spec.Problem;
import convscope.spec.ShapeTrace;
import convscope.text.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is written on the cards of one network, in one language. */
final class CardFacts {
    private final ShapeTrace trace;
    private final Cost cost;
    private final Texts texts;
    private final Costs costs;
    private final long most;
    private final Map<Integer, List<Problem>> problems = new HashMap<>();
    private final Set<Integer> second = new HashSet<>();

    CardFacts(ShapeTrace trace, Cost cost, Texts texts) {
        this.trace = trace;
        this.cost = cost;
        this.texts = texts;
        costs = Costs.of(trace);
        most = trace.layers().stream().mapToLong(cost::of).max().orElse(0);
        trace.problems()
                .forEach(problem -> problems.computeIfAbsent(problem.index(), it -> new ArrayList<>())
                        .add(problem));
        Set<String> names = new HashSet<>();
        NetworkSpec network = trace.network();
        for (int i = 0; i < network.nodes().size(); i++) {
            if (!names.add(network.nodes().get(i).name())) {
                second.add(i);
            }
        }
    }

    private Node node(int index) {
        return trace.network().nodes().get(index);
    }

    /** The layer with its shape; a second one of its name has none. */
    private Optional<ShapeTrace.Layer> layer(int index) {
        return second.contains(index)
                ? Optional.empty()
                : trace.layer(node(index).name());
    }

    String name(int index) {
        return node(index).name();
    }

    /** The style class of its kind. */
    String style(int index) {
        boolean answer = trace.usable() && trace.output().name().equals(name(index));
        return answer ? "layer-answer" : "layer-" + node(index).layer().kind();
    }

    String kind(int index) {
        return texts.get("layer." + node(index).layer().kind());
    }

    /** Height × width × channels; empty while it is not known. */
    String shape(int index) {
        return layer(index).map(layer -> layer.output().channelsLast()).orElse("");
    }

    /** Number of parameters or multiply-adds; empty if there are none. */
    String cost(int index) {
        return layer(index)
                .map(cost::of)
                .filter(count -> count > 0)
                .map(count -> texts.get(cost.key(), count))
                .orElse("");
    }

    /** Cost beside that of the most expensive layer, 0 to 1. */
    double share(int index) {
        return most == 0
                ? 0
                : layer(index).map(layer -> (double) cost.of(layer) / most).orElse(0.0);
    }

    boolean faulty(int index) {
        return problems.containsKey(index);
    }

    /** The formula of the size, or what is wrong, or why nothing is known. */
    String line(int index) {
        if (faulty(index)) {
            return texts.get(problems.get(index).get(0).what());
        }
        return layer(index).map(CardFacts::formula).orElseGet(() -> texts.get("build.canvas.unknown"));
    }

    private static String formula(ShapeTrace.Layer layer) {
        Formula formula = layer.formula();
        boolean plain = formula.output().equals(layer.output().channelsLast());
        return plain ? formula.parameters() : formula.output();
    }

    /** Whether the line is words rather than a formula. */
    boolean isSentence(int index) {
        return faulty(index) || layer(index).isEmpty();
    }

    /** All numbers of a layer and what is wrong with it, for those who look closer. */
    String numbers(int index) {
        List<String> lines = new ArrayList<>(List.of(texts.get("build.canvas.title", name(index), kind(index))));
        problems.getOrDefault(index, List.of()).forEach(problem -> {
            lines.add(texts.get(problem.what()));
            lines.add(texts.get(problem.why()));
        });
        layer(index).ifPresent(layer -> {
            Formula formula = layer.formula();
            lines.add(texts.get("build.canvas.output", formula.output()));
            if (!formula.parameters().isEmpty()) {
                lines.add(texts.get("build.canvas.formula", formula.parameters(), part(Cost.PARAMETERS, layer)));
            }
            if (layer.multiplyAdds() > 0) {
                lines.add(texts.get("build.canvas.multiplied", layer.multiplyAdds(), part(Cost.MULTIPLY_ADDS, layer)));
            }
            if (!(layer.spec() instanceof Input)) {
                costs.layer(layer.name())
                        .ifPresent(seen -> lines.add(texts.get(
                                "build.canvas.sees", seen.sight().size().toString())));
            }
        });
        return String.join("\n", lines);
    }

    private double part(Cost of, ShapeTrace.Layer layer) {
        long total = trace.layers().stream().mapToLong(of::of).sum();
        return total == 0 ? 0 : 100.0 * of.of(layer) / total;
    }

    /** One sentence for those who listen instead of looking. */
    String spoken(int index) {
        String line = layer(index)
                .map(layer -> texts.get(
                        "strip.spoken",
                        name(index),
                        kind(index),
                        layer.output().channelsLast(),
                        layer.parameterCount()))
                .orElseGet(() -> texts.get("build.canvas.title", name(index), kind(index)));
        return faulty(index) ? texts.get("build.canvas.spoken", line, line(index)) : line;
    }
}
