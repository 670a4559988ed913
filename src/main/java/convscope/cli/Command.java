package convscope.cli;

import convscope.data.DataException;
import convscope.project.ProjectFileException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Option;

/** What every command has: a console, and {@code --help}. */
abstract class Command implements Callable<Integer> {
    /** Exit status of a command that did what it was asked. */
    static final int DONE = 0;

    /** Exit status after an internal failure. */
    static final int FAILED = 1;

    /** Exit status after bad input. */
    static final int REFUSED = 2;

    /** Exit status of a command that the user stopped, as shells have it. */
    static final int STOPPED = 130;

    private final Console console;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "cli.option.help")
    private boolean help;

    Command(Console console) {
        this.console = console;
    }

    Console console() {
        return console;
    }

    @Override
    public abstract Integer call() throws BadInput, DataException, ProjectFileException;

    /** Prints the result: the document of {@code --json}. */
    void printJson(Object document) {
        console.print(Json.of(document));
    }
}
