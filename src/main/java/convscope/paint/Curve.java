package convscope.paint;

import java.util.Optional;

/**
 * One line of a plot.
 *
 * @param name its label, in the language of the reader; a ghost without a name has none
 * @param role which colour and line it gets
 * @param points what is drawn
 * @param raw the values before smoothing, drawn faintly below
 */
public record Curve(String name, Role role, Points points, Optional<Points> raw) {
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
        return new Curve(name, role, points, Optional.empty());
    }

    /** This curve over its values before smoothing. */
    public Curve over(Points values) {
        return new Curve(name, role, points, Optional.of(values));
    }

    boolean isNamed() {
        return !name.isEmpty();
    }

    int colour(Palette palette) {
        return role.isTraining() ? palette.training() : palette.validation();
    }
}
