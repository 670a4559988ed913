package convscope.ui;

import convscope.text.Message;

/** Says in the status bar how far training is. */
final class TrainingStatus implements Training.Listener {
    private final Training training;
    private final ShellModel model;

    TrainingStatus(Training training, ShellModel model) {
        this.training = training;
        this.model = model;
    }

    @Override
    public void phaseChanged() {
        if (training.phase() == Training.Phase.PREPARING) {
            model.progress.set(-1);
            model.activity.set(Message.of("status.training.preparing"));
        } else if (training.phase() != Training.Phase.PLAYING) {
            model.progress.set(ShellModel.IDLE);
            model.activity.set(null);
        }
    }

    @Override
    public void reading(long images, long of) {
        if (training.phase() == Training.Phase.PREPARING) {
            model.progress.set((double) images / of);
            model.activity.set(Message.of("status.training.reading", images, of));
        }
    }

    @Override
    public void advanced(TrainingMoment moment) {
        if (training.phase() == Training.Phase.PLAYING) {
            int epochs = moment.plan().epochs();
            int epoch = Math.min(epochs, moment.epochs().size() + 1);
            model.progress.set(Math.min(1, moment.epochsDone() / epochs));
            model.activity.set(
                    Double.isFinite(moment.secondsLeft())
                            ? Message.of(
                                    "status.training",
                                    epoch,
                                    epochs,
                                    TimeWords.of(moment.secondsLeft()),
                                    Math.round(moment.imagesPerSecond()))
                            : Message.of("status.training.begun", epoch, epochs));
        }
    }
}
