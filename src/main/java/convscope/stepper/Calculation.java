package convscope.stepper;

import convscope.arithmetic.ActivationFunctions;
import convscope.arithmetic.ConvolutionSum;
import convscope.arithmetic.DepthwiseSum;
import convscope.arithmetic.TransposedConvolution;
import convscope.arithmetic.WindowAxis;
import convscope.arithmetic.WindowMaximum;
import convscope.arithmetic.WindowMean;
import convscope.spec.Activation;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A case computed: every output cell, and for each of them where it comes from.
 *
 * <p>The numbers are those of the blackboard in {@code arithmetic}; {@link #working} takes one of them apart. Positions are
 * numbered map by map, row by row.
 */
public final class Calculation {
    private final Case subject;
    private final BoardAxis vertical;
    private final BoardAxis horizontal;
    private final Tensor output;

    private Calculation(Case subject) {
        this.subject = subject;
        this.vertical = subject.vertical();
        this.horizontal = subject.horizontal();
        this.output = ActivationFunctions.each(sums(), this::activated);
    }

    /**
     * Computes a case in which nothing is wrong.
     *
     * @throws IllegalArgumentException if {@link CaseCheck} finds a problem
     */
    public static Calculation of(Case subject) {
        List<CaseProblem> problems = CaseCheck.of(subject);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("The case cannot be computed: " + problems.get(0));
        }
        return new Calculation(subject);
    }

    private Tensor sums() {
        return switch (subject.operation()) {
            case CONVOLUTION ->
                new ConvolutionSum(weights(), subject.bias(), window(vertical), window(horizontal))
                        .apply(subject.input());
            case DEPTHWISE ->
                new DepthwiseSum(weights(), subject.bias(), window(vertical), window(horizontal))
                        .apply(subject.input());
            case MAX_POOLING -> new WindowMaximum(window(vertical), window(horizontal)).apply(subject.input());
            case AVERAGE_POOLING ->
                new WindowMean(window(vertical), window(horizontal), subject.countIncludePad()).apply(subject.input());
            case TRANSPOSED ->
                new TransposedConvolution(weights(), subject.bias(), painted(vertical), painted(horizontal))
                        .apply(subject.input());
        };
    }

    private static WindowAxis window(BoardAxis axis) {
        return new WindowAxis(axis.input(), axis.kernel(), axis.step(), axis.before(), axis.after(), axis.dilation());
    }

    /** The window of the convolution whose adjoint this is: its input is the output here. */
    private static WindowAxis painted(BoardAxis axis) {
        int crop = axis.extent() - 1 - axis.before();
        int cropBehind = axis.extent() - 1 - axis.after(); // negative where more was added than cropped
        return new WindowAxis(
                axis.positions(), axis.kernel(), axis.spread(), crop, Math.max(cropBehind, 0), axis.dilation());
    }

    private Tensor weights() {
        return subject.kernel().orElseThrow();
    }

    private double activated(double sum) {
        return switch (subject.activation()) {
            case NONE -> sum;
            case RELU -> ActivationFunctions.relu(sum);
            case LEAKY_RELU -> ActivationFunctions.leakyRelu(sum, Activation.LEAKY_SLOPE);
            case ELU -> ActivationFunctions.elu(sum);
            case TANH -> Math.tanh(sum);
            case SIGMOID -> ActivationFunctions.sigmoid(sum);
            case SOFTMAX -> throw new IllegalArgumentException("Softmax needs all maps at once");
        };
    }

    public Case subject() {
        return subject;
    }

    /** The board downwards. */
    public BoardAxis vertical() {
        return vertical;
    }

    /** The board to the right. */
    public BoardAxis horizontal() {
        return horizontal;
    }

    /** All output cells, {@code [maps][height][width]}, after bias and activation. */
    public Tensor output() {
        return output;
    }

    /** Number of output cells in all maps. */
    public int positions() {
        return output.values().length;
    }

    /** The output cell of a number. */
    public Position position(int number) {
        Shape shape = output.shape();
        int column = number % shape.width();
        int line = number / shape.width();
        return new Position(line / shape.height(), line % shape.height(), column);
    }

    /** The number of an output cell. */
    public int number(Position position) {
        return output.offset(position.map(), position.row(), position.column());
    }

    /** The way through all positions. */
    public Walk walk() {
        int channels = subject.operation() == Operation.CONVOLUTION || subject.operation() == Operation.TRANSPOSED
                ? subject.input().shape().channels()
                : 1;
        int terms = channels * vertical.kernel() * horizontal.kernel();
        return new Walk(positions(), terms, subject.bias().isPresent(), subject.activation() != Activation.NONE);
    }

    /** The input channels that feed a map, first and behind the last. */
    public int firstChannel(int map) {
        return switch (subject.operation()) {
            case CONVOLUTION, TRANSPOSED -> 0;
            case DEPTHWISE -> map / (subject.maps() / subject.input().shape().channels());
            case MAX_POOLING, AVERAGE_POOLING -> map;
        };
    }

    /** Number of input channels that feed a map. */
    public int channelsOfMap() {
        return subject.operation() == Operation.CONVOLUTION || subject.operation() == Operation.TRANSPOSED
                ? subject.input().shape().channels()
                : 1;
    }

    /** The weight that a map has for a kernel cell in a channel; 1 for pooling. */
    public double weight(int map, int channel, int kernelRow, int kernelColumn) {
        return switch (subject.operation()) {
            case CONVOLUTION -> weights().get(map, channel, kernelRow, kernelColumn);
            case TRANSPOSED -> weights().get(channel, map, kernelRow, kernelColumn);
            case DEPTHWISE -> weights().get(map, 0, kernelRow, kernelColumn);
            case MAX_POOLING, AVERAGE_POOLING -> 1;
        };
    }

    /** How one output cell is worked out. */
    public Working working(Position position) {
        List<Term> terms = new ArrayList<>();
        int first = firstChannel(position.map());
        for (int channel = first; channel < first + channelsOfMap(); channel++) {
            for (int i = 0; i < vertical.kernel(); i++) {
                for (int j = 0; j < horizontal.kernel(); j++) {
                    terms.add(term(position, channel, i, j));
                }
            }
        }
        return switch (subject.operation()) {
            case MAX_POOLING -> largest(position, terms);
            case AVERAGE_POOLING -> mean(position, terms);
            default -> sum(position, terms);
        };
    }

    private Term term(Position position, int channel, int i, int j) {
        int boardRow = vertical.cell(position.row(), i);
        int boardColumn = horizontal.cell(position.column(), j);
        int row = vertical.source(boardRow);
        int column = horizontal.source(boardColumn);
        boolean inside = row != BoardAxis.NONE && column != BoardAxis.NONE;
        int kernelRow = vertical.kernelIndex(i);
        int kernelColumn = horizontal.kernelIndex(j);
        return new Term(
                channel,
                kernelRow,
                kernelColumn,
                boardRow,
                boardColumn,
                row,
                column,
                inside ? subject.input().get(channel, row, column) : 0,
                weight(position.map(), channel, kernelRow, kernelColumn));
    }

    private Working sum(Position position, List<Term> terms) {
        double sum = terms.stream().mapToDouble(Term::product).sum();
        Optional<Double> bias = subject.bias().map(values -> (double) values.get(position.map()));
        double before = sum + bias.orElse(0.0);
        return new Working(position, terms, Optional.empty(), sum, 1, bias, before, activated(before));
    }

    private static Working largest(Position position, List<Term> terms) {
        int winner = BoardAxis.NONE;
        for (int i = 0; i < terms.size(); i++) {
            boolean better = terms.get(i).isInput()
                    && (winner == BoardAxis.NONE
                            || terms.get(i).input() > terms.get(winner).input());
            winner = better ? i : winner;
        }
        double value = winner == BoardAxis.NONE
                ? Double.NEGATIVE_INFINITY
                : terms.get(winner).input();
        return new Working(
                position,
                terms,
                winner == BoardAxis.NONE ? Optional.empty() : Optional.of(winner),
                value,
                1,
                Optional.empty(),
                value,
                value);
    }

    private Working mean(Position position, List<Term> terms) {
        double sum =
                terms.stream().filter(Term::isInput).mapToDouble(Term::input).sum();
        int divisor = subject.countIncludePad()
                ? terms.size()
                : (int) terms.stream().filter(Term::isInput).count();
        double mean = sum / divisor;
        return new Working(position, terms, Optional.empty(), sum, divisor, Optional.empty(), mean, mean);
    }

    /** How often each input cell is read for one map, {@code [height][width]}. */
    public int[][] visits() {
        int[] rows = vertical.visits();
        int[] columns = horizontal.visits();
        int[][] visits = new int[rows.length][columns.length];
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < columns.length; column++) {
                visits[row][column] = rows[row] * columns[column];
            }
        }
        return visits;
    }

    /** Whether an input cell is read for an output cell. */
    public boolean feeds(int channel, int row, int column, Position position) {
        int first = firstChannel(position.map());
        return channel >= first
                && channel < first + channelsOfMap()
                && covers(vertical, position.row(), row)
                && covers(horizontal, position.column(), column);
    }

    private static boolean covers(BoardAxis axis, int position, int inputCell) {
        int place = axis.board(inputCell) - axis.start(position);
        return place >= 0 && place < axis.extent() && place % axis.dilation() == 0;
    }

    /** Numbers that the operation learns: weights and biases. */
    public long parameters() {
        return subject.kernel().map(kernel -> kernel.shape().count()).orElse(0L)
                + subject.bias().map(bias -> bias.shape().count()).orElse(0L);
    }

    /**
     * Multiplications with an addition; 0 for pooling, which has no weights. Padding counts, as it does where operations
     * are compared; a transposed convolution multiplies each input cell with the whole kernel.
     */
    public long multiplyAdds() {
        long kernelCells = subject.kernelSize().cells();
        return switch (subject.operation()) {
            case CONVOLUTION, DEPTHWISE -> positions() * kernelCells * channelsOfMap();
            case TRANSPOSED -> subject.input().shape().count() * kernelCells * subject.maps();
            case MAX_POOLING, AVERAGE_POOLING -> 0;
        };
    }
}
