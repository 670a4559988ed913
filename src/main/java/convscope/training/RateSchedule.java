package convscope.training;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Optional;

/** How the learning rate changes while training goes on: the plan's rate times a factor. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = RateSchedule.Constant.class, name = "constant"),
    @JsonSubTypes.Type(value = RateSchedule.Step.class, name = "step"),
    @JsonSubTypes.Type(value = RateSchedule.Cosine.class, name = "cosine"),
    @JsonSubTypes.Type(value = RateSchedule.Plateau.class, name = "plateau")
})
public sealed interface RateSchedule
        permits RateSchedule.Constant, RateSchedule.Step, RateSchedule.Cosine, RateSchedule.Plateau {
    /** Every schedule with its usual constants, in the order in which they are offered. */
    List<RateSchedule> STANDARDS = List.of(new Constant(), Step.STANDARD, Cosine.STANDARD, Plateau.STANDARD);

    /** Name in files and commands. */
    String kind();

    /**
     * The factor that follows from the place in the plan alone.
     *
     * @param done epochs done, with fractions by images
     * @param epochs of the plan
     */
    default double factor(double done, int epochs) {
        return 1;
    }

    /** The schedule of this name with its usual constants. */
    static Optional<RateSchedule> of(String kind) {
        return STANDARDS.stream()
                .filter(schedule -> schedule.kind().equals(kind))
                .findFirst();
    }

    /** The rate stays. */
    record Constant() implements RateSchedule {
        @Override
        public String kind() {
            return "constant";
        }
    }

    /**
     * The rate falls by a factor every so many epochs, as PyTorch's {@code StepLR}.
     *
     * @param every epochs between two falls, at least 1
     * @param factor what remains of the rate, above 0 and at most 1
     */
    record Step(int every, double factor) implements RateSchedule {
        /** To a half every five epochs. */
        public static final Step STANDARD = new Step(5, 0.5);

        @Override
        public String kind() {
            return "step";
        }

        @Override
        public double factor(double done, int epochs) {
            return Math.pow(factor, Math.floor(done / every));
        }
    }

    /**
     * The rate falls along half a cosine from the plan's first image to its last, as Keras's {@code CosineDecay}.
     *
     * @param end share of the rate that is left in the end, 0 to 1 (Keras's {@code alpha})
     * @see <a href="https://arxiv.org/abs/1608.03983">Loshchilov and Hutter</a>
     */
    record Cosine(double end) implements RateSchedule {
        /** Down to nothing. */
        public static final Cosine STANDARD = new Cosine(0);

        @Override
        public String kind() {
            return "cosine";
        }

        @Override
        public double factor(double done, int epochs) {
            double falling = 0.5 * (1 + Math.cos(Math.PI * Math.min(1, done / epochs)));
            return end + (1 - end) * falling;
        }
    }

    /**
     * The rate falls when the validation loss does not fall any more, as Keras's {@code ReduceLROnPlateau}.
     *
     * @param factor what remains of the rate after a fall, above 0 and below 1
     * @param patience epochs without improvement before it falls, at least 1
     * @param minDelta by how much the loss has to be smaller to count as improvement
     * @param cooldown epochs after a fall in which none is counted
     * @param leastRate below which it does not fall
     */
    record Plateau(double factor, int patience, double minDelta, int cooldown, double leastRate)
            implements RateSchedule {
        /** Keras's defaults, with a patience for trainings of tens of epochs. */
        public static final Plateau STANDARD = new Plateau(0.1, 3, 1e-4, 0, 0);

        @Override
        public String kind() {
            return "plateau";
        }

        /**
         * Where the schedule stands after an epoch.
         *
         * @param before where it stood
         * @param loss validation loss of the epoch
         * @param rate the plan's rate
         */
        public PlateauState after(PlateauState before, double loss, double rate) {
            boolean cooling = before.cooldown() > 0;
            int cooldown = cooling ? before.cooldown() - 1 : 0;
            int waited = cooling ? 0 : before.waited();
            cooling = cooldown > 0;
            if (Double.isNaN(before.best()) || loss < before.best() - minDelta) {
                return new PlateauState(loss, 0, cooldown, before.factor());
            }
            if (cooling) {
                return new PlateauState(before.best(), waited, cooldown, before.factor());
            }
            if (++waited < patience) {
                return new PlateauState(before.best(), waited, cooldown, before.factor());
            }
            double now = rate * before.factor();
            if (now <= leastRate) {
                return new PlateauState(before.best(), waited, cooldown, before.factor());
            }
            double next = Math.max(now * factor, leastRate);
            return new PlateauState(before.best(), 0, this.cooldown, next / rate);
        }
    }
}
