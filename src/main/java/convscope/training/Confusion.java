package convscope.training;

/**
 * How often each class was taken for each: {@code counts[truth][answer]}.
 *
 * @param counts square, one row and one column a class
 */
public record Confusion(int[][] counts) {
    /** Images in all. */
    public int total() {
        int total = 0;
        for (int[] row : counts) {
            for (int count : row) {
                total += count;
            }
        }
        return total;
    }

    /** Share of images that were answered right; NaN without images. */
    public double accuracy() {
        int right = 0;
        for (int i = 0; i < counts.length; i++) {
            right += counts[i][i];
        }
        return (double) right / total();
    }
}
