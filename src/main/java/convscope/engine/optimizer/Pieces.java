package convscope.engine.optimizer;

import java.util.List;

/**
 * All of a network's numbers cut into short pieces, none of which reaches over the end of a parameter.
 *
 * <p>The cut depends on the network only. Sums over a parameter are sums over its pieces in their order, so that they do
 * not depend on which thread did which piece.
 */
final class Pieces {
    private final int[] block;
    private final int[] from;
    private final int[] count;
    private final int blocks;

    Pieces(List<Block> of) {
        blocks = of.size();
        int pieces = of.stream().mapToInt(Pieces::pieces).sum();
        block = new int[pieces];
        from = new int[pieces];
        count = new int[pieces];
        int next = 0;
        for (int b = 0; b < of.size(); b++) {
            for (int done = 0; done < of.get(b).count(); done += Numbers.PIECE) {
                block[next] = b;
                from[next] = of.get(b).from() + done;
                count[next] = Math.min(Numbers.PIECE, of.get(b).count() - done);
                next++;
            }
        }
    }

    private static int pieces(Block block) {
        return (block.count() + Numbers.PIECE - 1) / Numbers.PIECE;
    }

    int size() {
        return block.length;
    }

    int block(int piece) {
        return block[piece];
    }

    int from(int piece) {
        return from[piece];
    }

    int count(int piece) {
        return count[piece];
    }

    /** One number a piece added up to one number a parameter. */
    double[] byBlock(double[] perPiece) {
        double[] sums = new double[blocks];
        for (int piece = 0; piece < perPiece.length; piece++) {
            sums[block[piece]] += perPiece[piece];
        }
        return sums;
    }

    /** Sum of squares, in four lanes so that the additions need not wait for each other. */
    static double squares(double[] values, int count) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = 0;
        for (; i + 3 < count; i += 4) {
            a += values[i] * values[i];
            b += values[i + 1] * values[i + 1];
            c += values[i + 2] * values[i + 2];
            d += values[i + 3] * values[i + 3];
        }
        for (; i < count; i++) {
            a += values[i] * values[i];
        }
        return a + b + (c + d);
    }
}
