package convscope.project;

import convscope.spec.Initializer;
import convscope.spec.NetworkSpec;
import convscope.spec.Optimizer;
import convscope.training.Plan;
import convscope.training.TrainingRecord;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** {@code project.json} as version 1 had it: no workbook, and plans without penalty, schedule and early stopping. */
record FirstVersion(
        String format,
        int version,
        String title,
        String data,
        List<String> labels,
        NetworkSpec network,
        Optional<TrainingRecord> training) {

    /** Reads version 1 where {@code current} reads the newest. */
    static JsonMapper mapper(JsonMapper current) {
        return current.rebuild()
                .addModule(new SimpleModule("version 1").addDeserializer(Plan.class, new PlanReader()))
                .build();
    }

    /** The same project in the newest version. */
    ProjectJson project() {
        return new ProjectJson(
                ProjectJson.FORMAT,
                ProjectJson.VERSION,
                title,
                data,
                ProjectJson.Reference.NONE,
                labels,
                "",
                network,
                Optional.empty(),
                training,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private record FirstPlan(
            Optimizer optimizer, Initializer initializer, int batch, int epochs, long seed, boolean keepBest) {
        FirstPlan {
            new Plan(optimizer, initializer, batch, epochs, seed, keepBest); // refuses what a plan refuses
        }

        Plan plan() {
            return new Plan(optimizer, initializer, batch, epochs, seed, keepBest);
        }
    }

    private static final class PlanReader extends ValueDeserializer<Plan> {
        @Override
        public Plan deserialize(JsonParser parser, DeserializationContext context) {
            return context.readValue(parser, FirstPlan.class).plan();
        }
    }
}
