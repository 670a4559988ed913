package convscope.cli;

import convscope.spec.ShapeTrace;
import convscope.tensor.Shape;
import convscope.text.Texts;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows a network layer by layer, as Keras's {@code model.summary()} does. */
@CommandLine.Command(name = "summary")
final class Summary extends Command {
    @Parameters(paramLabel = "MODEL", descriptionKey = "cli.option.model")
    private String model;

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
     */
    record LayerRow(
            String name,
            String type,
            List<String> inputs,
            int[] output,
            long params,
            long trainable,
            long multiplyAdds) {
        static LayerRow of(ShapeTrace.Layer layer) {
            return new LayerRow(
                    layer.name(),
                    layer.spec().kind(),
                    layer.node().inputs(),
                    channelsLast(layer.output()),
                    layer.parameterCount(),
                    layer.trainableCount(),
                    layer.multiplyAdds());
        }
    }

    private record Document(
            String name, List<LayerRow> layers, long total, long trainable, long nonTrainable, long multiplyAdds) {}

    private static int[] channelsLast(Shape shape) {
        return shape.isImage() ? new int[] {shape.height(), shape.width(), shape.channels()} : shape.toArray();
    }

    @Override
    public Integer call() throws BadInput {
        Model opened = Model.open(model);
        ShapeTrace trace = opened.trace();
        if (json) {
            List<LayerRow> rows = trace.layers().stream().map(LayerRow::of).toList();
            printJson(new Document(
                    opened.title(),
                    rows,
                    trace.total(),
                    trace.trainable(),
                    trace.nonTrainable(),
                    trace.multiplyAdds()));
        } else {
            print(opened.title(), trace);
        }
        return DONE;
    }

    private void print(String title, ShapeTrace trace) {
        Texts texts = console().texts();
        Table table = new Table(
                texts.get("cli.column.layer"),
                texts.get("cli.column.type"),
                texts.get("cli.column.inputs"),
                texts.get("cli.column.output"),
                ">" + texts.get("cli.column.parameters"));
        for (ShapeTrace.Layer layer : trace.layers()) {
            table.row(
                    layer.name(),
                    layer.spec().kind(),
                    String.join(", ", layer.node().inputs()),
                    layer.output().channelsLast(),
                    texts.get("cli.count", layer.parameterCount()));
        }
        console().print(title);
        table.printTo(console());
        double megabytes = trace.total() * 4 / (double) (1 << 20);
        console().print(texts.get("cli.summary.total", trace.total(), megabytes));
        console().print(texts.get("cli.summary.trainable", trace.trainable()));
        console().print(texts.get("cli.summary.non-trainable", trace.nonTrainable()));
        console().print(texts.get("cli.summary.multiply-adds", trace.multiplyAdds()));
    }
}
