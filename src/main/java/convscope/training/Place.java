package convscope.training;

/**
 * Where a training stands: with weights, what the optimiser has kept, the plan and the epochs so far, all that decides
 * how it goes on.
 *
 * @param iteration steps done
 * @param image images of the current epoch that were shown
 * @param batches batches of the current epoch that were shown
 * @param lossSum loss of these images, added up
 * @param correct how many of them were answered right
 * @param seconds time they took
 * @param wallSeconds time of the whole training so far, pauses not counted
 * @param plateau where a schedule by plateau stands
 * @param stopping where early stopping stands
 * @param ended whether early stopping has ended training
 * @param bestMerit merit of the best epoch so far; NaN without any
 */
public record Place(
        long iteration,
        int image,
        int batches,
        double lossSum,
        int correct,
        double seconds,
        double wallSeconds,
        PlateauState plateau,
        EarlyStopping.State stopping,
        boolean ended,
        double bestMerit) {
    /** Before the first batch. */
    public static final Place START =
            new Place(0, 0, 0, 0, 0, 0, 0, PlateauState.START, EarlyStopping.State.START, false, Double.NaN);
}
