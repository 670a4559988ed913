package convscope.stepper;

import convscope.tensor.Tensor;

/**
 * The numbers of a calculation as comma-separated values, one a line, for a spreadsheet or a script.
 *
 * <p>The columns are {@code tensor} ({@code input}, {@code kernel}, {@code bias} or {@code output}), {@code first},
 * {@code second}, {@code row}, {@code column}, {@code value}. {@code first} is the channel or map; a kernel has both of its
 * first two axes, in the order of case files. Decimal points, line feeds, whatever the language of the system.
 */
public final class CalculationCsv {
    private static final int KERNEL_RANK = 4;

    private final StringBuilder text = new StringBuilder("tensor,first,second,row,column,value\n");

    private CalculationCsv() {}

    /** The whole text. */
    public static String of(Calculation calculation) {
        CalculationCsv csv = new CalculationCsv();
        Case subject = calculation.subject();
        csv.add("input", subject.input());
        subject.kernel().ifPresent(kernel -> csv.add("kernel", kernel));
        subject.bias().ifPresent(bias -> csv.add("bias", bias));
        csv.add("output", calculation.output());
        return csv.text.toString();
    }

    private void add(String name, Tensor tensor) {
        int[] sizes = tensor.shape().toArray();
        float[] values = tensor.values();
        int columns = sizes.length > 1 ? sizes[sizes.length - 1] : 1;
        int rows = sizes.length > 1 ? sizes[sizes.length - 2] : 1;
        int seconds = sizes.length == KERNEL_RANK ? sizes[1] : 1;
        for (int i = 0; i < values.length; i++) {
            int map = i / (rows * columns);
            text.append(name).append(',').append(map / seconds).append(',');
            if (sizes.length == KERNEL_RANK) {
                text.append(map % seconds);
            }
            text.append(',');
            if (sizes.length > 1) {
                text.append(i / columns % rows).append(',').append(i % columns);
            } else {
                text.append(',');
            }
            text.append(',').append(number(values[i])).append('\n');
        }
    }

    private static String number(float value) {
        return value == (long) value && Math.abs(value) < 1e7 ? Long.toString((long) value) : Float.toString(value);
    }
}
