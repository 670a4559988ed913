package convscope.stepper;

import java.util.List;
import java.util.Optional;

/**
 * How one output cell is worked out, in the order in which it is shown.
 *
 * @param position the output cell
 * @param terms channel by channel, along the window row by row; padding included
 * @param winner place among the terms of the cell that max pooling takes, the first of equals; empty otherwise
 * @param sum the sum of the products; the largest cell for max pooling; the sum of the cells for average pooling
 * @param divisor what average pooling divides by; 1 otherwise
 * @param bias added after that; empty without any
 * @param before the value before the activation
 * @param value the output cell's value
 */
public record Working(
        Position position,
        List<Term> terms,
        Optional<Integer> winner,
        double sum,
        int divisor,
        Optional<Double> bias,
        double before,
        double value) {
    public Working {
        terms = List.copyOf(terms);
    }
}
