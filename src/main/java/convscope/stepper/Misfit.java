package convscope.stepper;

import convscope.spec.Size;
import convscope.text.Message;
import java.util.List;
import java.util.Optional;

/**
 * A stride that does not fit: the window cannot go on to the end, and the last rows or columns of the padded input are
 * never looked at.
 *
 * @param rows what is left at the bottom
 * @param columns what is left on the right
 * @param answers the three ways out, in the order refuse, drop, pad
 */
public record Misfit(Rest rows, Rest columns, List<Answer> answers) {
    public Misfit {
        answers = List.copyOf(answers);
    }

    /**
     * What is left along one axis.
     *
     * @param first first board cell that is dropped; the board's length if none is
     * @param count board cells that are dropped, from {@code first} to the end
     * @param inputCells how many of them are input cells, the others being padding
     * @param quotient the division that does not come out even, as in {@code (28 + 2·0 − 5)/2 = 11.5}
     */
    public record Rest(int first, int count, int inputCells, String quotient) {
        static Rest of(BoardAxis axis, String quotient) {
            int first = axis.length() - axis.dropped();
            int input = Math.max(0, axis.before() + axis.input() - first);
            return new Rest(first, axis.dropped(), Math.min(input, axis.dropped()), quotient);
        }
    }

    /** The ways out. */
    public enum Way {
        /** As DL4J in its mode Strict. */
        REFUSE,
        /** As Keras with {@code padding="valid"}, and PyTorch. */
        DROP,
        /** As Keras with {@code padding="same"}. */
        PAD
    }

    /**
     * One way out.
     *
     * @param way which
     * @param what what happens and who does it so, as a sentence
     * @param size rows and columns of the result; empty if there is none
     * @param result the case that does it so; empty if there is none
     */
    public record Answer(Way way, Message what, Optional<Size> size, Optional<Case> result) {}

    /**
     * The misfit of a case, if its stride does not fit.
     *
     * <p>With the padding {@code same} a stride always fits: the number of positions is decided first. A transposed
     * convolution goes cell by cell.
     *
     * @param subject a case in which {@link CaseCheck} finds no problem
     */
    public static Optional<Misfit> of(Case subject) {
        Rest rows = Rest.of(subject.vertical(), OutputSizeFormula.quotientVertical(subject));
        Rest columns = Rest.of(subject.horizontal(), OutputSizeFormula.quotientHorizontal(subject));
        if (subject.padding().kind() == SidePadding.Kind.SAME || rows.count() == 0 && columns.count() == 0) {
            return Optional.empty();
        }
        Case same = subject.withPadding(SidePadding.SAME);
        Size dropping = size(subject);
        Optional<Case> padded = Optional.of(same).filter(it -> CaseCheck.of(it).isEmpty());
        Size padding = size(same);
        return Optional.of(new Misfit(
                rows,
                columns,
                List.of(
                        new Answer(Way.REFUSE, Message.of("stepper.misfit.refuse"), Optional.empty(), Optional.empty()),
                        new Answer(
                                Way.DROP,
                                Message.of("stepper.misfit.drop", rows.count(), columns.count(), dropping.toString()),
                                Optional.of(dropping),
                                Optional.of(subject)),
                        new Answer(
                                Way.PAD,
                                Message.of("stepper.misfit.pad", padding.toString()),
                                Optional.of(padding),
                                padded))));
    }

    private static Size size(Case subject) {
        return new Size(subject.vertical().positions(), subject.horizontal().positions());
    }
}
