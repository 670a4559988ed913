package convscope.training;

/**
 * How a training went: every batch, every validation measure, the filters from time to time.
 *
 * <p>One thread adds, any thread reads.
 *
 * @param batches training batches, each before its step
 * @param measures validation images, at the ends of epochs and whenever else somebody asked
 * @param filters the first convolution's filters
 */
public record History(Curve batches, Curve measures, FilterSnapshots filters) {
    /** A history of nothing yet. */
    public History() {
        this(new Curve(), new Curve(), new FilterSnapshots());
    }

    /** How far a history had come. */
    public record Mark(int batches, int measures, long iteration) {}

    /** The history up to a mark, independent of this one. */
    public History until(Mark mark) {
        return new History(
                batches.copy(mark.batches()), measures.copy(mark.measures()), filters.until(mark.iteration()));
    }
}
