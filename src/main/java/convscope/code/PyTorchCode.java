package convscope.code;

import convscope.spec.Activation;
import convscope.spec.DepthwiseConvolution;
import convscope.spec.Head;
import convscope.spec.Initializer;
import convscope.spec.Input;
import convscope.spec.Optimizer;
import convscope.spec.ShapeTrace;
import convscope.tensor.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Networks as programs for PyTorch: a module with its shapes and counts as remarks, its weights, optimiser and loss.
 *
 * <p>The module ends at the logits, because PyTorch's losses take those. Its parameters have our names with a point for
 * the slash, {@code conv1.weight}, and our shapes, so that weights can be taken over as they are.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/notes/modules.html">PyTorch, modules</a>
 */
public final class PyTorchCode {
    private static final String AVERAGE_POOL = """
            def average_pool(x, size, stride, padding):
                ""\"Means that leave zeros around the maps uncounted.""\"
                def pool(maps):
                    return F.avg_pool2d(F.pad(maps, padding), size, stride)

                return pool(x) / pool(torch.ones_like(x))
            """;

    private final ShapeTrace trace;
    private final Identifiers variables;

    private PyTorchCode(ShapeTrace trace) {
        this.trace = trace;
        this.variables = Identifiers.variables(
                trace.layers().stream().map(ShapeTrace.Layer::name).toList());
    }

    /**
     * The whole program.
     *
     * @param trace what follows from a usable network
     * @param optimizer by which it will be trained
     * @param initializer how its weights are drawn
     */
    public static String network(ShapeTrace trace, Optimizer optimizer, Initializer initializer) {
        PyTorchCode code = new PyTorchCode(trace);
        List<String> body = new ArrayList<>(code.module());
        body.add("");
        body.add("");
        body.add("model = " + Identifiers.type(trace.network().name()) + "()");
        body.addAll(code.weights(initializer));
        body.add("optimizer = " + Optimizers.pytorch(optimizer));
        body.addAll(loss(trace.head()));
        List<String> lines = new ArrayList<>();
        lines.add("# " + Remarks.title(trace));
        lines.add("import torch");
        lines.add("from torch import nn");
        boolean averages = body.stream().anyMatch(line -> line.contains("average_pool("));
        if (averages || body.stream().anyMatch(line -> line.contains("F."))) {
            lines.add("from torch.nn import functional as F");
        }
        lines.add("");
        lines.add("");
        if (averages) {
            lines.addAll(AVERAGE_POOL.lines().toList());
            lines.add("");
            lines.add("");
        }
        lines.addAll(body);
        return String.join("\n", lines) + "\n";
    }

    /**
     * The lines of that program which make one layer: its module, if it has one, and what is computed with it.
     *
     * @param trace what follows from a network, usable or not
     * @param name a layer whose shape is known
     */
    public static String layer(ShapeTrace trace, String name) {
        PyTorchCode code = new PyTorchCode(trace);
        ShapeTrace.Layer layer = trace.layer(name).orElseThrow();
        List<String> lines = new ArrayList<>();
        String made = code.made(layer);
        if (!made.isEmpty()) {
            lines.add("# in __init__");
            lines.add(made);
            lines.add("");
        }
        lines.add("# in forward");
        lines.add(layer.spec() instanceof Input ? code.forward() : code.computed(layer));
        return String.join("\n", lines);
    }

    private List<String> module() {
        List<String> lines = new ArrayList<>();
        lines.add("class " + Identifiers.type(trace.network().name()) + "(nn.Module):");
        lines.add("    def __init__(self):");
        lines.add("        super().__init__()");
        for (ShapeTrace.Layer layer : trace.layers()) {
            String made = made(layer);
            if (!made.isEmpty()) {
                lines.add("        " + made);
            }
        }
        lines.add("");
        lines.add("    " + forward());
        for (ShapeTrace.Layer layer : trace.layers()) {
            if (!(layer.spec() instanceof Input)) {
                lines.add("        " + computed(layer));
            }
        }
        lines.add("        return " + variables.of(trace.output().name()));
        return lines;
    }

    private String forward() {
        ShapeTrace.Layer input = trace.layers().stream()
                .filter(layer -> layer.spec() instanceof Input)
                .findFirst()
                .orElseThrow();
        return "def forward(self, " + variables.of(input.name()) + "):  # " + channelsFirst(input.output());
    }

    private PyTorchLayers.Part part(ShapeTrace.Layer layer) {
        List<String> sources = layer.node().inputs().stream().map(variables::of).toList();
        return PyTorchLayers.of(layer, "self." + variables.of(layer.name()), sources, isHead(layer));
    }

    private boolean isHead(ShapeTrace.Layer layer) {
        return trace.usable() && layer.name().equals(trace.output().name());
    }

    private String made(ShapeTrace.Layer layer) {
        String module = part(layer).module();
        return module.isEmpty() ? "" : "self." + variables.of(layer.name()) + " = " + module;
    }

    private String computed(ShapeTrace.Layer layer) {
        Activation activation = layer.spec().activation();
        return variables.of(layer.name()) + " = " + part(layer).value() + "  # "
                + Remarks.of(channelsFirst(layer.output()), layer.parameterCount())
                + (isHead(layer) && trace.head().kind() != Head.Kind.VALUES
                        ? ", logits: " + activation.id() + " belongs to the loss"
                        : "");
    }

    private static String channelsFirst(Shape shape) {
        return IntStream.of(shape.toArray()).mapToObj(Integer::toString).collect(Collectors.joining("×"));
    }

    private List<String> weights(Initializer initializer) {
        List<String> lines = new ArrayList<>();
        lines.add("for module in model.modules():");
        lines.add("    if isinstance(module, (nn.Conv2d, nn.Linear)):");
        boolean depthwise = trace.layers().stream().anyMatch(layer -> layer.spec() instanceof DepthwiseConvolution);
        boolean fans = initializer != Initializer.RANDOM_NORMAL;
        lines.add("        " + drawn(initializer)
                + (depthwise && fans ? "  # of depthwise filters PyTorch counts the inputs otherwise than Keras" : ""));
        lines.add("        if module.bias is not None:");
        lines.add("            nn.init.zeros_(module.bias)");
        return lines;
    }

    /** PyTorch does not cut normal numbers off at twice their deviation, as Keras does. */
    private static String drawn(Initializer initializer) {
        return switch (initializer) {
            case GLOROT_UNIFORM -> "nn.init.xavier_uniform_(module.weight)";
            case GLOROT_NORMAL -> "nn.init.xavier_normal_(module.weight)";
            case HE_UNIFORM -> "nn.init.kaiming_uniform_(module.weight, nonlinearity=\"relu\")";
            case HE_NORMAL -> "nn.init.kaiming_normal_(module.weight, nonlinearity=\"relu\")";
            case LECUN_UNIFORM -> "nn.init.kaiming_uniform_(module.weight, nonlinearity=\"linear\")";
            case LECUN_NORMAL -> "nn.init.kaiming_normal_(module.weight, nonlinearity=\"linear\")";
            case RANDOM_NORMAL -> "nn.init.normal_(module.weight, std=0.05)";
        };
    }

    private static List<String> loss(Head head) {
        return switch (head.kind()) {
            case CLASSES ->
                List.of(
                        "loss = nn.CrossEntropyLoss()  # of logits and labels 0 … %d".formatted(head.units() - 1),
                        "# torch.softmax(model(images), 1) gives the probabilities");
            case BINARY ->
                List.of(
                        "loss = nn.BCEWithLogitsLoss()  # of logits and labels 0.0 and 1.0",
                        "# torch.sigmoid(model(images)) gives the probability of the second class");
            case VALUES -> List.of("loss = nn.MSELoss()");
        };
    }
}
