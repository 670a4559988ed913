package convscope.project;

import convscope.training.Curve;
import convscope.training.FilterSnapshots;
import convscope.training.History;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The curves of all runs as a table: {@code run,kind,epoch,loss,accuracy,rate,seconds}.
 *
 * <p>One line a batch or validation measure, in the order in which they came; what is no number is left blank. Numbers
 * are written as short as they can be read back exactly. Lines are ended by a line feed.
 */
public final class HistoryCsv {
    /** What the columns are. */
    public static final String HEADER = "run,kind,epoch,loss,accuracy,rate,seconds";

    /** Most lines that are written or read: some eleven hours of small batches, or 120 MB of memory. */
    static final int MOST_LINES = 5_000_000;

    private static final int LONGEST_LINE = 200;
    private static final int COLUMNS = 7;
    private static final String BATCH = "batch";
    private static final String VALIDATION = "validation";

    private HistoryCsv() {}

    /** Writes the curves; of more batches than a table takes only every second, third … one. */
    public static void write(OutputStream to, List<History> runs) throws IOException {
        OutputStream out = new BufferedOutputStream(to, 1 << 16);
        out.write((HEADER + "\n").getBytes(StandardCharsets.US_ASCII));
        long batches = 0;
        long measures = 0;
        for (History run : runs) {
            batches += run.batches().size();
            measures += run.measures().size();
        }
        int every = (int) (1 + batches / Math.max(1, MOST_LINES - measures));
        StringBuilder line = new StringBuilder();
        for (int run = 0; run < runs.size(); run++) {
            write(out, line, run, BATCH, runs.get(run).batches(), every);
            write(out, line, run, VALIDATION, runs.get(run).measures(), 1);
        }
        out.flush();
    }

    private static void write(OutputStream out, StringBuilder line, int run, String kind, Curve curve, int every)
            throws IOException {
        int size = curve.size();
        for (int i = 0; i < size; i += every) {
            line.setLength(0);
            line.append(run).append(',').append(kind).append(',').append(curve.epoch(i));
            number(line, curve.loss(i));
            number(line, curve.accuracy(i));
            number(line, curve.rate(i));
            number(line, curve.second(i));
            out.write(line.append('\n').toString().getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static void number(StringBuilder line, float value) {
        line.append(',');
        if (!Float.isNaN(value)) {
            line.append(value);
        }
    }

    /** Reads the curves of so many runs; filters are not in the table. */
    static List<History> read(InputStream in, int runs) throws IOException, ProjectFileException {
        List<History> histories = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            histories.add(new History(new Curve(), new Curve(), new FilterSnapshots()));
        }
        byte[] buffer = new byte[LONGEST_LINE];
        int number = 1;
        if (!HEADER.equals(line(in, buffer, number))) {
            throw ProjectFileException.of("project.history-line", 1);
        }
        for (String line = line(in, buffer, ++number); line != null; line = line(in, buffer, ++number)) {
            if (number > MOST_LINES + 1) {
                throw ProjectFileException.of("project.history-line", number);
            }
            add(line, number, histories);
        }
        return histories;
    }

    private static void add(String line, int number, List<History> histories) throws ProjectFileException {
        String[] cells = line.split(",", -1);
        try {
            if (cells.length != COLUMNS) {
                throw new NumberFormatException("columns");
            }
            History history = histories.get(Integer.parseInt(cells[0]));
            Curve curve = switch (cells[1]) {
                case BATCH -> history.batches();
                case VALIDATION -> history.measures();
                default -> throw new NumberFormatException("kind");
            };
            double epoch = Double.parseDouble(cells[2]);
            if (!(epoch >= 0 && epoch < Double.POSITIVE_INFINITY)
                    || curve.size() > 0 && epoch < curve.epoch(curve.size() - 1)) {
                throw new NumberFormatException("epoch");
            }
            curve.add(epoch, number(cells[3]), number(cells[4]), number(cells[5]), number(cells[6]));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw ProjectFileException.of(e, "project.history-line", number);
        }
    }

    private static float number(String cell) {
        return cell.isEmpty() ? Float.NaN : Float.parseFloat(cell);
    }

    /** The next line, or null at the end. */
    private static String line(InputStream in, byte[] buffer, int number) throws IOException, ProjectFileException {
        int length = 0;
        int next = in.read();
        if (next < 0) {
            return null;
        }
        for (; next >= 0 && next != '\n'; next = in.read()) {
            if (length == buffer.length) {
                throw ProjectFileException.of("project.history-line", number);
            }
            buffer[length++] = (byte) next;
        }
        return new String(buffer, 0, length, StandardCharsets.US_ASCII);
    }
}
