package convscope.ui.dataset;

import convscope.data.ImageRequest;
import convscope.data.ImageSet;
import convscope.text.Message;

/** What is known of the images that were chosen. */
sealed interface Look {
    /** Nobody has said yet where they are. */
    record Nothing() implements Look {}

    /** They are being read; {@code of} is 0 before that is known. */
    record Reading(long done, long of) implements Look {}

    /** There they are. */
    record Found(ImageRequest request, ImageSet images) implements Look {}

    /** They cannot be used; why, with what to do. */
    record Refused(Message why) implements Look {}
}
