package convscope.cli;

import convscope.project.Project;
import convscope.project.Workbook;
import convscope.training.EpochRecord;
import convscope.training.Plan;
import convscope.training.Run;
import convscope.training.TrainingRecord;
import java.util.ArrayList;
import java.util.List;

/**
 * A run as {@code history} shows it.
 *
 * @param name what people call it
 * @param network name of the network that was trained
 * @param note what people wrote about it
 * @param open whether the project's weights come from it
 * @param resumable whether {@code train --resume} can go on with it
 * @param plan what was decided
 * @param epochs what each finished epoch showed
 * @param keptEpoch epoch whose weights were kept, from 1; 0 without any
 * @param testAccuracy share of the test images answered right; NaN if it was not measured
 * @param batches points of the training curve
 * @param measures points of the validation curve
 */
record RunReport(
        String name,
        String network,
        String note,
        boolean open,
        boolean resumable,
        Plan plan,
        List<EpochRecord> epochs,
        int keptEpoch,
        double testAccuracy,
        int batches,
        int measures) {
    /** All runs; of a project of the first version, which had none, its training. */
    static List<RunReport> of(Project project) {
        Workbook book = project.workbook();
        List<RunReport> reports = new ArrayList<>();
        for (int i = 0; i < book.runs().size(); i++) {
            Run run = book.runs().get(i);
            boolean open = book.run().filter(Integer.valueOf(i)::equals).isPresent();
            reports.add(new RunReport(
                    run.name(),
                    run.network(),
                    run.note(),
                    open,
                    open && book.continuation().isPresent(),
                    run.record().plan(),
                    run.record().epochs(),
                    run.record().keptEpoch(),
                    run.record().testAccuracy(),
                    run.history().batches().size(),
                    run.history().measures().size()));
        }
        if (reports.isEmpty() && project.training().isPresent()) {
            TrainingRecord record = project.training().get();
            String network = project.network().name();
            reports.add(new RunReport(
                    network,
                    network,
                    "",
                    true,
                    false,
                    record.plan(),
                    record.epochs(),
                    record.keptEpoch(),
                    record.testAccuracy(),
                    0,
                    0));
        }
        return reports;
    }
}
