package convscope.project;

import convscope.spec.NetworkSpec;
import convscope.tensor.Tensor;
import convscope.training.TrainingRecord;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A network with its weights and how it came to them; immutable.
 *
 * @param title what the user calls it
 * @param network layers and wires
 * @param weights every parameter under {@code layer/parameter}
 * @param labels names of the classes, in the order of the units
 * @param data what it was made for: {@code mnist}, {@code cifar10} or {@code folder}
 * @param training how it was trained; empty if it was not
 * @param workbook runs, notes, and what is needed to go on
 */
public record Project(
        String title,
        NetworkSpec network,
        Map<String, Tensor> weights,
        List<String> labels,
        String data,
        Optional<TrainingRecord> training,
        Workbook workbook) {
    public Project {
        weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
        labels = List.copyOf(labels);
    }

    /** A project with an empty workbook. */
    public Project(
            String title,
            NetworkSpec network,
            Map<String, Tensor> weights,
            List<String> labels,
            String data,
            Optional<TrainingRecord> training) {
        this(title, network, weights, labels, data, training, Workbook.EMPTY);
    }

    public Project withWorkbook(Workbook other) {
        return new Project(title, network, weights, labels, data, training, other);
    }
}
