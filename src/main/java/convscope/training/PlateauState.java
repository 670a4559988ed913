package convscope.training;

/**
 * Where a {@link RateSchedule.Plateau} stands.
 *
 * @param best smallest loss so far; NaN before the first epoch
 * @param waited epochs since, as far as they are counted
 * @param cooldown epochs that are still not counted
 * @param factor of the plan's rate
 */
public record PlateauState(double best, int waited, int cooldown, double factor) {
    /** Before the first epoch. */
    public static final PlateauState START = new PlateauState(Double.NaN, 0, 0, 1);
}
