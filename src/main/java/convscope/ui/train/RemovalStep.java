package convscope.ui.train;

import convscope.training.Run;
import convscope.ui.Training;

/** A run that was taken out of the project. */
final class RemovalStep implements TrainStep {
    private final Training training;
    private final int number;
    private final Run run;

    RemovalStep(Training training, int number, Run run) {
        this.training = training;
        this.number = number;
        this.run = run;
    }

    @Override
    public void back() {
        training.insertRun(number, run);
    }

    @Override
    public void again() {
        training.removeRun(number);
    }
}
