package convscope.project;

import convscope.assembly.Draft;
import convscope.spec.Activation;
import convscope.spec.Dense;
import convscope.spec.Flatten;
import convscope.spec.Initializer;
import convscope.spec.Input;
import convscope.spec.NetworkSpec;
import convscope.spec.NetworkSpec.NamedLayer;
import convscope.spec.ShapeTrace;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Gives a project whose network has problems a small one that has none to stand on; what it had becomes its draft.
 *
 * <p>So a half-done network can be opened, and everything that needs a network has one meanwhile.
 */
final class Footing {
    private static final Input USUAL = new Input(28, 28, 1);
    private static final int CLASSES = 10;
    private static final long SEED = 1;

    /** Weights that are not too many for so small a purpose. */
    private static final long MOST_WEIGHTS = 1 << 22;

    private Footing() {}

    static Project of(Project project) {
        if (ShapeTrace.of(project.network()).usable()) {
            return project;
        }
        List<String> labels = project.labels().size() > 1
                ? project.labels()
                : IntStream.range(0, CLASSES).mapToObj(Integer::toString).toList();
        NetworkSpec network = network(project.network(), labels.size());
        return new Project(
                project.title(),
                network,
                Initializer.GLOROT_UNIFORM.draw(ShapeTrace.of(network), SEED),
                labels,
                project.data(),
                Optional.empty(),
                project.workbook()
                        .withoutRunGoingOn()
                        .withDraft(Optional.of(new Draft(project.network(), project.weights()))));
    }

    private static NetworkSpec network(NetworkSpec broken, int classes) {
        return inputs(broken).stream()
                .filter(input -> input.output(List.of()).count() * classes <= MOST_WEIGHTS)
                .map(input -> linear(broken.name(), input, classes))
                .findFirst()
                .orElseGet(() -> linear(broken.name(), USUAL, classes));
    }

    private static List<Input> inputs(NetworkSpec network) {
        return network.nodes().stream()
                .filter(node -> node.layer() instanceof Input)
                .map(node -> (Input) node.layer())
                .filter(input -> input.faults(List.of()).isEmpty())
                .toList();
    }

    /** Every class weighs every pixel: the least that can tell classes apart. */
    private static NetworkSpec linear(String name, Input input, int classes) {
        return NetworkSpec.chain(
                name,
                List.of(
                        new NamedLayer("input", input),
                        new NamedLayer("flatten", new Flatten()),
                        new NamedLayer("output", Dense.of(classes, Activation.SOFTMAX))));
    }
}
