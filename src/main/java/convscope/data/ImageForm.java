package convscope.data;

import convscope.tensor.Shape;
import java.util.List;

/**
 * What is known of images before they are read.
 *
 * @param imageShape {@code [channels][height][width]} of every image
 * @param classes names of the classes, in the order of their labels
 */
public record ImageForm(Shape imageShape, List<String> classes) {
    public ImageForm {
        classes = List.copyOf(classes);
    }
}
