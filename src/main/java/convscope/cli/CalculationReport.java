package convscope.cli;

import convscope.paint.Numerals;
import convscope.stepper.Calculation;
import convscope.stepper.OutputSizeFormula;
import convscope.tensor.Shape;
import java.util.ArrayList;
import java.util.List;

/** A calculation in words and numbers for a terminal: sizes with their formula, the first numbers, the counts. */
final class CalculationReport {
    private static final int MOST_MAPS = 4;
    private static final int MOST_ROWS = 12;
    private static final int MOST_COLUMNS = 12;
    private static final int DIGITS = 5;
    private static final String GAP = "  ";

    private final Console console;

    CalculationReport(Console console) {
        this.console = console;
    }

    void print(String title, Calculation calculation) {
        Shape input = calculation.subject().input().shape();
        Shape output = calculation.output().shape();
        console.print(title);
        say("cli.convolve.sizes", calculation.subject().operation().id(), input.channelsLast(), output.channelsLast());
        say("cli.convolve.height", OutputSizeFormula.vertical(calculation.subject()));
        say("cli.convolve.width", OutputSizeFormula.horizontal(calculation.subject()));
        for (int map = 0; map < Math.min(output.channels(), MOST_MAPS); map++) {
            say("cli.convolve.map", map + 1, output.channels());
            rows(calculation, map).forEach(console::print);
        }
        if (output.channels() > MOST_MAPS || output.height() > MOST_ROWS || output.width() > MOST_COLUMNS) {
            say("cli.convolve.more");
        }
        say("cli.convolve.parameters", calculation.parameters());
        say("cli.convolve.multiply-adds", calculation.multiplyAdds());
    }

    private void say(String key, Object... arguments) {
        console.print(console.texts().get(key, arguments));
    }

    /** The numbers of a map, columns flush right; … stands for what is left out. */
    private static List<String> rows(Calculation calculation, int map) {
        Shape shape = calculation.output().shape();
        List<List<String>> cells = new ArrayList<>();
        for (int row = 0; row < Math.min(shape.height(), MOST_ROWS); row++) {
            List<String> line = new ArrayList<>();
            for (int column = 0; column < Math.min(shape.width(), MOST_COLUMNS); column++) {
                line.add(Numerals.significant(calculation.output().get(map, row, column), DIGITS));
            }
            if (shape.width() > MOST_COLUMNS) {
                line.add("…");
            }
            cells.add(line);
        }
        if (shape.height() > MOST_ROWS) {
            cells.add(cells.get(0).stream().map(cell -> "…").toList());
        }
        int width = cells.stream()
                .flatMap(List::stream)
                .mapToInt(String::length)
                .max()
                .orElse(0);
        return cells.stream()
                .map(line -> line.stream()
                        .map(cell -> GAP + " ".repeat(width - cell.length()) + cell)
                        .reduce("", String::concat))
                .toList();
    }
}
