package convscope.spec;

import convscope.tensor.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What maximum and average pooling have in common. */
final class Pooling {
    private Pooling() {}

    /** Besides a window's faults: padding as wide as the window, under which a position would hold no value at all. */
    static List<Fault> faults(List<Shape> inputs, Window window, Function<Window, LayerSpec> rebuild) {
        List<Fault> faults = new ArrayList<>(window.faults(inputs, rebuild));
        Size padding = window.padding().amount();
        Size kernel = window.kernel();
        if (faults.isEmpty() && (padding.height() >= kernel.height() || padding.width() >= kernel.width())) {
            Size most = new Size(
                    Math.min(padding.height(), kernel.height() - 1), Math.min(padding.width(), kernel.width() - 1));
            faults.add(Fault.of("problem.pooling-padding", padding.toString(), kernel.toString())
                    .orUse(
                            rebuild.apply(new Window(
                                    kernel,
                                    window.stride(),
                                    Padding.of(most.height(), most.width()),
                                    window.dilation())),
                            "repair.padding",
                            most.toString()));
        }
        return faults;
    }

    static Shape output(List<Shape> inputs, Window window) {
        Size positions = window.positions(inputs.get(0));
        return Shape.image(inputs.get(0).channels(), positions.height(), positions.width());
    }
}
