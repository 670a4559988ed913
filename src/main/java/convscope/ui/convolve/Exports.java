package convscope.ui.convolve;

import convscope.paint.Exposure;
import convscope.paint.java2d.AnimatedGif;
import convscope.paint.java2d.Java2D;
import convscope.paint.stepper.StepAnimation;
import convscope.stepper.Calculation;
import convscope.stepper.CalculationCsv;
import convscope.ui.Lab;
import convscope.ui.fx.Latest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/** Writes what is seen as film, picture and numbers, where waiting is allowed. */
final class Exports {
    private final ConvolveModel model;
    private final CaseFiles files;
    private final Lab lab;
    private AtomicBoolean cancelled = new AtomicBoolean();

    Exports(ConvolveModel model, CaseFiles files, Lab lab) {
        this.model = model;
        this.files = files;
        this.lab = lab;
    }

    /** The whole walk as an animated GIF; how far it is shows in the model, and it can be cancelled. */
    void film(Path file, Optional<Pictures> pictures) {
        pictures.ifPresent(shown -> {
            AtomicBoolean stop = new AtomicBoolean();
            cancelled = stop;
            model.exporting.set(0);
            Latest<Double> progress = new Latest<>(lab.fxThread(), done -> {
                if (!Double.isNaN(model.exporting.get())) {
                    model.exporting.set(done);
                }
            });
            StepAnimation film = StepAnimation.of(shown.calculation().walk(), shown.figure());
            AnimatedGif gif = new AnimatedGif(new Java2D(), shown.width(), shown.height(), shown.background());
            CompletableFuture<Void> answer = new CompletableFuture<>();
            lab.io().execute(() -> {
                try {
                    gif.write(counted(film, stop, progress), file);
                    answer.complete(null);
                } catch (IOException | RuntimeException failure) {
                    answer.completeExceptionally(failure);
                }
            });
            answer.whenCompleteAsync(
                    (done, failure) -> {
                        model.exporting.set(ConvolveModel.IDLE);
                        if (!(failure instanceof CancellationException)) {
                            files.told(String.valueOf(file.getFileName()), failure);
                        }
                    },
                    lab.fxThread());
        });
    }

    private static Iterable<Exposure> counted(StepAnimation film, AtomicBoolean stop, Latest<Double> progress) {
        int all = film.size();
        return () -> new Iterator<>() {
            private final Iterator<Exposure> exposures = film.iterator();
            private int done;

            @Override
            public boolean hasNext() {
                return exposures.hasNext();
            }

            @Override
            public Exposure next() {
                if (stop.get()) {
                    throw new CancellationException();
                }
                progress.offer((double) done++ / all);
                return exposures.next();
            }
        };
    }

    /** Stops writing the film; a file of its name stays what it was. */
    void cancel() {
        cancelled.set(true);
    }

    /** The frame on the screen as PNG. */
    void picture(Path file, Optional<Pictures> pictures) {
        pictures.ifPresent(shown -> files.write(file, out -> {
            Path draft = Files.createTempFile("convscope", ".png");
            try {
                new Java2D()
                        .writePng(
                                shown.figure().apply(shown.now()),
                                shown.width(),
                                shown.height(),
                                shown.background(),
                                draft);
                Files.copy(draft, out);
            } finally {
                Files.delete(draft);
            }
        }));
    }

    /** All numbers as CSV. */
    void numbers(Path file) {
        Optional<Calculation> calculation = model.calculation.get();
        calculation.ifPresent(done ->
                files.write(file, out -> out.write(CalculationCsv.of(done).getBytes(StandardCharsets.UTF_8))));
    }
}
