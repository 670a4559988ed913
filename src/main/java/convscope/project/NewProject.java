package convscope.project;

import convscope.data.DataKind;
import convscope.spec.Input;
import convscope.spec.NetworkSpec;
import convscope.spec.Node;
import convscope.spec.Preset;
import convscope.spec.ShapeTrace;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Projects to begin with. */
public final class NewProject {
    private static final long SEED = 1;

    /** What the preset for two classes of own pictures is named after. */
    private static final List<String> PAIR = List.of("cat", "dog");

    private NewProject() {}

    /** A preset with fresh weights; drawing them takes a moment for large ones. */
    public static Project of(Preset preset) {
        DataKind kind = DataKind.of(preset.data()).orElseThrow();
        return new Project(
                preset.network().name(),
                preset.network(),
                preset.initializer().draw(ShapeTrace.of(preset.network()), SEED),
                kind.classes().isEmpty() ? PAIR : kind.classes(),
                kind.id(),
                Optional.empty());
    }

    /**
     * Nothing but an input for MNIST's images, to be built upon.
     *
     * @param title of the project and its network
     */
    public static Project empty(String title) {
        NetworkSpec network = new NetworkSpec(title, List.of(new Node("input", List.of(), new Input(28, 28, 1))));
        return new Project(title, network, Map.of(), DataKind.MNIST.classes(), DataKind.MNIST.id(), Optional.empty());
    }
}
