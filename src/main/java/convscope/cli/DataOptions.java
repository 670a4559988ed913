package convscope.cli;

import convscope.data.DataException;
import convscope.data.DataKind;
import convscope.data.DataLibrary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which images a command trains on, as it was asked for. */
final class DataOptions {
    static final String DATA = "--data";
    static final String PLACE = "--data-dir";
    static final String DOWNLOAD = "--download";

    @Option(names = DATA, paramLabel = "DATA", descriptionKey = "cli.option.data")
    private String data;

    @Option(names = PLACE, paramLabel = "DIR", descriptionKey = "cli.option.data-dir")
    private String place;

    @Option(names = DOWNLOAD, descriptionKey = "cli.option.download")
    private boolean download;

    /**
     * Data that were asked for.
     *
     * @param name as it was given
     * @param place where they lie; empty for where the program keeps them itself
     * @param download whether they are fetched if they are not here
     */
    record Choice(String name, DataKind kind, Optional<Path> place, boolean download) {}

    /** What was given for {@code --data}; null for nothing. */
    String name() {
        return data;
    }

    /** Where the images lie, if that was said. */
    Optional<Path> place() throws BadInput {
        return place == null ? Optional.empty() : Optional.of(existing(PLACE, place));
    }

    /** Whether images may be fetched. */
    boolean download() {
        return download;
    }

    /** What is meant by a name that was given: a kind of data, or the user's own folder or file. */
    Choice choice() throws BadInput, DataException {
        Optional<DataKind> kind = DataKind.of(data);
        if (kind.isPresent()) {
            if (kind.get() == DataKind.FOLDER && place == null) {
                throw BadInput.of("cli.data.folder", data);
            }
            return new Choice(data, kind.get(), place(), download);
        }
        Path path = Checks.path(DATA, data);
        if (place != null) {
            throw BadInput.of("cli.data.twice", data, place);
        }
        Optional<DataKind> found = DataLibrary.kindOf(path);
        if (found.isEmpty()) {
            throw BadInput.of("cli.train.data", data);
        }
        return new Choice(data, found.get(), Optional.of(path), false);
    }

    private static Path existing(String option, String name) throws BadInput {
        Path path = Checks.path(option, name);
        if (!Files.exists(path)) {
            throw BadInput.of("cli.data.no-place", option, name);
        }
        return path;
    }
}
