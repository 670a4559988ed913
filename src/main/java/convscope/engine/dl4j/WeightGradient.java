package convscope.engine.dl4j;

import static org.bytedeco.openblas.global.openblas_nolapack.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_sgemm;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_sgemv;

import convscope.arithmetic.WindowAxis;
import java.util.Arrays;
import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The gradient of a convolution's weights without that of its image, in single precision: image by image one product of matrices,
 * the output's gradient times what lay under each cell of the kernel (im2col, <a
 * href="https://hal.inria.fr/inria-00112631">Chellapilla et al. 2006</a>).
 *
 * <p>For the first layer, whose image's gradient nobody needs. The library has no operation for the weights alone; images of few
 * channels fit badly into the blocks of channels that oneDNN works in. Belongs to one thread.
 */
final class WeightGradient {
    /** Most numbers that are laid out at once, so that they stay in the processor's second cache. */
    private static final int MOST = 1 << 17;

    private final WindowAxis rows;
    private final WindowAxis columns;
    private final int channels;
    private final int cells;
    private final int strip;
    private Room room; // taken when the first gradient is wanted: most networks only answer

    /**
     * @param rows how the window glides downwards
     * @param columns how it glides to the right
     * @param channels of the image
     */
    WeightGradient(WindowAxis rows, WindowAxis columns, int channels) {
        this.rows = rows;
        this.columns = columns;
        this.channels = channels;
        cells = channels * rows.kernel() * columns.kernel();
        long line = (long) cells * columns.positions();
        strip = (int) Math.max(1, Math.min(rows.positions(), MOST / line));
    }

    /** What is written on the way. */
    private final class Room {
        final float[] image = new float[channels * rows.input() * columns.input()];
        final float[] heap = new float[Math.multiplyExact(cells, strip * columns.positions())];
        final FloatPointer under = new FloatPointer((long) heap.length); // [cell of the kernel][position]
        final FloatPointer ones;

        Room() {
            float[] all = new float[rows.positions() * columns.positions()];
            Arrays.fill(all, 1);
            ones = new FloatPointer(all);
        }
    }

    /**
     * Fills both gradients with the sums over the images.
     *
     * @param images {@code [n][channel][row][column]}
     * @param gradient of the output, {@code [n][filter][row][column]}
     * @param weights filled: {@code [filter][channel][row][column]}
     * @param bias filled: one for each filter; {@code null} if there is none
     */
    void compute(INDArray images, INDArray gradient, INDArray weights, INDArray bias) {
        if (room == null) {
            room = new Room();
        }
        FloatPointer values = pointer(images);
        long image = values.position();
        FloatPointer from = pointer(gradient);
        int filters = (int) gradient.size(1);
        int positions = rows.positions() * columns.positions();
        weights.assign(0);
        FloatPointer sums = pointer(weights);
        if (bias != null) {
            bias.assign(0);
        }
        long start = from.position();
        for (int i = 0; i < images.size(0); i++) {
            values.position(image + (long) i * room.image.length).get(room.image);
            long map = start + (long) i * filters * positions;
            for (int y = 0; y < rows.positions(); y += strip) {
                int end = Math.min(y + strip, rows.positions());
                layOut(y, end);
                from.position(map + (long) y * columns.positions());
                multiply(from, filters, positions, (end - y) * columns.positions(), sums);
            }
            if (bias != null) {
                from.position(map);
                cblas_sgemv(
                        CblasRowMajor,
                        CblasNoTrans,
                        filters,
                        positions,
                        1,
                        from,
                        positions,
                        room.ones,
                        1,
                        1,
                        pointer(bias),
                        1);
            }
        }
    }

    /** Adds {@code gradient · underᵀ} over some positions. */
    private void multiply(FloatPointer gradient, int filters, int positions, int some, FloatPointer sums) {
        cblas_sgemm(
                CblasRowMajor,
                CblasNoTrans,
                CblasTrans,
                filters,
                cells,
                some,
                1,
                gradient,
                positions,
                room.under,
                some,
                1,
                sums,
                cells);
    }

    /** For each cell of the kernel the values that lie under it at these rows of positions, one after the other. */
    private void layOut(int from, int end) {
        int place = 0;
        for (int channel = 0; channel < channels; channel++) {
            int map = channel * rows.input() * columns.input();
            for (int row = 0; row < rows.kernel(); row++) {
                for (int column = 0; column < columns.kernel(); column++) {
                    for (int y = from; y < end; y++) {
                        int line = rows.cell(y, row);
                        if (rows.inside(line)) {
                            layOut(map + line * columns.input(), column, place);
                        } else {
                            Arrays.fill(room.heap, place, place + columns.positions(), 0);
                        }
                        place += columns.positions();
                    }
                }
            }
        }
        room.under.asBuffer().put(0, room.heap, 0, place);
    }

    /** One row of positions; what lies in the padding is zero. */
    private void layOut(int line, int column, int place) {
        int first = columns.cell(0, column);
        int last = columns.cell(columns.positions() - 1, column);
        if (columns.stride() == 1 && columns.inside(first) && columns.inside(last)) {
            System.arraycopy(room.image, line + first, room.heap, place, columns.positions());
            return;
        }
        for (int x = 0; x < columns.positions(); x++) {
            int cell = columns.cell(x, column);
            room.heap[place + x] = columns.inside(cell) ? room.image[line + cell] : 0;
        }
    }

    /** Where the array's values begin; they lie one after the other. */
    private static FloatPointer pointer(INDArray array) {
        return new FloatPointer((FloatPointer) array.data().pointer()).position(array.offset());
    }
}
