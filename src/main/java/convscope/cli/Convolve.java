package convscope.cli;

import convscope.stepper.Calculation;
import convscope.stepper.CalculationJson;
import convscope.stepper.CaseCheck;
import convscope.stepper.CaseException;
import convscope.stepper.CaseFile;
import convscope.stepper.CaseJson;
import convscope.stepper.CaseProblem;
import convscope.stepper.StationLimits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Computes one convolution or pooling, with every number that went in given in a file. */
@CommandLine.Command(name = "convolve")
final class Convolve extends Command {
    private static final String GIF = "--gif";
    private static final String PNG = "--png";

    @Parameters(paramLabel = "CASE", descriptionKey = "cli.option.case")
    private String file;

    @Option(names = "--json", descriptionKey = "cli.option.json")
    private boolean json;

    @Option(names = GIF, paramLabel = "FILE", descriptionKey = "cli.option.gif")
    private String gif;

    @Option(names = PNG, paramLabel = "FILE", descriptionKey = "cli.option.png")
    private String png;

    Convolve(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws BadInput {
        Optional<Path> film = target(GIF, gif, ".gif");
        Optional<Path> picture = target(PNG, png, ".png");
        CaseFile read = read(Checks.path("CASE", file));
        boolean drawn = film.isPresent() || picture.isPresent();
        List<CaseProblem> problems = drawn ? StationLimits.of(read.subject()) : CaseCheck.of(read.subject());
        if (!problems.isEmpty()) {
            throw refusal(problems.get(0));
        }
        Calculation calculation = Calculation.of(read.subject());
        if (drawn) {
            draw(calculation, film, picture);
        }
        if (json) {
            CalculationJson.write(calculation, console().out());
        } else {
            new CalculationReport(console()).print(read.title().orElse(file), calculation);
            film.ifPresent(this::sayWritten);
            picture.ifPresent(this::sayWritten);
        }
        return DONE;
    }

    private static Optional<Path> target(String option, String name, String extension) throws BadInput {
        if (name == null) {
            return Optional.empty();
        }
        Path file = Checks.path(option, name);
        Checks.writable(option, file, extension);
        return Optional.of(file);
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

    private void draw(Calculation calculation, Optional<Path> film, Optional<Path> picture) throws BadInput {
        CalculationPictures pictures =
                new CalculationPictures(calculation, console().texts());
        try {
            if (film.isPresent()) {
                pictures.gif(film.get());
            }
            if (picture.isPresent()) {
                pictures.png(picture.get());
            }
        } catch (IOException e) {
            throw BadInput.of("cli.convolve.cannot-write", String.valueOf(e.getMessage()));
        }
    }

    private void sayWritten(Path written) {
        console().print(console().texts().get("cli.written", written.toString()));
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
