package convscope.ui.train;

import convscope.paint.Figure;

/** What the panels of understanding ask for; all on JavaFX's thread. */
interface InsightListener {
    /** An image of the dataset becomes the probe. */
    void study(int image);

    /**
     * A weight is asked about from now on; the answer comes with the next step, or at once if the last one is remembered.
     *
     * @param parameter {@code layer/parameter}
     * @param index its place in the parameter, row-major
     */
    void explain(String parameter, int index);

    /** The weight of this parameter that the last step moved farthest is asked about from now on. */
    void explainMostMoved(String parameter);

    /**
     * What a panel shows is to be kept as a picture.
     *
     * @param name of the panel, for the file
     * @param figure in the colours of the screen
     * @param width px on the screen
     * @param height likewise
     */
    void export(String name, Figure figure, double width, double height);
}
