package convscope.ui.train;

/** Something that was done in the station and can be taken back. */
interface TrainStep {
    void back();

    void again();
}
