package convscope.cli;

import convscope.data.DataException;
import convscope.project.ProjectFileException;
import convscope.text.Message;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** All commands under one name, and what happens when one of them cannot go on. */
public final class Commands {
    private final Console console;
    private final Equipment equipment;
    private final Map<String, Supplier<Command>> all = new LinkedHashMap<>();

    public Commands(Console console, Equipment equipment) {
        this.console = console;
        this.equipment = equipment;
        all.put("demo", () -> new Demo(console, equipment));
        all.put("presets", () -> new Presets(console));
        all.put("summary", () -> new Summary(console));
        all.put("code", () -> new Code(console));
        all.put("train", () -> new Train(console, equipment));
        all.put("compare", () -> new Compare(console, equipment));
        all.put("history", () -> new HistoryCommand(console));
        all.put("predict", () -> new Predict(console, equipment));
        all.put("convolve", () -> new Convolve(console));
        all.put("bench", () -> new Bench(console, equipment));
    }

    /** What takes these words; of the commands only the one that they begin with, or all if they begin with none. */
    private CommandLine line(String... arguments) {
        CommandLine line = new CommandLine(new Root(console));
        if (arguments.length > 0 && all.containsKey(arguments[0])) {
            add(line, arguments[0]); // each command takes time to be looked through
        } else {
            all.keySet().forEach(name -> add(line, name));
        }
        line.getCommandSpec().usageMessage().description(console.texts().get("cli.command"));
        line.setExpandAtFiles(false);
        line.setResourceBundle(new HelpTexts(console.texts()));
        line.setOut(new java.io.PrintWriter(console.out(), true));
        line.setErr(new java.io.PrintWriter(console.err(), true));
        line.setParameterExceptionHandler((wrong, words) -> refuse(List.of(UsageSentence.of(wrong))));
        line.setExecutionExceptionHandler((failure, command, words) -> explain(failure));
        headings(line);
        return line;
    }

    private void add(CommandLine line, String name) {
        CommandLine subcommand = new CommandLine(all.get(name).get());
        subcommand.getCommandSpec().usageMessage().description(console.texts().get("cli.command." + name));
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
        return Collections.unmodifiableSet(all.keySet());
    }

    /**
     * Runs the command that these words name.
     *
     * @return the exit status: 0 done, 1 internal failure, 2 bad input, 130 stopped by the user
     */
    public int run(String... arguments) {
        try {
            int status = line(arguments).execute(arguments);
            if (console.out().checkError()) { // also flushes
                console.say("cli.output-lost");
                return Command.FAILED;
            }
            return status;
        } catch (OutOfMemoryError memory) {
            log().info("Out of memory", memory);
            console.say("cli.out-of-memory", Runtime.getRuntime().maxMemory() >> 20);
            return Command.FAILED;
        } catch (LinkageError noLibrary) {
            return fail(noLibrary); // no native library for this platform
        }
    }

    private int explain(Exception failure) {
        if (failure instanceof CancellationException) {
            console.say("cli.train.stopped");
            return Command.STOPPED;
        }
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

    /** Asked for only when there is something to write: most commands end before the log would have started. */
    private static Logger log() {
        return LoggerFactory.getLogger(Commands.class);
    }

    private int fail(Throwable failure) {
        // below the level that the log repeats on standard error, which is to hold one line only
        log().info("A command failed", failure);
        console.say(
                "cli.failed",
                String.valueOf(failure.getMessage()),
                equipment.log().toString());
        return Command.FAILED;
    }
}
