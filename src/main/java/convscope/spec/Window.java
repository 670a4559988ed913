package convscope.spec;

import convscope.arithmetic.WindowAxis;
import convscope.tensor.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The rectangle that a convolution or a pooling slides over an image: its size, steps, surroundings and gaps.
 *
 * @param kernel rows and columns
 * @param stride rows and columns from one position to the next
 * @param padding what surrounds the image
 * @param dilation rows and columns from one kernel cell to the next; 1×1 means no gaps
 */
public record Window(Size kernel, Size stride, Padding padding, Size dilation) {

    /** The window along the height of this image. */
    public WindowAxis vertical(Shape image) {
        return axis(
                image.height(),
                kernel.height(),
                stride.height(),
                padding.amount().height(),
                dilation.height());
    }

    /** The window along the width of this image. */
    public WindowAxis horizontal(Shape image) {
        return axis(
                image.width(), kernel.width(), stride.width(), padding.amount().width(), dilation.width());
    }

    private WindowAxis axis(int input, int cells, int step, int amount, int gap) {
        return padding.kind() == Padding.Kind.SAME
                ? WindowAxis.same(input, cells, step, gap)
                : new WindowAxis(input, cells, step, amount, amount, gap);
    }

    /** Positions in height and width. */
    Size positions(Shape image) {
        return new Size(vertical(image).positions(), horizontal(image).positions());
    }

    /** What is wrong with the settings themselves, or with this image; {@code rebuild} makes the mended layer. */
    List<Fault> faults(List<Shape> inputs, Function<Window, LayerSpec> rebuild) {
        List<Fault> faults = new ArrayList<>();
        faults.addAll(Limits.check("kernel", kernel, 1, to -> rebuild.apply(withKernel(to))));
        faults.addAll(
                Limits.check("stride", stride, 1, to -> rebuild.apply(new Window(kernel, to, padding, dilation))));
        faults.addAll(Limits.check(
                "padding", padding.amount(), 0, to -> rebuild.apply(withPadding(Padding.of(to.height(), to.width())))));
        faults.addAll(
                Limits.check("dilation", dilation, 1, to -> rebuild.apply(new Window(kernel, stride, padding, to))));
        if (faults.isEmpty() && extentTooLarge()) {
            faults.add(Fault.of("problem.window-too-large", kernel.toString(), dilation.toString())
                    .orUse(rebuild.apply(new Window(kernel, stride, padding, Size.of(1))), "repair.no-dilation"));
        }
        if (faults.isEmpty()) {
            faults.addAll(Faults.image(inputs.get(0)));
        }
        if (faults.isEmpty()) {
            faults.addAll(misfit(inputs.get(0), rebuild));
        }
        return faults;
    }

    private boolean extentTooLarge() {
        return (kernel.height() - 1L) * dilation.height() >= Limits.LARGEST_SETTING
                || (kernel.width() - 1L) * dilation.width() >= Limits.LARGEST_SETTING;
    }

    private List<Fault> misfit(Shape image, Function<Window, LayerSpec> rebuild) {
        WindowAxis rows = vertical(image);
        WindowAxis columns = horizontal(image);
        if (rows.fits() && columns.fits()) {
            return List.of();
        }
        Size extent = new Size(rows.extent(), columns.extent());
        Size padded = new Size(rows.padded(), columns.padded());
        Size fitting = new Size(
                largest(rows.padded(), kernel.height(), dilation.height()),
                largest(columns.padded(), kernel.width(), dilation.width()));
        return List.of(Fault.of("problem.kernel-does-not-fit", extent.toString(), padded.toString())
                .orUse(rebuild.apply(withPadding(Padding.SAME)), "repair.same-padding")
                .orUse(rebuild.apply(withKernel(fitting)), "repair.kernel", fitting.toString()));
    }

    private static int largest(int padded, int cells, int gap) {
        return Math.min(cells, (padded - 1) / gap + 1);
    }

    private Window withKernel(Size to) {
        return new Window(to, stride, padding, dilation);
    }

    private Window withPadding(Padding to) {
        return new Window(kernel, stride, to, dilation);
    }

    /** How the output's height and width follow; one line if both go alike. */
    String formula(Shape image) {
        String rows = formula(vertical(image), padding.amount().height());
        String columns = formula(horizontal(image), padding.amount().width());
        return rows.equals(columns) ? rows : rows + " , " + columns;
    }

    private String formula(WindowAxis axis, int amount) {
        if (padding.kind() == Padding.Kind.SAME) {
            return "⌈%d/%d⌉ = %d".formatted(axis.input(), axis.stride(), axis.positions());
        }
        String extent = axis.dilation() == 1
                ? Integer.toString(axis.kernel())
                : "((%d − 1)·%d + 1)".formatted(axis.kernel(), axis.dilation());
        return "⌊(%d + 2·%d − %s)/%d⌋ + 1 = %d"
                .formatted(axis.input(), amount, extent, axis.stride(), axis.positions());
    }
}
