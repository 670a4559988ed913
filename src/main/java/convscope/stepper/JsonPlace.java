package convscope.stepper;

import convscope.text.Message;

/** Where a reader is in a case file, and how it complains there. */
final class JsonPlace {
    private static final int LONGEST_QUOTE = 64;

    private String field = "";
    private int[] indices = {};
    private int depth;

    /** Goes to a setting. */
    void enter(String name) {
        field = name;
        depth = 0;
    }

    /** Goes to an item of a list that lies so many lists deep. */
    void item(int level, int index) {
        if (indices.length <= level) {
            indices = java.util.Arrays.copyOf(indices, level + 1);
        }
        indices[level] = index;
        depth = level + 1;
    }

    /** Comes back out of the items to the list itself. */
    void leave(int level) {
        depth = level;
    }

    /** An objection to what stands here; the reason is a text without its full stop. */
    CaseException refuse(String reason, Object... arguments) {
        Message what = Message.of(reason, arguments);
        String here = toString();
        return new CaseException(
                here.isEmpty() ? Message.of("spec.json-text", what) : Message.of("spec.json-field", here, what));
    }

    /** A foreign word as it can stand in a sentence of one line. */
    static String quotable(String word) {
        String line = word.replaceAll("\\p{Cntrl}", " ");
        return line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE) + "…";
    }

    /** As in {@code input[0][2]}; empty outside of any setting. */
    @Override
    public String toString() {
        StringBuilder here = new StringBuilder(quotable(field));
        for (int level = 0; level < depth; level++) {
            here.append('[').append(indices[level]).append(']');
        }
        return here.toString();
    }
}
