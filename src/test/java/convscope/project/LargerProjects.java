package convscope.project;

import convscope.engine.LearningState;
import convscope.spec.Preset;
import convscope.spec.ShapeTrace;
import convscope.tensor.Tensor;
import convscope.training.Continuation;
import convscope.training.History;
import convscope.training.Place;
import convscope.training.Plan;
import convscope.training.Run;
import convscope.training.TrainingRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** LeNet with optimiser and two thousand batches: a project as people have it. */
final class LargerProjects {
    private LargerProjects() {}

    static Project of(int number) {
        Preset preset = Preset.LENET;
        ShapeTrace trace = ShapeTrace.of(preset.network());
        Map<String, Tensor> weights = preset.initializer().draw(trace, number);
        Map<String, Tensor> moments = new LinkedHashMap<>();
        weights.forEach((key, tensor) -> {
            moments.put(key + "/mean", tensor);
            moments.put(key + "/square", tensor);
        });
        History history = new History();
        for (int i = 0; i < 2000; i++) {
            history.batches().add(i / 860.0, 1.0 / (i + number), 0.5, 0.001, i * 0.01);
        }
        TrainingRecord record = new TrainingRecord(Plan.of(preset, 5, number), List.of(), 0, Double.NaN);
        Run run = new Run("1", 0, "", preset.network().name(), record, history);
        Workbook workbook = Workbook.EMPTY.withRuns(
                List.of(run),
                Optional.of(0),
                Optional.of(new Continuation(Place.START, new LearningState(0, moments), Map.of())));
        List<String> digits = List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
        return new Project(
                "project " + number, preset.network(), weights, digits, "mnist", Optional.of(record), workbook);
    }
}
