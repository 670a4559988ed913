package convscope.cli;

import convscope.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with the words of a command line, as one sentence. */
final class UsageSentence {
    private UsageSentence() {}

    static Message of(ParameterException wrong) {
        CommandSpec command = wrong.getCommandLine().getCommandSpec();
        String help = command.qualifiedName() + " --help";
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched.getUnmatched().get(0), command, help);
        }
        if (wrong instanceof OverwrittenOptionException twice) {
            return Message.of("cli.usage.twice", name(twice.getOverwritten()), help);
        }
        if (wrong instanceof MissingParameterException missing) {
            String names =
                    missing.getMissing().stream().map(UsageSentence::name).collect(Collectors.joining(", "));
            return Message.of("cli.usage.missing", names, help);
        }
        ArgSpec argument = wrong.getArgSpec();
        if (argument != null && wrong.getValue() != null) {
            boolean whole = argument.type() != double.class && argument.type() != Double.class;
            return whole
                    ? Message.of("cli.usage.whole-number", wrong.getValue(), name(argument))
                    : Message.of("cli.usage.number", wrong.getValue(), name(argument));
        }
        String first = wrong.getMessage().lines().findFirst().orElse("");
        return Message.of("cli.usage.other", first, help);
    }

    private static Message unmatched(String word, CommandSpec command, String help) {
        boolean option = word.startsWith("-");
        List<String> candidates = new ArrayList<>();
        if (option) {
            command.options().forEach(known -> candidates.add(known.longestName()));
        } else {
            candidates.addAll(command.subcommands().keySet());
        }
        Optional<String> meant = Similar.to(word.split("=", 2)[0], candidates);
        if (meant.isPresent()) {
            return Message.of(option ? "cli.usage.option-similar" : "cli.usage.command-similar", word, meant.get());
        }
        if (option) {
            return Message.of("cli.usage.option", word, help);
        }
        return command.subcommands().isEmpty()
                ? Message.of("cli.usage.word", word, help)
                : Message.of("cli.usage.command", word, String.join(", ", candidates));
    }

    private static String name(ArgSpec argument) {
        if (argument instanceof OptionSpec option) {
            return option.longestName();
        }
        return ((PositionalParamSpec) argument).paramLabel();
    }
}
