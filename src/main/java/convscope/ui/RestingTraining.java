package convscope.ui;

import convscope.ui.dataset.Surroundings;

/** The training of the open network, for those who choose its images. */
record RestingTraining(Training training) implements Surroundings.OpenTraining {
    @Override
    public void rest(Runnable then) {
        if (training.isBusy()) {
            training.rest().thenRun(then);
        } else {
            then.run();
        }
    }

    @Override
    public void prepare() {
        training.prepare();
    }
}
