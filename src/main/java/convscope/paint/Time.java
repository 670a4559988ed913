package convscope.paint;

/** How the time of a training is told: both ascend, so a curve can be drawn over either. */
public enum Time {
    EPOCHS,
    SECONDS
}
