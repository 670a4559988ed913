package convscope.ui.train;

import convscope.training.Plan;
import java.util.function.Consumer;

/** A change of the plan; changes of the same setting that follow each other within a second are one. */
final class PlanStep implements TrainStep {
    private static final long TOGETHER_NANOS = 1_000_000_000L;

    private final String setting;
    private final Plan before;
    private final Consumer<Plan> set;
    private Plan after;
    private long time = System.nanoTime();

    PlanStep(String setting, Plan before, Plan after, Consumer<Plan> set) {
        this.setting = setting;
        this.before = before;
        this.after = after;
        this.set = set;
    }

    /** Takes a further change in, if it belongs to this one. */
    boolean takes(String other, Plan further) {
        long now = System.nanoTime();
        boolean together = other.equals(setting) && now - time < TOGETHER_NANOS;
        if (together) {
            after = further;
            time = now;
        }
        return together;
    }

    @Override
    public void back() {
        set.accept(before);
    }

    @Override
    public void again() {
        set.accept(after);
    }
}
