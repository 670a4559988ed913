package convscope.stepper;

import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.io.OutputStream;
import tools.jackson.core.JsonGenerator;

/**
 * The answer to a case as one JSON document: {@code outputShape}, {@code output} {@code [maps][height][width]},
 * {@code visits} {@code [height][width]} for each input cell, {@code parameters}, {@code multiplyAdds}.
 */
public final class CalculationJson {
    private CalculationJson() {}

    /**
     * Writes the document as it comes, in UTF-8, with a line break at the end; the stream stays open. A value beyond the
     * largest float is {@code null}.
     */
    public static void write(Calculation calculation, OutputStream out) {
        int[] shape = calculation.output().shape().toArray();
        try (JsonGenerator json = NumberJson.generator(out)) {
            json.writeStartObject();
            json.writeName("outputShape");
            json.writeArray(shape, 0, shape.length);
            json.writeName("output");
            NumberJson.write(json, calculation.output());
            json.writeName("visits");
            NumberJson.write(json, visits(calculation.visits()));
            json.writeNumberProperty("parameters", calculation.parameters());
            json.writeNumberProperty("multiplyAdds", calculation.multiplyAdds());
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    /** As floats, which hold them: no cell is visited more often than a kernel has cells. */
    private static Tensor visits(int[][] visits) {
        Tensor numbers = Tensor.zeros(Shape.of(visits.length, visits[0].length));
        int next = 0;
        for (int[] row : visits) {
            for (int visit : row) {
                numbers.values()[next++] = visit;
            }
        }
        return numbers;
    }
}
