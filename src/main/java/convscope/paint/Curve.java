package convscope.paint;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * One line of a plot.
 *
 * @param name its label, in the language of the reader; a ghost without a name has none
 * @param role which colour and line it gets
 * @param points what is drawn
 * @param raw the values before smoothing, drawn faintly below
 * @param run number of the run whose colour it has, where runs are compared; empty for the colour of its role
 */
public record Curve(String name, Role role, Points points, Optional<Points> raw, OptionalInt run) {
    public enum Role {
        TRAINING,
        VALIDATION,
        /** An earlier run: thin and faint. */
        TRAINING_GHOST,
        VALIDATION_GHOST;

        boolean isGhost() {
            return this == TRAINING_GHOST || this == VALIDATION_GHOST;
        }

        boolean isTraining() {
            return this == TRAINING || this == TRAINING_GHOST;
        }
    }

    public static Curve of(String name, Role role, Points points) {
        return new Curve(name, role, points, Optional.empty(), OptionalInt.empty());
    }

    /** This curve over its values before smoothing. */
    public Curve over(Points values) {
        return new Curve(name, role, points, Optional.of(values), run);
    }

    /** This curve in the colour of a run. */
    public Curve ofRun(int number) {
        return new Curve(name, role, points, raw, OptionalInt.of(number));
    }

    boolean isNamed() {
        return !name.isEmpty();
    }

    int colour(Palette palette) {
        return run.isPresent()
                ? palette.run(run.getAsInt())
                : role.isTraining() ? palette.training() : palette.validation();
    }
}
