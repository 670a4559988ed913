package convscope.spec;

import convscope.tensor.Shape;
import java.util.List;

/** The faults that several kinds of layer share. */
final class Faults {
    private Faults() {}

    /** A fault unless the input is {@code [channels][height][width]}. */
    static List<Fault> image(Shape input) {
        return input.isImage() ? List.of() : List.of(Fault.of("problem.needs-maps", input.channelsLast()));
    }

    /** A fault unless the input is a vector. */
    static List<Fault> vector(Shape input) {
        return input.isVector()
                ? List.of()
                : List.of(Fault.of("problem.needs-vector", input.channelsLast())
                        .orInsert(new Flatten(), "repair.insert-flatten")
                        .orInsert(new GlobalAverage(), "repair.insert-global-average"));
    }
}
