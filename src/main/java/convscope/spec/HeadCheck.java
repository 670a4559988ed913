package convscope.spec;

import convscope.tensor.Shape;
import convscope.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the last layer of a sound graph says, or why no loss follows from it.
 *
 * @param head the answer's kind, if there is one
 * @param problems what is wrong with it
 */
record HeadCheck(Optional<Head> head, List<Problem> problems) {
    private static final int DIGITS = 10;

    static HeadCheck of(NetworkSpec network, int index, Map<String, ShapeTrace.Layer> layers) {
        Node node = network.nodes().get(index);
        Shape output = layers.get(node.name()).output();
        if (!output.isVector()) {
            return problem(
                    network,
                    index,
                    Message.of("problem.head-maps", output.channelsLast()),
                    List.of(new Problem.Repair(
                            Message.of("repair.append-classes", DIGITS), withClasses(network, node.name()))));
        }
        boolean trainable = layers.values().stream().anyMatch(layer -> layer.trainableCount() > 0);
        if (!trainable) {
            return problem(
                    network,
                    index,
                    Message.of("problem.nothing-to-train"),
                    List.of(new Problem.Repair(
                            Message.of("repair.append-dense", DIGITS),
                            network.append(node.name(), Dense.of(DIGITS, Activation.SOFTMAX)))));
        }
        int units = output.size(0);
        Activation activation = node.layer().activation();
        return switch (activation) {
            case NONE -> head(Head.Kind.VALUES, units);
            case SOFTMAX ->
                units > 1
                        ? head(Head.Kind.CLASSES, units)
                        : problem(
                                network,
                                index,
                                Message.of("problem.softmax-of-one"),
                                replacements(network, index, Activation.SIGMOID));
            case SIGMOID ->
                units == 1
                        ? head(Head.Kind.BINARY, 1)
                        : problem(
                                network,
                                index,
                                Message.of("problem.sigmoid-of-many", units),
                                replacements(network, index, Activation.SOFTMAX));
            case RELU, LEAKY_RELU, ELU, TANH ->
                problem(
                        network,
                        index,
                        Message.of("problem.head-activation", activation.id()),
                        replacements(
                                network, index, units > 1 ? Activation.SOFTMAX : Activation.SIGMOID, Activation.NONE));
        };
    }

    private static HeadCheck head(Head.Kind kind, int units) {
        return new HeadCheck(Optional.of(new Head(kind, units)), List.of());
    }

    private static HeadCheck problem(NetworkSpec network, int index, Message what, List<Problem.Repair> repairs) {
        String name = network.nodes().get(index).name();
        return new HeadCheck(Optional.empty(), List.of(new Problem(index, name, what, repairs)));
    }

    private static NetworkSpec withClasses(NetworkSpec network, String last) {
        NetworkSpec averaged = network.append(last, new GlobalAverage());
        String average = averaged.nodes().get(averaged.nodes().size() - 1).name();
        return averaged.append(average, Dense.of(DIGITS, Activation.SOFTMAX));
    }

    private static List<Problem.Repair> replacements(NetworkSpec network, int index, Activation... activations) {
        List<Problem.Repair> repairs = new ArrayList<>();
        for (Activation activation : activations) {
            LayerSpec layer = network.nodes().get(index).layer() instanceof Dense dense
                    ? new Dense(dense.units(), activation, dense.bias())
                    : new ActivationLayer(activation);
            repairs.add(new Problem.Repair(
                    Message.of("repair.activation", activation.id()), network.withLayer(index, layer)));
        }
        return repairs;
    }
}
