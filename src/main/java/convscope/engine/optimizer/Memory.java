package convscope.engine.optimizer;

import java.util.ArrayList;
import java.util.List;

/** Weights and moments of before the last step, as far as somebody wants to have it explained. */
final class Memory {
    private final Numbers likeWeights;
    private final List<Numbers> likeMoments;
    private final List<Numbers> moments = new ArrayList<>();
    private Numbers weights;
    private volatile boolean holds;

    Memory(Numbers likeWeights, List<Numbers> likeMoments) {
        this.likeWeights = likeWeights;
        this.likeMoments = likeMoments;
    }

    void keep(boolean on) {
        if (on == (weights != null)) {
            return;
        }
        forget();
        moments.clear();
        weights = on ? likeWeights.alike(0) : null;
        for (int i = 0; on && i < likeMoments.size(); i++) {
            moments.add(likeWeights.alike(0));
        }
    }

    /** Takes a piece of what is about to change. */
    void take(int from, double[] before, double[][] kept, int count, float[] scratch) {
        if (weights == null) {
            return;
        }
        weights.write(from, before, count, scratch);
        for (int i = 0; i < kept.length; i++) {
            moments.get(i).write(from, kept[i], count, scratch);
        }
        holds = true;
    }

    /** Whether a step was taken since it was asked to keep. */
    boolean holds() {
        return holds;
    }

    void forget() {
        holds = false;
    }

    Numbers weights() {
        return weights;
    }

    List<Numbers> moments() {
        return moments;
    }
}
