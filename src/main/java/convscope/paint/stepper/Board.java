package convscope.paint.stepper;

/** The three boards whose cells can be pointed at. */
public enum Board {
    INPUT,
    KERNEL,
    OUTPUT
}
