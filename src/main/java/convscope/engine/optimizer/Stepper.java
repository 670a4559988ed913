package convscope.engine.optimizer;

import convscope.engine.BatchResult.Breakdown;
import convscope.engine.BatchResult.Kind;
import convscope.engine.LearningState;
import convscope.engine.StepSize;
import convscope.engine.WeightStep;
import convscope.spec.Optimizer;
import convscope.tensor.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Moves all weights of a network by one rule, and knows what it did.
 *
 * <p>A step has two passes over the weights: {@link #gather} adds the workers' gradients up, {@link #move} applies the
 * rule; between them {@link #breakdown} says whether the gradient is a number at all, so that a step which would ruin
 * the weights is never made. Both passes may be shared out among threads; the result is the same to the bit.
 *
 * <p>L2 is Keras's {@code kernel_regularizer=l2(λ)}: the loss grows by λ·Σw² and the gradient by 2·λ·w, for penalised
 * blocks only. (PyTorch's {@code weight_decay} is 2·λ, and covers biases too unless they are set apart.)
 */
public final class Stepper {
    private final Rule rule;
    private final double l2;
    private final List<Block> blocks;
    private final Pieces pieces;
    private final Numbers weights;
    private final Numbers gradient;
    private final List<Numbers> moments = new ArrayList<>();
    private final Memory memory;
    private final double[] gradientSquares;
    private final double[] updateSquares;
    private final double[] weightSquares;
    private final double[] penaltySquares;
    private double rate;
    private double stepRate;
    private long iteration;

    /**
     * A rule before its first step.
     *
     * @param l2 λ, 0 for none
     * @param blocks the parameters, without gap or overlap
     * @param weights their numbers, moved in place
     */
    public Stepper(Optimizer optimizer, double l2, List<Block> blocks, Numbers weights) {
        this.rule = Rule.of(optimizer);
        this.l2 = l2;
        this.blocks = List.copyOf(blocks);
        this.pieces = new Pieces(blocks);
        this.weights = weights;
        this.gradient = weights.alike(0);
        for (int i = 0; i < rule.moments().size(); i++) {
            moments.add(weights.alike(rule.start()));
        }
        this.memory = new Memory(weights, moments);
        this.rate = optimizer.learningRate();
        gradientSquares = new double[pieces.size()];
        updateSquares = new double[pieces.size()];
        weightSquares = new double[pieces.size()];
        penaltySquares = new double[pieces.size()];
    }

    /** Steps done. */
    public long iteration() {
        return iteration;
    }

    /** The step size of the next step. */
    public double rate() {
        return rate;
    }

    public void setRate(double rate) {
        this.rate = rate;
    }

    /** Whether everything is kept that {@link #explain} needs: weights and moments of before the step once more. */
    public void remember(boolean on) {
        memory.keep(on);
    }

    /**
     * Adds gradients up, one share of the weights.
     *
     * @param sums the workers' gradients of summed losses, in the order in which they are added
     * @param images by which they are divided
     * @param share number of the share, from 0
     */
    public void gather(List<Numbers> sums, int images, int share, int shares) {
        double[] total = new double[Numbers.PIECE];
        double[] next = new double[Numbers.PIECE];
        float[] scratch = new float[Numbers.PIECE];
        for (int piece = first(share, shares); piece < first(share + 1, shares); piece++) {
            Block block = blocks.get(pieces.block(piece));
            int from = pieces.from(piece);
            int count = pieces.count(piece);
            sums.get(0).read(from, total, count, scratch);
            for (Numbers more : sums.subList(1, sums.size())) {
                more.read(from, next, count, scratch);
                for (int i = 0; i < count; i++) {
                    total[i] += next[i];
                }
            }
            if (block.trainable()) {
                for (int i = 0; i < count; i++) {
                    total[i] /= images;
                }
                if (l2 != 0 && block.penalised()) {
                    weights.read(from, next, count, scratch);
                    penaltySquares[piece] = Pieces.squares(next, count);
                    for (int i = 0; i < count; i++) {
                        total[i] += 2 * l2 * next[i];
                    }
                }
            }
            gradientSquares[piece] = Pieces.squares(total, count);
            gradient.write(from, total, count, scratch);
        }
    }

    private int first(int share, int shares) {
        return (int) ((long) pieces.size() * share / shares);
    }

    /** λ·Σw² of the weights that the last {@link #gather} met. */
    public double gatheredPenalty() {
        return penalty(penaltySquares);
    }

    private double penalty(double[] squares) {
        double sum = 0;
        for (double square : squares) {
            sum += square;
        }
        return l2 * sum;
    }

    /** λ·Σw² of the weights as they are. */
    public double penalty() {
        if (l2 == 0) {
            return 0;
        }
        double[] values = new double[Numbers.PIECE];
        float[] scratch = new float[Numbers.PIECE];
        double[] squares = new double[pieces.size()];
        for (int piece = 0; piece < pieces.size(); piece++) {
            if (blocks.get(pieces.block(piece)).penalised()) {
                weights.read(pieces.from(piece), values, pieces.count(piece), scratch);
                squares[piece] = Pieces.squares(values, pieces.count(piece));
            }
        }
        return penalty(squares);
    }

    /** The first parameter whose gathered gradient is not finite. */
    public Optional<Breakdown> breakdown() {
        return notFinite(gradientSquares, Kind.GRADIENT);
    }

    private Optional<Breakdown> notFinite(double[] squares, Kind kind) {
        for (int piece = 0; piece < squares.length; piece++) {
            // the square of a number that is finite in single precision is finite in double
            if (!Double.isFinite(squares[piece])) {
                return Optional.of(
                        new Breakdown(kind, blocks.get(pieces.block(piece)).key()));
            }
        }
        return Optional.empty();
    }

    /** Begins the step that {@link #move} makes, with the rate of now. */
    public void begin() {
        iteration++;
        stepRate = rate;
    }

    /** Applies the rule to one share of the weights. */
    public void move(int share, int shares) {
        double[] values = new double[Numbers.PIECE];
        double[] before = new double[Numbers.PIECE];
        double[] slope = new double[Numbers.PIECE];
        double[][] kept = new double[moments.size()][Numbers.PIECE];
        float[] scratch = new float[Numbers.PIECE];
        for (int piece = first(share, shares); piece < first(share + 1, shares); piece++) {
            Block block = blocks.get(pieces.block(piece));
            int from = pieces.from(piece);
            int count = pieces.count(piece);
            weights.read(from, values, count, scratch);
            gradient.read(from, slope, count, scratch);
            System.arraycopy(values, 0, before, 0, count);
            if (block.trainable()) {
                for (int i = 0; i < kept.length; i++) {
                    moments.get(i).read(from, kept[i], count, scratch);
                }
                memory.take(from, before, kept, count, scratch);
                rule.step(values, slope, kept, count, stepRate, iteration);
                for (int i = 0; i < kept.length; i++) {
                    moments.get(i).write(from, kept[i], count, scratch);
                }
            } else {
                for (int i = 0; i < count; i++) {
                    values[i] -= slope[i];
                }
            }
            weights.write(from, values, count, scratch);
            weightSquares[piece] = Pieces.squares(before, count);
            for (int i = 0; i < count; i++) {
                before[i] = values[i] - before[i];
            }
            updateSquares[piece] = Pieces.squares(before, count);
        }
    }

    /** The first parameter that the last {@link #move} made not finite, in the precision in which weights are kept. */
    public Optional<Breakdown> ruined() {
        for (int piece = 0; piece < updateSquares.length; piece++) {
            double reach = Math.sqrt(updateSquares[piece]) + Math.sqrt(weightSquares[piece]);
            if (!(reach < Float.MAX_VALUE)) {
                return Optional.of(new Breakdown(
                        Kind.WEIGHTS, blocks.get(pieces.block(piece)).key()));
            }
        }
        return Optional.empty();
    }

    /** How large the last step was, for every parameter that the rule moves. */
    public List<StepSize> sizes() {
        double[] gradients = pieces.byBlock(gradientSquares);
        double[] updates = pieces.byBlock(updateSquares);
        double[] norms = pieces.byBlock(weightSquares);
        List<StepSize> sizes = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block.trainable()) {
                sizes.add(new StepSize(
                        block.key(),
                        block.count(),
                        Math.sqrt(gradients[i]),
                        Math.sqrt(updates[i]),
                        Math.sqrt(norms[i])));
            }
        }
        return sizes;
    }

    /**
     * The last step of one weight; empty if there was none, or it was not remembered, or the rule does not move it.
     *
     * @param parameter {@code layer/parameter}
     * @param index place in it, row-major
     */
    public Optional<WeightStep> explain(String parameter, int index) {
        Optional<Block> found = blocks.stream()
                .filter(block -> block.key().equals(parameter) && block.trainable())
                .findFirst();
        if (found.isEmpty()
                || !memory.holds()
                || index < 0
                || index >= found.get().count()) {
            return Optional.empty();
        }
        int place = found.get().from() + index;
        double before = one(memory.weights(), place);
        double slope = one(gradient, place);
        double[] earlier = ones(memory.moments(), place);
        double[][] kept = new double[earlier.length][1];
        for (int i = 0; i < earlier.length; i++) {
            kept[i][0] = earlier[i];
        }
        double[] moved = {before};
        rule.step(moved, new double[] {slope}, kept, 1, stepRate, iteration);
        double[] now = ones(moments, place);
        double pull = found.get().penalised() ? 2 * l2 * before : 0;
        return Optional.of(new WeightStep(
                parameter,
                index,
                iteration,
                stepRate,
                before,
                slope - pull,
                pull,
                named(earlier),
                named(now),
                rule.between(now, iteration),
                moved[0] - before,
                one(weights, place)));
    }

    /**
     * The place in a parameter of the weight that the last step moved farthest, the first of equals; empty where
     * {@link #explain} is.
     *
     * @param parameter {@code layer/parameter}
     */
    public OptionalInt mostMoved(String parameter) {
        Optional<Block> found = blocks.stream()
                .filter(block -> block.key().equals(parameter) && block.trainable())
                .findFirst();
        return found.isPresent() && memory.holds() ? OptionalInt.of(mostMoved(found.get())) : OptionalInt.empty();
    }

    private int mostMoved(Block block) {
        double[] now = new double[Numbers.PIECE];
        double[] before = new double[Numbers.PIECE];
        float[] scratch = new float[Numbers.PIECE];
        int farthest = 0;
        double distance = 0;
        for (int done = 0; done < block.count(); done += Numbers.PIECE) {
            int count = Math.min(Numbers.PIECE, block.count() - done);
            weights.read(block.from() + done, now, count, scratch);
            memory.weights().read(block.from() + done, before, count, scratch);
            for (int i = 0; i < count; i++) {
                if (Math.abs(now[i] - before[i]) > distance) {
                    distance = Math.abs(now[i] - before[i]);
                    farthest = done + i;
                }
            }
        }
        return farthest;
    }

    private static double one(Numbers row, int place) {
        double[] value = new double[1];
        row.read(place, value, 1, new float[1]);
        return value[0];
    }

    private static double[] ones(List<Numbers> rows, int place) {
        return rows.stream().mapToDouble(row -> one(row, place)).toArray();
    }

    private Map<String, Double> named(double[] values) {
        Map<String, Double> named = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            named.put(rule.moments().get(i), values[i]);
        }
        return named;
    }

    /** Copies of all that the rule has kept. */
    public LearningState state() {
        Map<String, Tensor> copies = new LinkedHashMap<>();
        for (Block block : blocks) {
            for (int i = 0; block.trainable() && i < moments.size(); i++) {
                copies.put(key(block, i), Rows.copy(moments.get(i), block));
            }
        }
        return new LearningState(iteration, copies);
    }

    private String key(Block block, int moment) {
        return block.key() + "/" + rule.moments().get(moment);
    }

    /**
     * Goes on from what was kept; nothing is left of the steps since.
     *
     * @throws IllegalArgumentException if a number is missing, foreign or of another shape
     */
    public void setState(LearningState state) {
        int expected = 0;
        for (Block block : blocks) {
            for (int i = 0; block.trainable() && i < moments.size(); i++) {
                Tensor kept = state.moments().get(key(block, i));
                if (kept == null || !kept.shape().equals(block.shape())) {
                    throw new IllegalArgumentException("No " + key(block, i) + " of shape " + block.shape());
                }
                expected++;
            }
        }
        if (state.moments().size() != expected) {
            throw new IllegalArgumentException("More than " + expected + " kept arrays");
        }
        for (Block block : blocks) {
            for (int i = 0; block.trainable() && i < moments.size(); i++) {
                Rows.put(state.moments().get(key(block, i)), moments.get(i), block);
            }
        }
        iteration = state.iteration();
        memory.forget();
    }

    /** Starts anew, as before the first step. */
    public void reset() {
        for (Block block : blocks) {
            for (Numbers row : moments) {
                Rows.fill(row, block, rule.start());
            }
        }
        iteration = 0;
        memory.forget();
    }
}
