package convscope.stepper;

import java.util.Optional;

/**
 * What a case file holds: a case, and how the station showed it.
 *
 * @param subject the case; possibly one with problems, so that half-done work can be kept
 * @param title what the user calls it, if anything
 * @param position number of the output cell that was looked at, in the order of {@link Calculation#position}; may lie
 *     beyond the last if the file was written by hand
 * @param speed of the animation, {@value #SLOWEST} to {@value #FASTEST} times the usual one
 */
public record CaseFile(Case subject, Optional<String> title, Optional<Integer> position, Optional<Double> speed) {
    /** The slowest speed. */
    public static final double SLOWEST = 0.25;

    /** The fastest speed. */
    public static final double FASTEST = 20;

    /** Most characters of a title. */
    public static final int LONGEST_TITLE = 200;

    /** A case alone. */
    public static CaseFile of(Case subject) {
        return new CaseFile(subject, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
