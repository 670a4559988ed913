package convscope.stepper;

import convscope.spec.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How the result's size follows from the settings, with the numbers put in: {@code ⌊(28 + 2·0 − 5)/1⌋ + 1 = 24}.
 *
 * <p>The right side is what the formula gives, also where that is no size because the window does not fit.
 *
 * @see <a href="https://arxiv.org/abs/1603.07285">Dumoulin and Visin, relationships 6 and 14, with dilation</a>
 */
public final class OutputSizeFormula {
    private final boolean transposed;
    private final SidePadding.Kind kind;
    private final int input;
    private final int kernel;
    private final int stride;
    private final int dilation;
    private final int before;
    private final int after;
    private final int extra;

    private OutputSizeFormula(Case subject, boolean down) {
        Size kernelSize = subject.kernelSize();
        SidePadding padding = subject.padding();
        transposed = subject.operation() == Operation.TRANSPOSED;
        kind = padding.kind();
        input = down
                ? subject.input().shape().height()
                : subject.input().shape().width();
        kernel = along(kernelSize, down);
        stride = along(subject.stride(), down);
        dilation = along(subject.dilation(), down);
        extra = along(subject.outputPadding(), down);
        boolean full = kind == SidePadding.Kind.FULL;
        before = full ? extent() - 1 : down ? padding.top() : padding.left();
        after = full ? extent() - 1 : down ? padding.bottom() : padding.right();
    }

    private static int along(Size size, boolean down) {
        return down ? size.height() : size.width();
    }

    /** Of the height. */
    public static String vertical(Case subject) {
        return new OutputSizeFormula(subject, true).text();
    }

    /** Of the width. */
    public static String horizontal(Case subject) {
        return new OutputSizeFormula(subject, false).text();
    }

    /** Of both; one formula if they are the same. */
    public static String of(Case subject) {
        String rows = vertical(subject);
        String columns = horizontal(subject);
        return rows.equals(columns) ? rows : rows + " , " + columns;
    }

    /** What is divided by the stride and how, where the division is to come out even: {@code (28 + 2·0 − 5)/2 = 11.5}. */
    static String quotientVertical(Case subject) {
        return new OutputSizeFormula(subject, true).quotient();
    }

    static String quotientHorizontal(Case subject) {
        return new OutputSizeFormula(subject, false).quotient();
    }

    private int extent() {
        return (kernel - 1) * dilation + 1;
    }

    private String text() {
        if (kind == SidePadding.Kind.SAME) {
            return transposed
                    ? "%d·%d = %d".formatted(stride, input, stride * input)
                    : "⌈%d/%d⌉ = %d".formatted(input, stride, (input + stride - 1) / stride);
        }
        if (transposed) {
            int output = stride * (input - 1) + extra + extent() - before - after;
            String crop = before == after ? " − 2·" + before : " − " + before + " − " + after;
            return "%d·(%d − 1) + %d + %s%s = %s".formatted(stride, input, extra, kernelText(), crop, number(output));
        }
        int output = Math.floorDiv(input + before + after - extent(), stride) + 1;
        return "⌊%s/%d⌋ + 1 = %s".formatted(way(), stride, number(output));
    }

    private String quotient() {
        BigDecimal cells = BigDecimal.valueOf(input + before + after - extent());
        BigDecimal quotient = cells.divide(BigDecimal.valueOf(stride), 3, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        boolean exact = quotient.multiply(BigDecimal.valueOf(stride)).compareTo(cells) == 0;
        return "%s/%d %s %s".formatted(way(), stride, exact ? "=" : "≈", quotient.toPlainString());
    }

    /** The cells that the window can go. */
    private String way() {
        String padding = before == after ? "2·" + before : before + " + " + after;
        return "(%d + %s − %s)".formatted(input, padding, kernelText());
    }

    private String kernelText() {
        return dilation == 1 ? Integer.toString(kernel) : "((%d − 1)·%d + 1)".formatted(kernel, dilation);
    }

    private static String number(int value) {
        return Integer.toString(value).replace('-', '−');
    }
}
