package convscope.cli;

/** Measures the real window; whoever knows the window implements it. */
public interface WindowBench {
    /**
     * Opens the window, draws on it by events, closes it; then starts the program some times.
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
     * @param scrub how smoothly the convolution stepper follows a hand that scrubs
     * @param train the station that trains
     * @param start of the program
     */
    record Times(
            double[] penToBarsIdle,
            double[] penToPulseIdle,
            double[] penToBarsTraining,
            double[] penToPulseTraining,
            Scrub scrub,
            Train train,
            Start start) {}

    /**
     * Scrubbing a 28×28 input under a 5×5 kernel.
     *
     * @param frames milliseconds from each frame to the next, in any order
     * @param renderer what paints the window: {@code sw}, {@code es2}, {@code d3d}
     */
    record Scrub(double[] frames, String renderer) {}

    /**
     * Training LeNet with the station in front.
     *
     * @param frames milliseconds from each frame to the next while it trains, in any order
     * @param imagesPerSecond how fast it trains, round by round
     * @param headlessImagesPerSecond how fast it trains with nothing on the screen, in the same rounds
     * @param pan milliseconds from each frame to the next while a million batches are panned over
     */
    record Train(double[] frames, double[] imagesPerSecond, double[] headlessImagesPerSecond, double[] pan) {}

    /**
     * Starting the program until its window is painted.
     *
     * @param seconds {@code null} if it could not be measured
     * @param reason why not, in a few words; otherwise {@code null}
     */
    record Start(Double seconds, String reason) {}

    /** There is no window here, with the reason in a few words: "no display". */
    final class NoWindow extends Exception {
        private static final long serialVersionUID = 1L;

        public NoWindow(String reason) {
            super(reason);
        }
    }
}
