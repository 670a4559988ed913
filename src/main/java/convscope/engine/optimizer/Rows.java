package convscope.engine.optimizer;

import convscope.tensor.Tensor;
import java.util.Arrays;

/** One parameter's part of a row of numbers as a tensor, and back. */
public final class Rows {
    private Rows() {}

    /** A copy of a parameter's numbers. */
    public static Tensor copy(Numbers row, Block block) {
        Tensor tensor = Tensor.zeros(block.shape());
        double[] piece = new double[Numbers.PIECE];
        float[] scratch = new float[Numbers.PIECE];
        for (int done = 0; done < block.count(); done += Numbers.PIECE) {
            int count = Math.min(Numbers.PIECE, block.count() - done);
            row.read(block.from() + done, piece, count, scratch);
            for (int i = 0; i < count; i++) {
                tensor.values()[done + i] = (float) piece[i];
            }
        }
        return tensor;
    }

    /** Writes a parameter's numbers. */
    public static void put(Tensor tensor, Numbers row, Block block) {
        double[] piece = new double[Numbers.PIECE];
        float[] scratch = new float[Numbers.PIECE];
        for (int done = 0; done < block.count(); done += Numbers.PIECE) {
            int count = Math.min(Numbers.PIECE, block.count() - done);
            for (int i = 0; i < count; i++) {
                piece[i] = tensor.values()[done + i];
            }
            row.write(block.from() + done, piece, count, scratch);
        }
    }

    static void fill(Numbers row, Block block, double value) {
        double[] piece = new double[Numbers.PIECE];
        float[] scratch = new float[Numbers.PIECE];
        Arrays.fill(piece, value);
        for (int done = 0; done < block.count(); done += Numbers.PIECE) {
            row.write(block.from() + done, piece, Math.min(Numbers.PIECE, block.count() - done), scratch);
        }
    }
}
