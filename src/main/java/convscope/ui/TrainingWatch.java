package convscope.ui;

import java.util.Optional;

/**
 * What somebody wants to see of the inside of a network that learns.
 *
 * @param pictured the parameter, {@code layer/parameter}, whose weights are looked at; empty for none
 * @param asked the parameter of the weight that is asked about; empty for none
 * @param index its place in that parameter, row-major
 * @param remembering whether the steps shall be kept so that questions can be answered; costs memory as the optimiser does
 */
public record TrainingWatch(Optional<String> pictured, Optional<String> asked, int index, boolean remembering) {
    /** Nothing. */
    public static final TrainingWatch NOTHING = new TrainingWatch(Optional.empty(), Optional.empty(), 0, false);
}
