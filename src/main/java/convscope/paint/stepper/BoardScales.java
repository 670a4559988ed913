package convscope.paint.stepper;

import convscope.paint.ColourMap;
import convscope.paint.Numerals;
import convscope.paint.ValueRange;
import convscope.stepper.Calculation;
import convscope.tensor.Tensor;
import java.util.Optional;

/**
 * What the values of a calculation ask of its figure, the same at every instant.
 *
 * @param input colours of the input
 * @param kernel colours of the filters; empty for pooling
 * @param output colours of the output
 * @param visits colours of how often an input cell is read
 * @param signs length of the longest number that the cells should have room for
 */
record BoardScales(ColourScale input, Optional<ColourScale> kernel, ColourScale output, ColourScale visits, int signs) {
    private static final int FEWEST_SIGNS = 2;
    private static final int MOST_SIGNS = 5;

    static BoardScales of(Calculation calculation) {
        Tensor input = calculation.subject().input();
        Optional<Tensor> kernel = calculation.subject().kernel();
        return new BoardScales(
                ColourScale.of(input, ColourMap.GREY),
                kernel.map(weights -> new ColourScale(ColourMap.DIVERGING, ValueRange.of(weights))),
                ColourScale.of(calculation.output(), ColourMap.VIRIDIS),
                new ColourScale(ColourMap.VIRIDIS, new ValueRange(0, most(calculation.visits()))),
                Math.max(
                        Math.max(signs(input), signs(calculation.output())),
                        kernel.map(BoardScales::signs).orElse(0)));
    }

    private static int most(int[][] counts) {
        int most = 0;
        for (int[] row : counts) {
            for (int count : row) {
                most = Math.max(most, count);
            }
        }
        return most;
    }

    private static int signs(Tensor values) {
        int signs = FEWEST_SIGNS;
        for (int i = 0; i < values.values().length && signs < MOST_SIGNS; i++) {
            float value = values.values()[i];
            boolean digit = value == (int) value && value >= 0 && value < 10;
            signs = Math.max(signs, digit ? 1 : Numerals.significant(value, 2).length());
        }
        return Math.min(signs, MOST_SIGNS);
    }
}
