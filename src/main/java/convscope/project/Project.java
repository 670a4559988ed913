package convscope.project;

import convscope.spec.NetworkSpec;
import convscope.tensor.Tensor;
import convscope.training.Checkpoint;
import convscope.training.Run;
import convscope.training.TrainingRecord;
import java.util.ArrayList;
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
 * @param data what it was made for: the {@code id} of a {@link convscope.data.DataKind}
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

    /**
     * This project with a training as it was at one moment: its weights, its curves and all that it needs to go on.
     *
     * @param number of the run that it is
     */
    public Project withTraining(Checkpoint moment, int number) {
        List<Run> runs = new ArrayList<>(workbook.runs());
        runs.set(number, runs.get(number).with(moment.record(), moment.history().until(moment.mark())));
        return new Project(
                title,
                network,
                moment.weights(),
                labels,
                data,
                Optional.of(moment.record()),
                workbook.withRuns(runs, Optional.of(number), Optional.of(moment.continuation())));
    }

    /** This project with other weights, and how they came about. */
    public Project withWeights(Map<String, Tensor> others, Optional<TrainingRecord> how) {
        return new Project(title, network, others, labels, data, how, workbook);
    }

    /**
     * This project for other images, on which no run goes on.
     *
     * @param kind name of the kind of data
     * @param classes names of the classes, which become the network's if it has as many
     */
    public Project withData(String kind, DataReference reference, List<String> classes) {
        Workbook other = workbook.withoutRunGoingOn().withReference(reference);
        return new Project(title, network, weights, labels, kind, training, other).withLabels(classes);
    }

    /** This project with these names for its classes, if the network has as many. */
    public Project withLabels(List<String> names) {
        return names.size() == labels.size()
                ? new Project(title, network, weights, names, data, training, workbook)
                : this;
    }

    public Project withTitle(String other) {
        return new Project(other, network, weights, labels, data, training, workbook);
    }

    public Project withWorkbook(Workbook other) {
        return new Project(title, network, weights, labels, data, training, other);
    }
}
