package convscope.cli;

import convscope.project.Project;
import convscope.text.Texts;
import convscope.training.EpochRecord;
import java.util.List;

/** Runs and their epochs as a table for people. */
final class HistoryTable {
    private final Console console;
    private final Texts texts;

    HistoryTable(Console console) {
        this.console = console;
        this.texts = console.texts();
    }

    void print(Project project, List<RunReport> runs) {
        console.print(texts.get("cli.history.title", project.title(), runs.size()));
        for (int number = 0; number < runs.size(); number++) {
            console.print("");
            print(number, runs.get(number));
        }
    }

    private void print(int number, RunReport run) {
        console.print(texts.get("cli.history.run", number, run.name(), run.network()));
        console.print(texts.get(
                "cli.history.plan",
                run.plan().optimizer().kind(),
                run.plan().optimizer().learningRate(),
                run.plan().batch(),
                run.plan().epochs(),
                Long.toString(run.plan().seed())));
        if (!run.note().isEmpty()) {
            console.print(run.note().replaceAll("\\p{Cntrl}+", " "));
        }
        if (!run.epochs().isEmpty()) {
            table(run).printTo(console);
        }
        if (Double.isFinite(run.testAccuracy())) {
            console.print(texts.get("cli.history.test", run.testAccuracy()));
        }
        if (run.open()) {
            console.print(texts.get(run.resumable() ? "cli.history.open-resumable" : "cli.history.open"));
        }
    }

    private Table table(RunReport run) {
        Table table = new Table(
                ">" + texts.get("cli.column.epoch"),
                ">" + texts.get("cli.column.loss"),
                ">" + texts.get("cli.column.accuracy"),
                ">" + texts.get("cli.column.validation-loss"),
                ">" + texts.get("cli.column.validation-accuracy"),
                ">" + texts.get("cli.column.seconds"),
                "");
        for (int i = 0; i < run.epochs().size(); i++) {
            EpochRecord epoch = run.epochs().get(i);
            boolean kept = run.plan().keepBest() && run.keptEpoch() == i + 1;
            table.row(
                    Integer.toString(i + 1),
                    number("cli.history.loss", epoch.loss()),
                    number("cli.history.share", epoch.accuracy()),
                    number("cli.history.loss", epoch.valLoss()),
                    number("cli.history.share", epoch.valAccuracy()),
                    number("cli.history.seconds", epoch.seconds()),
                    kept ? texts.get("cli.history.kept") : "");
        }
        return table;
    }

    /** A measurement, or a dash for one that was not taken. */
    private String number(String key, double value) {
        return Double.isFinite(value) ? texts.get(key, value) : "–";
    }
}
