package convscope.project;

import convscope.engine.optimizer.Rule;
import convscope.spec.Head;
import convscope.spec.NetworkSpec;
import convscope.spec.ShapeTrace;
import convscope.tensor.Shape;
import convscope.training.Place;
import convscope.training.TrainingRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What the parts of a project owe each other, the same for reading and for writing.
 *
 * <p>A usable network comes with every one of its parameters and with a label for each class. A network with problems
 * may be kept, so that nobody's half-done work is lost; it has no weights, and its labels are free.
 */
final class Consistency {
    /** More runs than anybody compares. */
    private static final int MOST_RUNS = 1000;

    private Consistency() {}

    /**
     * Checks everything but the weights.
     *
     * @return the shapes of the weights that belong to the network, in its order
     */
    static Map<String, Shape> weights(ProjectJson json) throws ProjectFileException {
        NetworkSpec network = json.network();
        checkSize(network);
        if (json.draft().isPresent()) {
            checkSize(json.draft().get());
        }
        if (json.training().isPresent()) {
            check(json.training().get(), "training");
        }
        checkWorkbook(json);
        ShapeTrace trace = ShapeTrace.of(network);
        Map<String, Shape> weights = new LinkedHashMap<>();
        if (trace.usable()) {
            checkLabels(json.labels(), trace.head());
            trace.parameters().forEach((name, parameter) -> weights.put(name, parameter.shape()));
        }
        return weights;
    }

    private static void checkSize(NetworkSpec network) throws ProjectFileException {
        if (network.exceedsLimits()) {
            throw ProjectFileException.of(
                    "project.network-too-large",
                    network.nodes().size(),
                    network.wires(),
                    NetworkSpec.MOST_LAYERS,
                    NetworkSpec.MOST_WIRES);
        }
    }

    private static void check(TrainingRecord training, String where) throws ProjectFileException {
        require(
                training.keptEpoch() >= 0
                        && training.keptEpoch() <= training.epochs().size(),
                where + ".keptEpoch");
    }

    private static void checkWorkbook(ProjectJson json) throws ProjectFileException {
        require(json.reference().validation() >= 0, "reference.validation");
        require(json.reference().limit().map(limit -> limit > 0).orElse(true), "reference.limit");
        require(json.runs().size() <= MOST_RUNS, "runs");
        for (int i = 0; i < json.runs().size(); i++) {
            String where = "runs[" + i + "]";
            require(json.runs().get(i).colour() >= 0, where + ".colour");
            check(json.runs().get(i).training(), where + ".training");
        }
        require(json.run().map(run -> run >= 0 && run < json.runs().size()).orElse(true), "run");
        if (json.place().isPresent()) {
            Place place = json.place().get();
            require(json.training().isPresent(), "place");
            require(place.iteration() >= 0, "place.iteration");
            require(place.image() >= 0, "place.image");
            require(place.batches() >= 0, "place.batches");
            require(place.correct() >= 0, "place.correct");
            require(place.plateau().cooldown() >= 0, "place.plateau.cooldown");
        }
    }

    private static void require(boolean sound, String field) throws ProjectFileException {
        if (!sound) {
            throw ProjectFileException.of("project.wrong-field", field);
        }
    }

    /** The shapes of what the optimiser has kept; empty if training cannot go on from here. */
    static Map<String, Shape> moments(ProjectJson json) {
        Map<String, Shape> moments = new LinkedHashMap<>();
        ShapeTrace trace = ShapeTrace.of(json.network());
        if (json.place().isPresent() && trace.usable()) {
            List<String> names =
                    Rule.of(json.training().orElseThrow().plan().optimizer()).moments();
            trace.parameters().forEach((key, parameter) -> {
                if (parameter.trainable()) {
                    names.forEach(name -> moments.put(key + "/" + name, parameter.shape()));
                }
            });
        }
        return moments;
    }

    private static void checkLabels(List<String> labels, Head head) throws ProjectFileException {
        // plain values may go without names
        boolean nameless = head.kind() == Head.Kind.VALUES && labels.isEmpty();
        if (!nameless && labels.size() != head.classes()) {
            throw ProjectFileException.of("project.labels", labels.size(), head.classes());
        }
    }

    /** Checks that these are the weights that belong to the network, whatever their order. */
    static <T> void check(Map<String, Shape> expected, Map<String, T> found, Function<T, Shape> shapeOf)
            throws ProjectFileException {
        if (expected.isEmpty() && !found.isEmpty()) {
            throw ProjectFileException.of("project.weights-unusable");
        }
        for (Map.Entry<String, Shape> entry : expected.entrySet()) {
            T it = found.get(entry.getKey());
            if (it == null) {
                throw ProjectFileException.of("project.weights-missing", entry.getKey());
            }
            Shape shape = shapeOf.apply(it);
            if (!shape.equals(entry.getValue())) {
                throw ProjectFileException.of(
                        "project.weights-shape",
                        entry.getKey(),
                        shape.toString(),
                        entry.getValue().toString());
            }
        }
        for (String name : found.keySet()) {
            if (!expected.containsKey(name)) {
                throw ProjectFileException.of("project.weights-extra", name);
            }
        }
    }
}
