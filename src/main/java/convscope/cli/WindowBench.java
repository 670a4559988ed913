package convscope.cli;

/** Measures the real window; whoever knows the window implements it. */
public interface WindowBench {
    /**
     * Opens the window, draws on it by events, closes it.
     *
     * <p>Asked before anything else of the process, so that the start can be counted from the start of the virtual
     * machine.
     *
     * @throws NoWindow if this machine cannot show one
     */
    Times measure() throws NoWindow;

    /**
     * Times in milliseconds, one for each pen event, in any order.
     *
     * @param penToBarsIdle from the pen event until the bars hold the new answer, nothing else running
     * @param penToPulseIdle from the pen event until the end of the pulse that shows those bars
     * @param penToBarsTraining likewise while a network trains
     * @param penToPulseTraining likewise while a network trains
     * @param startToWindow seconds from the start of the virtual machine until the window is shown
     */
    record Times(
            double[] penToBarsIdle,
            double[] penToPulseIdle,
            double[] penToBarsTraining,
            double[] penToPulseTraining,
            double startToWindow) {}

    /** There is no window here, with the reason in a few words: "no display". */
    final class NoWindow extends Exception {
        private static final long serialVersionUID = 1L;

        public NoWindow(String reason) {
            super(reason);
        }
    }
}
