package convscope.cli;

import convscope.project.DataReference;
import convscope.project.Project;
import convscope.project.Workbook;
import convscope.training.Checkpoint;
import convscope.training.History;
import convscope.training.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Puts a training into a project, behind the runs that are there. */
final class NewRun {
    private NewRun() {}

    /**
     * The network as a project in which it is the latest run.
     *
     * @param title of the project
     * @param book what the project has had so far
     * @param opened the network that was trained
     * @param labels of its classes
     * @param data kind of the data
     * @param reference which of them
     */
    static Project in(
            String title,
            Workbook book,
            Model opened,
            List<String> labels,
            String data,
            DataReference reference,
            Checkpoint moment) {
        List<Run> runs = new ArrayList<>(book.runs());
        String network = opened.network().name();
        int colour = runs.isEmpty() ? 0 : runs.get(runs.size() - 1).colour() + 1;
        runs.add(new Run(name(network, runs), colour, "", network, moment.record(), new History()));
        Workbook longer = book.withReference(reference)
                .withPlan(Optional.of(moment.record().plan()))
                .withRuns(runs, Optional.empty(), Optional.empty());
        return new Project(title, opened.network(), Map.of(), labels, data, Optional.empty(), longer)
                .withTraining(moment, runs.size() - 1);
    }

    /** The network's name, with a number if a run has it already. */
    private static String name(String network, List<Run> runs) {
        List<String> taken = runs.stream().map(Run::name).toList();
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> number == 1 ? network : network + " " + number)
                .filter(name -> !taken.contains(name))
                .findFirst()
                .orElseThrow();
    }
}
