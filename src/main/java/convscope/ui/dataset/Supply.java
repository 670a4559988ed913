package convscope.ui.dataset;

import convscope.text.Message;

/** Whether data of a kind are here. */
sealed interface Supply {
    /** They are. */
    record Here() implements Supply {}

    /** They can be fetched, or are somewhere else. */
    record Absent() implements Supply {}

    /**
     * They are being fetched.
     *
     * @param done bytes that are here
     * @param of bytes that there are; 0 before it begins
     */
    record Coming(long done, long of) implements Supply {}

    /** They could not be fetched; why, with what to do. */
    record Failed(Message why) implements Supply {}
}
