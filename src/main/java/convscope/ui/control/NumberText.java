package convscope.ui.control;

import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import convscope.text.Message;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers as people type and paste them.
 *
 * <p>Columns are parted by blanks, tabs, commas or semicolons, rows by lines, channels by an empty line; brackets as in
 * Python and JSON are understood, too. A comma between two digits is a decimal comma where something else parts the columns.
 * Wide digits of Korean keyboards and the true minus sign count as the plain ones.
 */
public final class NumberText {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    private static final Pattern OTHER_SEPARATOR = Pattern.compile("[\\s;]*\\S+[\\s;]+\\S.*");

    private NumberText() {}

    /**
     * What was read.
     *
     * @param numbers {@code [blocks][rows][columns]}, if it could be read
     * @param problem what is wrong with the text otherwise
     */
    public record Reading(Optional<Tensor> numbers, Optional<Message> problem) {
        static Reading of(Tensor numbers) {
            return new Reading(Optional.of(numbers), Optional.empty());
        }

        static Reading wrong(String key, Object... arguments) {
            return new Reading(Optional.empty(), Optional.of(Message.of(key, arguments)));
        }
    }

    /** A single number; empty if the text is none. A comma is a decimal comma. */
    public static Optional<Float> number(String text) {
        String plain = plain(text).strip().replace(',', '.');
        if (!NUMBER.matcher(plain).matches()) {
            return Optional.empty();
        }
        float value = Float.parseFloat(plain);
        return Float.isFinite(value) ? Optional.of(value) : Optional.empty();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replace('−', '-');
    }

    /** Blocks of rows of numbers; every block has as many rows as the first, every row as many columns. */
    public static Reading read(String text) {
        List<List<float[]>> blocks = new ArrayList<>();
        boolean between = true;
        int line = 0;
        for (String typed : lines(text)) {
            line++;
            String row = typed.replaceAll("[\\[\\](){}]", " ").strip();
            if (row.isEmpty()) {
                between = true;
                continue;
            }
            if (between) {
                blocks.add(new ArrayList<>());
                between = false;
            }
            List<Float> values = new ArrayList<>();
            for (String word : words(row)) {
                Optional<Float> value = number(word);
                if (value.isEmpty()) {
                    return Reading.wrong("control.numbers.word", line, word);
                }
                values.add(value.get());
            }
            int columns =
                    blocks.get(0).isEmpty() ? values.size() : blocks.get(0).get(0).length;
            if (values.size() != columns) {
                return Reading.wrong("control.numbers.ragged", line, values.size(), columns);
            }
            blocks.get(blocks.size() - 1).add(array(values));
        }
        return blocks.isEmpty() ? Reading.wrong("control.numbers.none") : together(blocks);
    }

    /** Lines; the brackets of a list of lists begin new ones, and an empty one where a list of rows ends. */
    private static List<String> lines(String text) {
        String unified = plain(text).replaceAll("\\r\\n?", "\n");
        if (unified.contains("[")) {
            unified = unified.replaceAll("\\n", " ")
                    .replaceAll("\\]\\s*\\]", "\n\n")
                    .replaceAll("\\]", "\n")
                    .replaceAll("\\n[ \\t]*,", "\n");
        }
        return List.of(unified.split("\n", -1));
    }

    private static List<String> words(String row) {
        boolean decimalComma = OTHER_SEPARATOR
                .matcher(row.replaceAll(",\\s", " ").replaceAll(",$", ""))
                .matches();
        String parted = decimalComma ? row.replaceAll(",(?=\\s|$)", " ") : row.replace(',', ' ');
        List<String> words = new ArrayList<>();
        for (String word : parted.split("[\\s;]+")) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    private static float[] array(List<Float> values) {
        float[] array = new float[values.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = values.get(i);
        }
        return array;
    }

    private static Reading together(List<List<float[]>> blocks) {
        int rows = blocks.get(0).size();
        int columns = blocks.get(0).get(0).length;
        Tensor numbers = Tensor.zeros(Shape.image(blocks.size(), rows, columns));
        for (int block = 0; block < blocks.size(); block++) {
            if (blocks.get(block).size() != rows) {
                return Reading.wrong(
                        "control.numbers.blocks", block + 1, blocks.get(block).size(), rows);
            }
            for (int row = 0; row < rows; row++) {
                System.arraycopy(
                        blocks.get(block).get(row), 0, numbers.values(), numbers.offset(block, row, 0), columns);
            }
        }
        return Reading.of(numbers);
    }

    /** The numbers as text that can be read again: shortest decimals, a blank between, an empty line between blocks. */
    public static String of(Tensor numbers) {
        Shape shape = numbers.shape();
        StringBuilder text = new StringBuilder();
        for (int block = 0; block < shape.channels(); block++) {
            text.append(block == 0 ? "" : "\n");
            for (int row = 0; row < shape.height(); row++) {
                for (int column = 0; column < shape.width(); column++) {
                    text.append(column == 0 ? "" : " ").append(of(numbers.get(block, row, column)));
                }
                text.append('\n');
            }
        }
        return text.toString().strip();
    }

    /** A value as text that can be read again; whole numbers without a point. */
    public static String of(float value) {
        return value == Math.rint(value) && Math.abs(value) < 1e7f
                ? Long.toString((long) value)
                : Float.toString(value);
    }
}
