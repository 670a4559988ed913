package convscope.cli;

import convscope.settings.Program;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The program's name without a command: only help and version. */
@CommandLine.Command(name = "convscope", versionProvider = Root.Version.class)
final class Root extends Command {
    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            descriptionKey = "cli.option.version")
    private boolean version;

    @Spec
    private CommandSpec spec;

    Root(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws BadInput {
        throw BadInput.of(
                "cli.no-command",
                String.join(", ", spec.commandLine().getSubcommands().keySet()));
    }

    /** The version that the jar carries. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {Program.NAME + " " + Program.version().orElse("(not packaged)")};
        }
    }
}
