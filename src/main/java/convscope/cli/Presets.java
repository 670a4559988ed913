package convscope.cli;

import convscope.spec.Preset;
import convscope.spec.ShapeTrace;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Lists the ready-made networks. */
@CommandLine.Command(name = "presets")
final class Presets extends Command {
    @Option(names = "--json", descriptionKey = "cli.option.json")
    private boolean json;

    Presets(Console console) {
        super(console);
    }

    /** A preset in the list; {@code layers} counts the input too. */
    record Row(String name, String title, String data, int layers, long parameters) {
        static Row of(Preset preset) {
            return new Row(
                    preset.id(),
                    preset.network().name(),
                    preset.data(),
                    preset.network().nodes().size(),
                    ShapeTrace.of(preset.network()).total());
        }
    }

    private record Document(List<Row> presets) {}

    @Override
    public Integer call() {
        List<Row> rows = Arrays.stream(Preset.values()).map(Row::of).toList();
        if (json) {
            printJson(new Document(rows));
            return DONE;
        }
        Table table = new Table(
                console().texts().get("cli.column.name"),
                console().texts().get("cli.column.title"),
                console().texts().get("cli.column.data"),
                ">" + console().texts().get("cli.column.layers"),
                ">" + console().texts().get("cli.column.parameters"));
        for (Row row : rows) {
            String layers = Integer.toString(row.layers());
            table.row(
                    row.name(),
                    row.title(),
                    row.data(),
                    layers,
                    console().texts().get("cli.count", row.parameters()));
        }
        table.printTo(console());
        return DONE;
    }
}
