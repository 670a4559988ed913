package convscope.engine;

/**
 * How large the last step was for one parameter. Norms are Euclidean, over all its numbers.
 *
 * @param parameter {@code layer/parameter}
 * @param count how many numbers it has
 * @param gradient norm of the gradient of the mean loss, penalty included
 * @param update norm of what was added
 * @param weight norm of its values before the step
 */
public record StepSize(String parameter, long count, double gradient, double update, double weight) {
    /** Root of the mean square of the gradient, comparable between parameters of any size. */
    public double gradientRms() {
        return gradient / Math.sqrt(count);
    }

    /** How far the step moved it, by how large it was; about 0.001 where training goes well. NaN if it was zero. */
    public double ratio() {
        return weight == 0 ? Double.NaN : update / weight;
    }

    /** The layer's name. */
    public String layer() {
        return parameter.substring(0, parameter.lastIndexOf('/'));
    }
}
