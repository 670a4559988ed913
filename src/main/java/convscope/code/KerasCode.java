package convscope.code;

import convscope.spec.Flatten;
import convscope.spec.Head;
import convscope.spec.Initializer;
import convscope.spec.Optimizer;
import convscope.spec.ShapeTrace;
import convscope.tensor.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * Networks as programs for Keras 3: the functional model with its shapes and counts as remarks, and how it is compiled.
 *
 * @see <a href="https://keras.io/guides/functional_api/">Keras, the functional API</a>
 */
public final class KerasCode {
    private static final String AVERAGE_POOL = """
            def average_pool(x, size, strides, padding):
                ""\"Means that leave zeros around the maps uncounted.""\"
                def pool(maps):
                    return keras.ops.average_pool(keras.ops.pad(maps, padding), size, strides)

                return pool(x) / pool(keras.ops.ones_like(x))
            """;

    private final ShapeTrace trace;
    private final Initializer initializer;
    private final Identifiers variables;
    private final Identifiers scopes;

    private KerasCode(ShapeTrace trace, Initializer initializer) {
        this.trace = trace;
        this.initializer = initializer;
        List<String> names = trace.layers().stream().map(ShapeTrace.Layer::name).toList();
        this.variables = Identifiers.variables(names);
        this.scopes = Identifiers.scopes(names);
    }

    /**
     * The whole program.
     *
     * @param trace what follows from a usable network
     * @param optimizer by which it will be trained
     * @param initializer how its weights are drawn
     */
    public static String network(ShapeTrace trace, Optimizer optimizer, Initializer initializer) {
        KerasCode code = new KerasCode(trace, initializer);
        List<String> body = new ArrayList<>();
        trace.layers().forEach(layer -> body.addAll(code.lines(layer)));
        List<String> lines = new ArrayList<>();
        lines.add("# " + Remarks.title(trace));
        lines.add("import keras");
        lines.add("from keras import layers");
        lines.add("");
        if (body.stream().anyMatch(line -> line.contains("average_pool("))) {
            lines.add("");
            lines.addAll(AVERAGE_POOL.lines().toList());
            lines.add("");
            lines.add("");
        }
        lines.addAll(body);
        lines.add("");
        lines.add(new Arguments()
                .add(code.variables.of(trace.input().name()))
                .add(code.variables.of(trace.output().name()))
                .addIf(
                        true,
                        "name",
                        Python.text(Identifiers.scope(trace.network().name())))
                .call("model = keras.Model"));
        lines.add("model.summary()");
        lines.addAll(compilation(trace.head(), optimizer));
        return String.join("\n", lines) + "\n";
    }

    /**
     * The lines of that program which make one layer.
     *
     * @param trace what follows from a network, usable or not
     * @param name a layer whose shape is known
     */
    public static String layer(ShapeTrace trace, String name, Initializer initializer) {
        return String.join(
                "\n", new KerasCode(trace, initializer).lines(trace.layer(name).orElseThrow()));
    }

    private List<String> lines(ShapeTrace.Layer layer) {
        String variable = variables.of(layer.name());
        List<String> sources = layer.node().inputs().stream().map(variables::of).toList();
        String source =
                sources.size() > 1 ? "([" + String.join(", ", sources) + "])" : "(" + String.join("", sources) + ")";
        List<String> lines = new ArrayList<>();
        for (KerasPart part : KerasLayers.of(layer, new KerasWords("layers.", scopes.of(layer.name()), initializer))) {
            String applied = sources.isEmpty() ? "" : lines.isEmpty() ? source : "(" + variable + ")";
            lines.add(variable + " = " + part.call() + applied + "  # "
                    + Remarks.of(part.output().channelsLast(), part.parameters()) + note(layer));
        }
        return lines;
    }

    /** Where the order of values differs from that of our weights, so that they can be taken over. */
    private static String note(ShapeTrace.Layer layer) {
        if (!(layer.spec() instanceof Flatten)) {
            return "";
        }
        Shape from = layer.inputs().get(0);
        boolean differs = from.isImage() && from.channels() > 1 && from.height() * from.width() > 1;
        return differs ? ", in the order row, column, channel (ConvScope: channel, row, column)" : "";
    }

    private static List<String> compilation(Head head, Optimizer optimizer) {
        List<String> lines = new ArrayList<>();
        lines.add("model.compile(");
        lines.add("    optimizer=" + Optimizers.keras(optimizer) + ",");
        lines.add(
                switch (head.kind()) {
                    case CLASSES ->
                        "    loss=\"sparse_categorical_crossentropy\",  # for labels 0 … %d"
                                .formatted(head.units() - 1);
                    case BINARY -> "    loss=\"binary_crossentropy\",  # for labels 0 and 1";
                    case VALUES -> "    loss=\"mean_squared_error\",";
                });
        if (head.kind() != Head.Kind.VALUES) {
            lines.add("    metrics=[\"accuracy\"],");
        }
        lines.add(")");
        return lines;
    }
}
