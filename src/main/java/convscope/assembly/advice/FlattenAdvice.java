package convscope.assembly.advice;

import convscope.assembly.advice.Advice.Answer;
import convscope.assembly.advice.Advice.Topic;
import convscope.spec.Dense;
import convscope.spec.Flatten;
import convscope.spec.GlobalAverage;
import convscope.spec.NetworkSpec;
import convscope.spec.Node;
import convscope.spec.ShapeTrace;
import convscope.tensor.Shape;
import convscope.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What it costs that a dense layer weighs every cell of the maps, against their means and against a filter. */
final class FlattenAdvice {
    /** Cells of the filter that a dense unit is compared with. */
    private static final int FILTER = 9;

    private FlattenAdvice() {}

    /**
     * A dense layer behind flattened maps.
     *
     * @param maps what is flattened
     */
    private record Pair(ShapeTrace.Layer flatten, ShapeTrace.Layer dense, Shape maps) {}

    private static Optional<Pair> pair(ShapeTrace trace, ShapeTrace.Layer layer) {
        Optional<ShapeTrace.Layer> dense = layer.spec() instanceof Dense
                ? Optional.of(layer)
                : layer.spec() instanceof Flatten
                        ? trace.network().consumers(layer.name()).stream()
                                .map(node -> trace.layer(node.name()))
                                .flatMap(Optional::stream)
                                .filter(fed -> fed.spec() instanceof Dense)
                                .findFirst()
                        : Optional.empty();
        return dense.flatMap(known -> trace.layer(known.node().inputs().get(0))
                .filter(before -> before.spec() instanceof Flatten)
                .filter(before -> before.inputs().get(0).isImage())
                .map(before -> new Pair(before, known, before.inputs().get(0))));
    }

    /** Flattening against averaging, where the maps have more than one cell. */
    static Optional<Advice> of(ShapeTrace trace, ShapeTrace.Layer layer) {
        return pair(trace, layer)
                .filter(pair -> pair.maps.height() * pair.maps.width() > 1)
                .map(pair -> {
                    NetworkSpec averaged = averaged(trace.network(), pair);
                    Dense dense = (Dense) pair.dense.spec();
                    long there = pair.dense.parameterCount();
                    long then = parameters(dense, Shape.of(pair.maps.channels()));
                    Message what = Message.of(
                            "advice.flatten",
                            pair.maps.channelsLast(),
                            pair.maps.count(),
                            there,
                            pair.maps.channels(),
                            then);
                    return Advice.of(
                            Topic.FLATTEN,
                            what,
                            List.of(new Answer(Message.of("advice.flatten.average", then - there), averaged)));
                });
    }

    private static long parameters(Dense dense, Shape input) {
        return dense.parameters(List.of(input)).stream()
                .mapToLong(parameter -> parameter.shape().count())
                .sum();
    }

    /** The dense layer is fed by means; the flatten layer goes if nothing else reads it. */
    private static NetworkSpec averaged(NetworkSpec network, Pair pair) {
        Node flatten = pair.flatten.node();
        Node dense = pair.dense.node();
        Node average = new Node(
                Rewrite.freeNames(network, new GlobalAverage().kind(), 1).get(0),
                flatten.inputs(),
                new GlobalAverage());
        boolean alone = network.consumers(flatten.name()).size() == 1;
        List<Node> nodes = new ArrayList<>();
        for (Node node : network.nodes()) {
            if (node == flatten) {
                if (!alone) {
                    nodes.add(node);
                }
                nodes.add(average);
            } else {
                nodes.add(node == dense ? node.withInputs(List.of(average.name())) : node);
            }
        }
        return new NetworkSpec(network.name(), nodes);
    }

    /** What one unit weighs, against a 3×3 filter over the same maps. */
    static Optional<Advice> ofUnit(ShapeTrace trace, ShapeTrace.Layer layer) {
        return Optional.of(layer)
                .filter(dense -> dense.spec() instanceof Dense)
                .flatMap(dense -> pair(trace, dense))
                .filter(pair -> pair.maps.height() * pair.maps.width() > FILTER)
                .map(pair -> Advice.of(
                        Topic.DENSE_UNIT,
                        Message.of(
                                "advice.dense-unit",
                                "%d·%d·%d".formatted(pair.maps.height(), pair.maps.width(), pair.maps.channels()),
                                pair.maps.count(),
                                "3·3·" + pair.maps.channels(),
                                (long) FILTER * pair.maps.channels()),
                        List.of()));
    }
}
