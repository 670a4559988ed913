package convscope.training;

/**
 * One training among others, with its curves.
 *
 * <p>The network that was trained need not be the one that is open: its name tells people which it was.
 *
 * @param name what people call it
 * @param colour number of its colour, from 0
 * @param note what people wrote about it
 * @param network name of the network that was trained
 * @param record plan and epochs
 * @param history its curves
 */
public record Run(String name, int colour, String note, String network, TrainingRecord record, History history) {
    public Run withName(String other) {
        return new Run(other, colour, note, network, record, history);
    }

    public Run withColour(int other) {
        return new Run(name, other, note, network, record, history);
    }

    public Run withNote(String other) {
        return new Run(name, colour, other, network, record, history);
    }

    /** This run, come further. */
    public Run with(TrainingRecord newer, History longer) {
        return new Run(name, colour, note, network, newer, longer);
    }
}
