package convscope.cli;

import convscope.spec.Costs;
import convscope.spec.Input;
import convscope.spec.Memory;
import convscope.spec.Optimizer;
import convscope.spec.ShapeTrace;
import convscope.spec.Size;
import convscope.tensor.Shape;
import convscope.text.Texts;
import convscope.training.Plan;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows a network layer by layer, as Keras's {@code model.summary()} does. */
@CommandLine.Command(name = "summary")
final class Summary extends Command {
    private static final String INPUT = "--input";
    private static final String BATCH = "--batch";
    private static final String INDENT = "  ";
    private static final Pattern SIZE = Pattern.compile("(\\d{1,9})[x×](\\d{1,9})[x×](\\d{1,9})");

    @Parameters(paramLabel = "MODEL", descriptionKey = "cli.option.model")
    private String model;

    @Option(names = INPUT, paramLabel = "HxWxC", descriptionKey = "cli.option.input")
    private String input;

    @Option(names = BATCH, paramLabel = "N", descriptionKey = "cli.option.memory-batch")
    private Integer batch;

    @Option(names = "--json", descriptionKey = "cli.option.json")
    private boolean json;

    Summary(Console console) {
        super(console);
    }

    /**
     * A layer of the document.
     *
     * @param output {@code [height, width, channels]} or {@code [length]}
     * @param inputs names of the layers that feed it
     * @param receptiveField rows and columns of the image that one value depends on
     */
    record LayerRow(
            String name,
            String type,
            List<String> inputs,
            int[] output,
            long params,
            long trainable,
            long multiplyAdds,
            int[] receptiveField) {
        static LayerRow of(ShapeTrace.Layer layer, Costs costs) {
            Size seen = costs.layer(layer.name()).orElseThrow().sight().size();
            return new LayerRow(
                    layer.name(),
                    layer.spec().kind(),
                    layer.node().inputs(),
                    channelsLast(layer.output()),
                    layer.parameterCount(),
                    layer.trainableCount(),
                    layer.multiplyAdds(),
                    new int[] {seen.height(), seen.width()});
        }
    }

    private record Document(
            String name,
            List<LayerRow> layers,
            long total,
            long trainable,
            long nonTrainable,
            long multiplyAdds,
            MemoryRow memory) {}

    /**
     * Bytes that training keeps, by what they are for.
     *
     * @param imagesAtOnce images of a batch whose activations are kept together
     * @param activationGradients the gradients of the activations, on the way back
     * @param optimizerState what the optimiser keeps from step to step
     */
    private record MemoryRow(
            String optimizer,
            int batch,
            int imagesAtOnce,
            long weights,
            long activations,
            long activationGradients,
            long gradients,
            long optimizerState,
            long working,
            long total) {
        static MemoryRow of(Costs costs, Optimizer optimizer, int batch) {
            Memory memory = costs.memory(optimizer, batch);
            return new MemoryRow(
                    optimizer.kind(),
                    batch,
                    costs.imagesAtOnce(batch),
                    memory.weights(),
                    memory.activations(),
                    memory.backward(),
                    memory.gradients(),
                    memory.optimizer(),
                    memory.working(),
                    memory.total());
        }
    }

    private static int[] channelsLast(Shape shape) {
        return shape.isImage() ? new int[] {shape.height(), shape.width(), shape.channels()} : shape.toArray();
    }

    @Override
    public Integer call() throws BadInput {
        Model opened = Model.open(model);
        if (input != null) {
            opened = opened.withInput(size());
        }
        if (batch != null) {
            Checks.between(BATCH, batch, 1, Integer.MAX_VALUE);
        }
        Plan plan = opened.plan();
        ShapeTrace trace = opened.trace();
        Costs costs = Costs.of(trace);
        MemoryRow memory = MemoryRow.of(costs, plan.optimizer(), batch == null ? plan.batch() : batch);
        if (json) {
            List<LayerRow> rows = trace.layers().stream()
                    .map(layer -> LayerRow.of(layer, costs))
                    .toList();
            printJson(new Document(
                    opened.title(),
                    rows,
                    trace.total(),
                    trace.trainable(),
                    trace.nonTrainable(),
                    trace.multiplyAdds(),
                    memory));
        } else {
            print(opened.title(), trace, costs);
            print(memory);
        }
        return DONE;
    }

    /** What is written as 28x28x1: rows, columns and channels. */
    private Input size() throws BadInput {
        Matcher sizes = SIZE.matcher(input);
        if (!sizes.matches()) {
            throw BadInput.of("cli.input-size", INPUT, input);
        }
        return new Input(
                Integer.parseInt(sizes.group(1)), Integer.parseInt(sizes.group(2)), Integer.parseInt(sizes.group(3)));
    }

    private void print(MemoryRow memory) {
        Texts texts = console().texts();
        console().print(texts.get("cli.summary.memory", memory.optimizer(), memory.batch(), megabytes(memory.total())));
        console().print(INDENT + texts.get("cli.summary.memory.weights", megabytes(memory.weights())));
        console()
                .print(INDENT
                        + texts.get(
                                "cli.summary.memory.activations",
                                megabytes(memory.activations()),
                                megabytes(memory.activationGradients()),
                                memory.imagesAtOnce()));
        console().print(INDENT + texts.get("cli.summary.memory.gradients", megabytes(memory.gradients())));
        console().print(INDENT + texts.get("cli.summary.memory.optimizer", megabytes(memory.optimizerState())));
        console().print(INDENT + texts.get("cli.summary.memory.working", megabytes(memory.working())));
    }

    private static double megabytes(long bytes) {
        return bytes / (double) (1 << 20);
    }

    private void print(String title, ShapeTrace trace, Costs costs) {
        Texts texts = console().texts();
        Table table = new Table(
                texts.get("cli.column.layer"),
                texts.get("cli.column.type"),
                texts.get("cli.column.inputs"),
                texts.get("cli.column.output"),
                ">" + texts.get("cli.column.parameters"),
                ">" + texts.get("cli.column.sight"));
        for (ShapeTrace.Layer layer : trace.layers()) {
            table.row(
                    layer.name(),
                    layer.spec().kind(),
                    String.join(", ", layer.node().inputs()),
                    layer.output().channelsLast(),
                    texts.get("cli.count", layer.parameterCount()),
                    costs.layer(layer.name()).orElseThrow().sight().size().toString());
        }
        console().print(title);
        table.printTo(console());
        console().print(texts.get("cli.summary.total", trace.total(), megabytes(trace.total() * Memory.FLOAT)));
        console().print(texts.get("cli.summary.trainable", trace.trainable()));
        console().print(texts.get("cli.summary.non-trainable", trace.nonTrainable()));
        console().print(texts.get("cli.summary.multiply-adds", trace.multiplyAdds()));
    }
}
