package convscope.paint;

/**
 * One picture of an animation.
 *
 * @param figure what is to be seen
 * @param milliseconds how long, at least 0
 */
public record Exposure(Figure figure, int milliseconds) {
    public Exposure {
        if (milliseconds < 0) {
            throw new IllegalArgumentException("An exposure lasts at least 0 ms, found " + milliseconds);
        }
    }
}
