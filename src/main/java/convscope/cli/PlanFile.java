package convscope.cli;

import convscope.project.Project;
import convscope.project.ProjectFile;
import convscope.project.ProjectFileException;
import convscope.spec.SpecException;
import convscope.training.Plan;
import convscope.training.PlanJson;
import convscope.training.TrainingRecord;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A plan out of a file: JSON, or the plan of a project. */
final class PlanFile {
    /** Most bytes of a plan as JSON; one needs a hundredth of it. */
    private static final int MOST_JSON = 64 << 10;

    private PlanFile() {}

    static Plan read(String option, String name) throws BadInput, ProjectFileException {
        Path file = Checks.path(option, name);
        if (!Files.exists(file)) {
            throw BadInput.of("cli.plan.missing", option, name);
        }
        if (!Files.isRegularFile(file)) {
            throw BadInput.of("cli.plan.no-file", option, name);
        }
        return Model.isText(file) ? json(file) : of(ProjectFile.read(file), name);
    }

    private static Plan json(Path file) throws BadInput {
        try {
            if (Files.size(file) > MOST_JSON) {
                throw BadInput.of("cli.plan.too-large", file.toString(), MOST_JSON >> 10);
            }
            return PlanJson.read(Files.readString(file));
        } catch (SpecException e) {
            throw BadInput.of("cli.plan.json", file.toString(), e.what());
        } catch (CharacterCodingException e) {
            throw BadInput.of("cli.model.encoding", file.toString());
        } catch (IOException e) {
            throw BadInput.of("cli.unreadable", file.toString(), String.valueOf(e.getMessage()));
        }
    }

    /** The plan for its next training, else that of its last. */
    private static Plan of(Project project, String name) throws BadInput {
        return project.workbook()
                .plan()
                .or(() -> project.training().map(TrainingRecord::plan))
                .orElseThrow(() -> BadInput.of("cli.plan.none", name));
    }
}
