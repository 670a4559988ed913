package convscope.data;

import convscope.text.Message;
import java.util.List;
import java.util.Optional;

/**
 * Images to learn from, and images that are asked about once in the end.
 *
 * @param training they train and validate
 * @param test never learnt from; empty where there were too few to hold any back
 * @param ownTest whether the test images are the authors' own; else a tenth of each class was held back
 * @param leftOut what was found and could not be used, each with the reason
 */
public record ImageSet(Dataset training, Optional<Dataset> test, boolean ownTest, List<LeftOut> leftOut) {
    public ImageSet {
        leftOut = List.copyOf(leftOut);
    }

    /**
     * A file or folder that was not used.
     *
     * @param name as seen from the folder that was chosen, with slashes
     * @param why one sentence
     */
    public record LeftOut(String name, Message why) {}

    /** Training and test images as their authors divided them. */
    static ImageSet divided(Dataset training, Dataset test, List<LeftOut> leftOut) {
        return new ImageSet(training, Optional.of(test), true, leftOut);
    }

    /** Images that nobody divided: a tenth of each class is held back. */
    static ImageSet undivided(Dataset all, List<LeftOut> leftOut) {
        HeldBack held = HeldBack.of(all);
        Optional<Dataset> test =
                Optional.of(held.test()).filter(few -> few.length > 0).map(all::subset);
        return new ImageSet(all.subset(held.rest()), test, false, leftOut);
    }
}
