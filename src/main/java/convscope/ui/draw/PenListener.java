package convscope.ui.draw;

/** Who measures how fast the answer follows the pen. Called on JavaFX's thread. */
interface PenListener {
    /**
     * The pad changed, and the change will be prepared and answered under this number.
     *
     * @param number rising
     */
    void changed(long number);

    /**
     * The bars hold the answer to the pad as it was at this number; those between were skipped because newer ones were
     * there.
     */
    void barsSet(long number);
}
