package convscope.ui.convolve;

import convscope.data.DataException;
import convscope.data.Picture;
import convscope.data.PictureReader;
import convscope.project.Session;
import convscope.stepper.Case;
import convscope.stepper.StationLimits;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import convscope.text.Message;
import convscope.ui.Lab;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives the case its input: from the probe, by lot, from a photo, from numbers that were typed. */
final class Inputs {
    private static final Logger LOG = LoggerFactory.getLogger(Inputs.class);
    private static final Set<String> PICTURES = Set.of("png", "jpg", "jpeg", "gif", "bmp");
    private static final int COLOURS = 3;

    /** Cells of a side that a photo begins with: enough to recognise it. */
    private static final int PHOTO_SIDE = 48;

    private final ConvolveController controller;
    private final Lab lab;
    private final SplittableRandom random;
    private int requests;

    Inputs(ConvolveController controller, Lab lab, long seed) {
        this.controller = controller;
        this.lab = lab;
        random = new SplittableRandom(seed);
        controller.model().probe.set(lab.session().probe());
        lab.session().addListener(new Session.Listener() {
            @Override
            public void probeChanged() {
                follow(lab.session().probe());
            }

            @Override
            public void projectOpened() {
                follow(lab.session().probe());
            }

            @Override
            public void networkChanged() {
                projectOpened();
            }
        });
    }

    /** An input that shows the probe shows the new one. */
    private void follow(Optional<Tensor> probe) {
        controller.model().probe.set(probe);
        Experiment now = controller.now();
        if (probe.isPresent() && now.source() instanceof InputSource.Probe) {
            controller.follow(with(now, now.source(), now.subject().input().shape()));
        }
    }

    /** The state with an input of this shape from a source. */
    Experiment with(Experiment now, InputSource source, Shape wanted) {
        Case subject = now.subject();
        Tensor numbers = InputNumbers.of(
                source, subject.input(), controller.model().probe.get(), wanted);
        return now.with(CaseEdits.input(subject, numbers)).with(source);
    }

    /** An input of another size from the same source. */
    void resize(String setting, int channels, int height, int width) {
        controller.edit(setting, now -> with(now, now.source(), Shape.image(channels, height, width)));
    }

    /** The numbers that are there, as one's own. */
    void own() {
        controller.edit(now -> now.with(new InputSource.Own()));
    }

    /** Numbers by lot, others each time. */
    void random() {
        random(random.nextInt(1, 1000));
    }

    void random(long seed) {
        controller.edit(
                "seed",
                now -> with(
                        now, new InputSource.Random(seed), now.subject().input().shape()));
    }

    /** The whole probe, or as much of it as can be shown. */
    void probe() {
        controller.model().probe.get().ifPresent(probe -> {
            Shape shape = probe.shape();
            patch(
                    0,
                    0,
                    Math.min(shape.height(), StationLimits.LONGEST_SIDE),
                    Math.min(shape.width(), StationLimits.LONGEST_SIDE));
        });
    }

    /** A patch of the probe. */
    void patch(int row, int column, int height, int width) {
        controller
                .model()
                .probe
                .get()
                .ifPresent(probe -> controller.edit(
                        "patch",
                        now -> with(
                                now,
                                new InputSource.Probe(row, column),
                                Shape.image(probe.shape().channels(), height, width))));
    }

    /** Numbers that were typed. */
    void typed(Tensor numbers) {
        controller.edit(
                "numbers",
                now -> now.with(CaseEdits.input(now.subject(), numbers)).with(new InputSource.Own()));
    }

    static boolean accepts(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return PICTURES.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    /** A picture file in its colours. */
    void photo(Path file) {
        load(() -> PictureReader.read(file));
    }

    /** The photo that comes with the program. */
    void offeredPhoto() {
        load(Photos::offered);
    }

    /** Reads a picture; called where waiting is allowed. */
    @FunctionalInterface
    private interface Reading {
        Picture read() throws DataException;
    }

    private void load(Reading reading) {
        int request = ++requests;
        CompletableFuture<Picture> answer = new CompletableFuture<>();
        lab.io().execute(() -> {
            try {
                answer.complete(InputNumbers.reduced(reading.read()));
            } catch (DataException | RuntimeException failure) {
                answer.completeExceptionally(failure);
            }
        });
        answer.whenCompleteAsync(
                (picture, failure) -> {
                    if (request == requests) {
                        arrived(picture, failure);
                    }
                },
                lab.fxThread());
    }

    private void arrived(Picture picture, Throwable failure) {
        if (failure instanceof DataException refused) {
            controller.say(Notice.wrong(refused.said()));
        } else if (failure != null) {
            LOG.error("A picture could not be taken for input", failure);
            controller.say(Notice.wrong(Message.of("convolve.failed")));
        } else {
            Shape shape = picture.colour().shape();
            double scale = (double) PHOTO_SIDE / Math.max(shape.height(), shape.width());
            int height = (int) Math.max(1, Math.round(shape.height() * scale));
            int width = (int) Math.max(1, Math.round(shape.width() * scale));
            controller.edit(now -> with(now, new InputSource.Photo(picture), Shape.image(COLOURS, height, width)));
        }
    }
}
