package convscope.project;

import convscope.spec.NetworkSpec;
import convscope.training.Place;
import convscope.training.Plan;
import convscope.training.TrainingRecord;
import java.util.List;
import java.util.Optional;

/** {@code project.json} of version 2, which knew no draft beside the network. */
record SecondVersion(
        String format,
        int version,
        String title,
        String data,
        ProjectJson.Reference reference,
        List<String> labels,
        String notes,
        NetworkSpec network,
        Optional<TrainingRecord> training,
        Optional<Plan> plan,
        Optional<Place> place,
        Optional<Integer> run,
        List<ProjectJson.RunHead> runs) {

    /** The same project in the newest version. */
    ProjectJson project() {
        return new ProjectJson(
                ProjectJson.FORMAT,
                ProjectJson.VERSION,
                title,
                data,
                reference,
                labels,
                notes,
                network,
                Optional.empty(),
                training,
                plan,
                place,
                run,
                runs);
    }
}
