package convscope.data;

import convscope.tensor.Tensor;
import java.util.Arrays;

/**
 * The empty paper of a photograph, brighter here and darker there: a surface
 * a + b·x + c·y + d·x² + e·x·y + f·y² through what is not ink.
 *
 * <p>Fitted by least squares, again and again without the pixels that differ from it towards the ink by more than twice
 * the median deviation. Six numbers follow a lamp or a window but no stroke, however thick.
 */
final class Ground {
    private static final int TERMS = 6;
    private static final int ROUNDS = 8;

    private final double[] factors;
    private final int direction;

    private Ground(double[] factors, int direction) {
        this.factors = factors;
        this.direction = direction;
    }

    static Ground of(Tensor grey, Polarity polarity) {
        int direction = polarity == Polarity.DARK_ON_LIGHT ? -1 : 1;
        float[] values = grey.values();
        // the surface through everything comes first; ink is a small part of a picture
        Ground ground = fit(grey, new float[values.length], Float.POSITIVE_INFINITY, direction);
        for (int round = 0; round < ROUNDS; round++) {
            float[] apart = ground.apart(grey);
            float[] size = new float[apart.length];
            for (int i = 0; i < size.length; i++) {
                size[i] = Math.abs(apart[i]);
            }
            Arrays.sort(size);
            float most = Math.max(2 * size[size.length / 2], 1f / 255);
            ground = fit(grey, apart, most, direction);
        }
        return ground;
    }

    /** How far each pixel is from the ground, positive towards the ink. */
    float[] apart(Tensor grey) {
        int width = grey.shape().width();
        int height = grey.shape().height();
        float[] apart = new float[width * height];
        double[] terms = new double[TERMS];
        for (int i = 0; i < apart.length; i++) {
            terms(terms, i, width, height);
            double surface = 0;
            for (int k = 0; k < TERMS; k++) {
                surface += factors[k] * terms[k];
            }
            apart[i] = (float) (direction * (grey.values()[i] - surface));
        }
        return apart;
    }

    private static Ground fit(Tensor grey, float[] apart, float most, int direction) {
        int width = grey.shape().width();
        int height = grey.shape().height();
        double[][] normal = new double[TERMS][TERMS + 1];
        double[] terms = new double[TERMS];
        for (int i = 0; i < apart.length; i++) {
            if (apart[i] > most) {
                continue;
            }
            terms(terms, i, width, height);
            for (int row = 0; row < TERMS; row++) {
                for (int column = 0; column < TERMS; column++) {
                    normal[row][column] += terms[row] * terms[column];
                }
                normal[row][TERMS] += terms[row] * grey.values()[i];
            }
        }
        for (int k = 0; k < TERMS; k++) {
            normal[k][k] += 1e-6; // a strip of one row has no slope across; then there is none
        }
        return new Ground(solve(normal), direction);
    }

    private static void terms(double[] terms, int i, int width, int height) {
        double x = (i % width + 0.5) / width - 0.5;
        double y = (i / width + 0.5) / height - 0.5;
        terms[0] = 1;
        terms[1] = x;
        terms[2] = y;
        terms[3] = x * x;
        terms[4] = x * y;
        terms[5] = y * y;
    }

    /** Gauss–Jordan without pivoting: the matrix is symmetric and positive definite. */
    private static double[] solve(double[][] rows) {
        for (int pivot = 0; pivot < TERMS; pivot++) {
            for (int row = 0; row < TERMS; row++) {
                double share = rows[row][pivot] / rows[pivot][pivot];
                for (int column = pivot; row != pivot && column <= TERMS; column++) {
                    rows[row][column] -= share * rows[pivot][column];
                }
            }
        }
        double[] solution = new double[TERMS];
        for (int k = 0; k < TERMS; k++) {
            solution[k] = rows[k][TERMS] / rows[k][k];
        }
        return solution;
    }
}
