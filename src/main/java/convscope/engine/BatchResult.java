package convscope.engine;

/**
 * What one batch showed.
 *
 * @param loss mean loss of its images before the step
 * @param correct images that were answered right; 0 for plain values
 * @param count images in the batch
 */
public record BatchResult(double loss, int correct, int count) {}
