package convscope.data;

import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.util.Optional;

/** The smallest rectangle around the ink of a grey image, in whole pixels. */
record InkBox(int left, int top, int width, int height) {
    /**
     * The box around all pixels that reach this share of the brightest; empty if no pixel is above 0.
     *
     * @param image {@code [1][height][width]}, ink bright
     */
    static Optional<InkBox> of(Tensor image, float share) {
        float peak = image.max();
        if (!(peak > 0)) {
            return Optional.empty();
        }
        int width = image.shape().width();
        float[] ink = image.values();
        int left = width;
        int right = -1;
        int top = -1;
        int bottom = -1;
        for (int i = 0; i < ink.length; i++) {
            if (ink[i] >= share * peak) {
                left = Math.min(left, i % width);
                right = Math.max(right, i % width);
                top = top < 0 ? i / width : top;
                bottom = i / width;
            }
        }
        return Optional.of(new InkBox(left, top, right - left + 1, bottom - top + 1));
    }

    int longerSide() {
        return Math.max(width, height);
    }

    /** What is in the box, with this many empty pixels around it. */
    Tensor crop(Tensor image, int margin) {
        int newWidth = width + 2 * margin;
        int newHeight = height + 2 * margin;
        float[] crop = new float[newWidth * newHeight];
        for (int row = 0; row < height; row++) {
            int from = (top + row) * image.shape().width() + left;
            System.arraycopy(image.values(), from, crop, (margin + row) * newWidth + margin, width);
        }
        return Tensor.of(Shape.image(1, newHeight, newWidth), crop);
    }
}
