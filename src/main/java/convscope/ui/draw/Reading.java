package convscope.ui.draw;

import convscope.engine.Answer;
import convscope.engine.Answer.Score;
import convscope.spec.Head;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * What the answer panel may claim.
 *
 * @param certainty how much
 * @param scores one a class, in class order
 * @param milliseconds that the network took; empty without an answer
 */
record Reading(Certainty certainty, List<Score> scores, OptionalDouble milliseconds) {
    /**
     * A best class below this is no answer: of MNIST's test images, those on which the trained LeNet stays below it are
     * wrong about every other time, while one bar may still stand above all others. It also keeps a yes-or-no network, whose
     * better class always has a half, from claiming a coin's toss.
     */
    static final float SURE = 0.6f;

    enum Certainty {
        /** Nothing is on the pad. */
        NOTHING,
        SURE,
        NOT_SURE,
        /** The network answers plain values: there is no class to be sure of. */
        VALUES
    }

    /** Of an empty pad. */
    static Reading nothing(Head head, List<String> labels) {
        List<Score> blank = IntStream.range(0, head.classes())
                .mapToObj(index -> new Score(
                        index,
                        index < labels.size() ? labels.get(index) : Integer.toString(index),
                        Float.NaN,
                        Float.NaN))
                .toList();
        return new Reading(Certainty.NOTHING, blank, OptionalDouble.empty());
    }

    static Reading of(Answer answer, List<String> labels, double milliseconds) {
        List<Score> scores = answer.scores(0, labels);
        Certainty certainty = answer.head().kind() == Head.Kind.VALUES
                ? Certainty.VALUES
                : best(scores).filter(score -> score.probability() >= SURE).isPresent()
                        ? Certainty.SURE
                        : Certainty.NOT_SURE;
        return new Reading(certainty, scores, OptionalDouble.of(milliseconds));
    }

    /** The class that leads; empty if none has a probability. */
    Optional<Score> best() {
        return best(scores);
    }

    /** The classes with the highest probability, best first. */
    List<Score> leaders(int most) {
        return scores.stream()
                .filter(score -> !Float.isNaN(score.probability()))
                .sorted(Score.BEST_FIRST)
                .limit(most)
                .toList();
    }

    private static Optional<Score> best(List<Score> scores) {
        return scores.stream()
                .filter(score -> !Float.isNaN(score.probability()))
                .max(Comparator.comparingDouble(Score::probability));
    }
}
