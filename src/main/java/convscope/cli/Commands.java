package convscope.cli;

import convscope.data.DataException;
import convscope.project.ProjectFileException;
import convscope.text.Message;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** All commands under one name, and what happens when one of them cannot go on. */
public final class Commands {
    private static final Logger LOG = LoggerFactory.getLogger(Commands.class);

    private final Console console;
    private final Equipment equipment;
    private final CommandLine line;

    public Commands(Console console, Equipment equipment) {
        this.console = console;
        this.equipment = equipment;
        line = new CommandLine(new Root(console));
        add("cli.command.demo", new Demo(console, equipment));
        add("cli.command.presets", new Presets(console));
        add("cli.command.summary", new Summary(console));
        add("cli.command.train", new Train(console, equipment));
        add("cli.command.predict", new Predict(console, equipment));
        add("cli.command.convolve", new Convolve(console));
        add("cli.command.bench", new Bench(console, equipment));
        line.getCommandSpec().usageMessage().description(console.texts().get("cli.command"));
        line.setExpandAtFiles(false);
        line.setResourceBundle(new HelpTexts(console.texts()));
        line.setOut(new java.io.PrintWriter(console.out(), true));
        line.setErr(new java.io.PrintWriter(console.err(), true));
        line.setParameterExceptionHandler((wrong, arguments) -> refuse(List.of(UsageSentence.of(wrong))));
        line.setExecutionExceptionHandler((failure, command, arguments) -> explain(failure));
        headings(line);
    }

    private void add(String descriptionKey, Command command) {
        CommandLine subcommand = new CommandLine(command);
        subcommand.getCommandSpec().usageMessage().description(console.texts().get(descriptionKey));
        line.addSubcommand(subcommand);
    }

    private void headings(CommandLine of) {
        CommandSpec spec = of.getCommandSpec();
        UsageMessageSpec usage = spec.usageMessage();
        usage.synopsisHeading(console.texts().get("cli.help.usage") + " ");
        usage.parameterListHeading("%n" + console.texts().get("cli.help.parameters") + "%n");
        usage.optionListHeading("%n" + console.texts().get("cli.help.options") + "%n");
        usage.commandListHeading("%n" + console.texts().get("cli.help.commands") + "%n");
        usage.sortOptions(false);
        usage.width(100);
        of.getSubcommands().values().forEach(this::headings);
    }

    /** The names of the commands. */
    public Set<String> names() {
        return line.getSubcommands().keySet();
    }

    /**
     * Runs the command that these words name.
     *
     * @return the exit status: 0 done, 1 internal failure, 2 bad input, 130 stopped by the user
     */
    public int run(String... arguments) {
        try {
            int status = line.execute(arguments);
            if (console.out().checkError()) { // also flushes
                console.say("cli.output-lost");
                return Command.FAILED;
            }
            return status;
        } catch (OutOfMemoryError memory) {
            LOG.info("Out of memory", memory);
            console.say("cli.out-of-memory", Runtime.getRuntime().maxMemory() >> 20);
            return Command.FAILED;
        } catch (LinkageError noLibrary) {
            return fail(noLibrary); // no native library for this platform
        }
    }

    private int explain(Exception failure) {
        if (failure instanceof BadInput bad) {
            return refuse(bad.sentences());
        }
        if (failure instanceof DataException data) {
            return refuse(List.of(data.said()));
        }
        if (failure instanceof ProjectFileException file) {
            return refuse(List.of(file.what()));
        }
        return fail(failure);
    }

    private int refuse(List<Message> sentences) {
        sentences.forEach(console::say);
        return Command.REFUSED;
    }

    private int fail(Throwable failure) {
        // below the level that the log repeats on standard error, which is to hold one line only
        LOG.info("A command failed", failure);
        console.say(
                "cli.failed",
                String.valueOf(failure.getMessage()),
                equipment.log().toString());
        return Command.FAILED;
    }
}
