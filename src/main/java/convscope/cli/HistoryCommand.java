package convscope.cli;

import convscope.project.AtomicFile;
import convscope.project.HistoryCsv;
import convscope.project.Project;
import convscope.project.ProjectFile;
import convscope.project.ProjectFileException;
import convscope.training.History;
import convscope.training.Run;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows how the network of a project was trained: as a table, as curves in a picture, as numbers. */
@CommandLine.Command(name = "history")
final class HistoryCommand extends Command {
    private static final String CSV = "--csv";
    private static final String PNG = "--png";
    private static final String OUT = "--out";
    private static final String JSON = "--json";

    @Parameters(paramLabel = "FILE", descriptionKey = "cli.option.history-file")
    private String name;

    @Option(names = CSV, descriptionKey = "cli.option.history-csv")
    private boolean csv;

    @Option(
            names = PNG,
            paramLabel = "FILE",
            arity = "0..1",
            fallbackValue = "",
            descriptionKey = "cli.option.history-png")
    private String png;

    @Option(names = OUT, paramLabel = "FILE", descriptionKey = "cli.option.history-out")
    private String out;

    @Option(names = JSON, descriptionKey = "cli.option.json")
    private boolean json;

    HistoryCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws BadInput, ProjectFileException {
        if (csv && (png != null || json)) {
            throw BadInput.of("cli.history.either", CSV, png != null ? PNG : JSON);
        }
        Optional<Path> target = csv ? target(OUT, out, ".csv") : picture();
        Project project = ProjectFile.read(Checks.path("FILE", name));
        if (csv || png != null) {
            requireCurves(project);
        }
        if (csv) {
            writeTable(project, target);
        } else {
            if (target.isPresent()) {
                draw(project, target.get());
            }
            answer(project);
        }
        if (!json && target.isPresent()) {
            console().print(console().texts().get("cli.written", target.get().toString()));
        }
        return DONE;
    }

    private Optional<Path> picture() throws BadInput {
        if (png == null) {
            if (out != null) {
                throw BadInput.of("cli.history.out-alone", OUT);
            }
            return Optional.empty();
        }
        if (png.isEmpty() && out == null) {
            throw BadInput.of("cli.history.no-picture", PNG);
        }
        if (!png.isEmpty() && out != null) {
            throw BadInput.of("cli.history.either", PNG + " " + png, OUT);
        }
        return png.isEmpty() ? target(OUT, out, ".png") : target(PNG, png, ".png");
    }

    private static Optional<Path> target(String option, String file, String extension) throws BadInput {
        if (file == null) {
            return Optional.empty();
        }
        Path path = Checks.path(option, file);
        Checks.writable(option, path, extension);
        return Optional.of(path);
    }

    private void requireCurves(Project project) throws BadInput {
        boolean none = project.workbook().runs().stream()
                .map(Run::history)
                .allMatch(history ->
                        history.batches().size() == 0 && history.measures().size() == 0);
        if (none) {
            throw BadInput.of("cli.history.no-curves", name);
        }
    }

    private void writeTable(Project project, Optional<Path> target) throws BadInput {
        List<History> histories =
                project.workbook().runs().stream().map(Run::history).toList();
        try {
            if (target.isPresent()) {
                new AtomicFile().write(target.get(), to -> HistoryCsv.write(to, histories));
            } else {
                HistoryCsv.write(console().out(), histories);
            }
        } catch (IOException e) {
            throw cannotWrite(target.map(Path::toString).orElse("-"), e);
        }
    }

    private void draw(Project project, Path file) throws BadInput {
        try {
            new HistoryPicture(console().texts()).write(project.workbook(), file);
        } catch (IOException e) {
            throw cannotWrite(file.toString(), e);
        }
    }

    private static BadInput cannotWrite(String file, IOException e) {
        return BadInput.of("cli.history.cannot-write", file, String.valueOf(e.getMessage()));
    }

    private void answer(Project project) throws BadInput {
        List<RunReport> runs = RunReport.of(project);
        if (runs.isEmpty()) {
            throw BadInput.of("cli.history.untrained", name);
        }
        if (json) {
            printJson(new Document(name, project.title(), runs));
        } else if (png == null) {
            new HistoryTable(console()).print(project, runs);
        }
    }

    private record Document(String file, String title, List<RunReport> runs) {}
}
