package convscope.stepper;

import convscope.arithmetic.WindowAxis;
import convscope.spec.Activation;
import convscope.spec.AveragePooling;
import convscope.spec.Convolution;
import convscope.spec.DepthwiseConvolution;
import convscope.spec.LayerSpec;
import convscope.spec.MaxPooling;
import convscope.spec.Padding;
import convscope.spec.ShapeTrace;
import convscope.spec.Size;
import convscope.spec.Window;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.util.Map;
import java.util.Optional;

/**
 * One cell of a layer's output with all that made it, as a case of its own: the one filter, the channels that it reads,
 * bias and activation.
 *
 * <p>Of an input larger than {@value #MOST} rows or columns only the part around the cell is in the case; what is computed
 * there is the same.
 *
 * @param subject the case; it has one map
 * @param position the cell's place in the case
 * @param firstRow row of the layer's input that is the case's first
 * @param firstColumn column likewise
 */
public record LayerCell(Case subject, Position position, int firstRow, int firstColumn) {
    /** Most rows and columns of an input that are taken over. */
    public static final int MOST = 64;

    /** Whether cells of such a layer can be taken apart: those with a window, but for softmax, which needs all maps. */
    public static boolean isKnown(LayerSpec layer) {
        return (layer instanceof Convolution
                        || layer instanceof DepthwiseConvolution
                        || layer instanceof MaxPooling
                        || layer instanceof AveragePooling)
                && layer.activation() != Activation.SOFTMAX;
    }

    /**
     * A cell of this layer.
     *
     * @param layer one that {@link #isKnown}
     * @param input what comes into it, {@code [channels][height][width]}
     * @param parameters the network's, under {@code layer/parameter}
     * @param cell map, row and column of the output
     * @throws IllegalArgumentException if the layer is not known or has no such cell
     */
    public static LayerCell of(ShapeTrace.Layer layer, Tensor input, Map<String, Tensor> parameters, Position cell) {
        Shape output = layer.output();
        boolean exists = isKnown(layer.spec())
                && cell.map() >= 0
                && cell.map() < output.channels()
                && cell.row() >= 0
                && cell.row() < output.height()
                && cell.column() >= 0
                && cell.column() < output.width();
        if (!exists) {
            throw new IllegalArgumentException("Layer " + layer.name() + " has no " + cell);
        }
        Window window = window(layer.spec());
        Part rows = Part.of(window.vertical(input.shape()), cell.row());
        Part columns = Part.of(window.horizontal(input.shape()), cell.column());
        Case whole = whole(layer, input, parameters, cell.map())
                .withStride(window.stride())
                .withDilation(window.dilation());
        boolean cut = rows.cells < input.shape().height()
                || columns.cells < input.shape().width();
        Case part = cut
                ? whole.withInput(crop(whole.input(), rows, columns))
                        .withPadding(SidePadding.of(rows.before, rows.after, columns.before, columns.after))
                : whole.withPadding(padding(window.padding()));
        return new LayerCell(part, new Position(0, rows.position, columns.position), rows.first, columns.first);
    }

    private static Window window(LayerSpec layer) {
        if (layer instanceof Convolution convolution) {
            return convolution.window();
        }
        if (layer instanceof DepthwiseConvolution depthwise) {
            return depthwise.window();
        }
        return layer instanceof MaxPooling pooling ? pooling.window() : ((AveragePooling) layer).window();
    }

    private static SidePadding padding(Padding padding) {
        Size amount = padding.amount();
        return switch (padding.kind()) {
            case VALID -> SidePadding.VALID;
            case SAME -> SidePadding.SAME;
            case EXPLICIT -> SidePadding.of(amount.height(), amount.height(), amount.width(), amount.width());
        };
    }

    private static Case whole(ShapeTrace.Layer layer, Tensor input, Map<String, Tensor> parameters, int map) {
        LayerSpec spec = layer.spec();
        if (spec instanceof Convolution) {
            return weighted(Operation.CONVOLUTION, input, layer, parameters, map);
        }
        if (spec instanceof DepthwiseConvolution depthwise) {
            Tensor channel = channel(input, map / depthwise.depthMultiplier());
            return weighted(Operation.DEPTHWISE, channel, layer, parameters, map);
        }
        Operation operation = spec instanceof MaxPooling ? Operation.MAX_POOLING : Operation.AVERAGE_POOLING;
        return Case.pooling(operation, channel(input, map), window(spec).kernel());
    }

    private static Case weighted(
            Operation operation, Tensor input, ShapeTrace.Layer layer, Map<String, Tensor> parameters, int map) {
        Tensor filter = parameters.get(layer.name() + "/weight").item(map);
        Optional<Tensor> bias = Optional.ofNullable(parameters.get(layer.name() + "/bias"));
        return Case.of(operation, input, filter.reshape(filter.shape().batch(1)))
                .withBias(bias.map(all -> Tensor.of(Shape.of(1), all.get(map))))
                .withActivation(layer.spec().activation());
    }

    private static Tensor channel(Tensor input, int channel) {
        Tensor one = input.item(channel);
        return one.reshape(one.shape().batch(1));
    }

    private static Tensor crop(Tensor input, Part rows, Part columns) {
        int channels = input.shape().channels();
        Tensor part = Tensor.zeros(Shape.image(channels, rows.cells, columns.cells));
        for (int channel = 0; channel < channels; channel++) {
            for (int row = 0; row < rows.cells; row++) {
                System.arraycopy(
                        input.values(),
                        input.offset(channel, rows.first + row, columns.first),
                        part.values(),
                        part.offset(channel, row, 0),
                        columns.cells);
            }
        }
        return part;
    }

    /** The input cells of one axis that are taken over, the padding that is left, and which position is the cell's. */
    private record Part(int first, int cells, int before, int after, int position) {
        static Part of(WindowAxis axis, int position) {
            if (axis.input() <= MOST) {
                return new Part(0, axis.input(), axis.before(), axis.after(), position);
            }
            int taken = Math.max(1, (MOST - axis.extent()) / axis.stride() + 1);
            int firstPosition = Math.max(0, Math.min(position - taken / 2, axis.positions() - taken));
            int lastPosition = Math.min(firstPosition + taken, axis.positions()) - 1;
            int start = axis.cell(firstPosition, 0);
            int end = axis.cell(lastPosition, axis.kernel() - 1);
            int ofCell = position - firstPosition;
            if (start >= axis.input()) {
                // all is padding behind: the last cell stands for the input, and the windows go on from the next one
                return new Part(axis.input() - 1, 1, 0, (taken + 1) * axis.stride() + axis.extent(), ofCell + 1);
            }
            int first = Math.max(0, start);
            int last = Math.max(first, Math.min(end, axis.input() - 1));
            return new Part(first, last - first + 1, first - start, Math.max(0, end - last), ofCell);
        }
    }
}
