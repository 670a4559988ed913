package convscope.cli;

import convscope.stepper.Calculation;
import convscope.stepper.CalculationJson;
import convscope.stepper.CaseCheck;
import convscope.stepper.CaseException;
import convscope.stepper.CaseFile;
import convscope.stepper.CaseJson;
import convscope.stepper.CaseProblem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Computes one convolution or pooling, with every number that went in given in a file. */
@CommandLine.Command(name = "convolve")
final class Convolve extends Command {
    @Parameters(paramLabel = "CASE", descriptionKey = "cli.option.case")
    private String file;

    @Option(names = "--json", descriptionKey = "cli.option.json")
    private boolean json;

    Convolve(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws BadInput {
        CaseFile read = read(Checks.path("CASE", file));
        List<CaseProblem> problems = CaseCheck.of(read.subject());
        if (!problems.isEmpty()) {
            throw refusal(problems.get(0));
        }
        Calculation calculation = Calculation.of(read.subject());
        if (json) {
            CalculationJson.write(calculation, console().out());
        } else {
            new CalculationReport(console()).print(read.title().orElse(file), calculation);
        }
        return DONE;
    }

    private CaseFile read(Path path) throws BadInput {
        if (Files.isDirectory(path)) {
            throw BadInput.of("cli.convolve.folder", file);
        }
        if (!Files.exists(path)) {
            throw BadInput.of("cli.convolve.missing", file);
        }
        try (InputStream in = Files.newInputStream(path)) {
            return CaseJson.read(in);
        } catch (CaseException e) {
            throw BadInput.of("cli.convolve.file", file, e.what());
        } catch (IOException e) {
            throw BadInput.of("cli.unreadable", file, String.valueOf(e.getMessage()));
        }
    }

    private BadInput refusal(CaseProblem problem) {
        if (problem.repairs().isEmpty()) {
            return BadInput.of("cli.convolve.problem", file, problem.field(), problem.what());
        }
        String repairs = problem.repairs().stream()
                .map(repair -> console().texts().get(repair.label()))
                .collect(Collectors.joining(" · "));
        return BadInput.of("cli.convolve.mendable", file, problem.field(), problem.what(), repairs);
    }
}
