package convscope.code;

import convscope.spec.Initializer;
import convscope.spec.ShapeTrace;
import convscope.tensor.Shape;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A network as Keras 3's {@code model.summary()} prints it, in a terminal of the usual 80 columns.
 *
 * <p>What Keras needs two layers for, such as stated padding, are two rows here too, as in {@link KerasCode}.
 *
 * @see <a href="https://keras.io/api/models/model/#summary-method">Keras, the summary method</a>
 */
public final class KerasSummary {
    private static final int[] CHAIN = {31, 22, 13};
    private static final int[] GRAPH = {19, 17, 10, 17};

    private final ShapeTrace trace;
    private final List<Row> rows;

    private KerasSummary(ShapeTrace trace, List<Row> rows) {
        this.trace = trace;
        this.rows = rows;
    }

    /**
     * A row of the table.
     *
     * @param layer name of our layer
     * @param name name of Keras's layer
     * @param type its class
     * @param output its output, with the batch: {@code (None, 24, 24, 6)}
     * @param parameters number of its parameters
     * @param inputs names of Keras's layers that feed it
     */
    public record Row(String layer, String name, String type, String output, long parameters, List<String> inputs) {
        /** What Keras writes under "Connected to". */
        public String connections() {
            return inputs.isEmpty()
                    ? "-"
                    : inputs.stream().map(input -> input + "[0][0]").collect(Collectors.joining(", "));
        }
    }

    /** The summary of whatever of a network has known shapes. */
    public static KerasSummary of(ShapeTrace trace) {
        List<Row> rows = new ArrayList<>();
        for (ShapeTrace.Layer layer : trace.layers()) {
            List<String> inputs = layer.node().inputs().stream()
                    .map(input -> last(trace.layer(input).orElseThrow()))
                    .toList();
            for (KerasPart part : parts(layer)) {
                String name = layer.name() + part.suffix();
                rows.add(new Row(layer.name(), name, part.type(), output(part.output()), part.parameters(), inputs));
                inputs = List.of(name);
            }
        }
        return new KerasSummary(trace, trace.usable() ? KerasOrder.of(rows, last(trace.output())) : rows);
    }

    private static List<KerasPart> parts(ShapeTrace.Layer layer) {
        return KerasLayers.of(layer, new KerasWords("", layer.name(), Initializer.GLOROT_UNIFORM));
    }

    private static String last(ShapeTrace.Layer layer) {
        List<KerasPart> parts = parts(layer);
        return layer.name() + parts.get(parts.size() - 1).suffix();
    }

    private static String output(Shape shape) {
        IntStream sizes = shape.isImage()
                ? IntStream.of(shape.height(), shape.width(), shape.channels())
                : IntStream.of(shape.toArray());
        return sizes.mapToObj(Integer::toString).collect(Collectors.joining(", ", "(None, ", ")"));
    }

    /** The rows, in Keras's order: the farthest from the output first. */
    public List<Row> rows() {
        return List.copyOf(rows);
    }

    /** Whether every layer has one input, so that Keras leaves the column "Connected to" out. */
    public boolean isChain() {
        return rows.stream().allMatch(row -> row.inputs().size() < 2);
    }

    /** The whole text as Keras prints it. */
    public String text() {
        KerasTable table = isChain() ? new KerasTable(CHAIN) : new KerasTable(GRAPH);
        for (Row row : rows) {
            List<String> cells = new ArrayList<>(
                    List.of(row.name() + " (" + row.type() + ")", row.output(), number(row.parameters())));
            if (!isChain()) {
                cells.add(row.connections());
            }
            table.row(cells);
        }
        return "Model: \"" + Python.remark(trace.network().name()) + "\"\n"
                + table.text("Layer (type)", "Output Shape", "Param #", "Connected to")
                + total(" Total params", trace.total())
                + total(" Trainable params", trace.trainable())
                + total(" Non-trainable params", trace.nonTrainable());
    }

    private static String total(String words, long count) {
        return words + ": " + number(count) + " (" + size(count * 4) + ")\n";
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private static String size(long bytes) {
        List<String> units = List.of("B", "KB", "MB", "GB", "TB");
        double size = bytes;
        int unit = 0;
        while (size >= 1024 && unit < units.size() - 1) {
            size /= 1024;
            unit++;
        }
        return new BigDecimal(size).setScale(2, RoundingMode.HALF_EVEN) + " " + units.get(unit);
    }
}
