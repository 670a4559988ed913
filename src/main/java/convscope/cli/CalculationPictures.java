package convscope.cli;

import convscope.paint.Palette;
import convscope.paint.java2d.AnimatedGif;
import convscope.paint.java2d.Java2D;
import convscope.paint.stepper.StepAnimation;
import convscope.paint.stepper.StepFigure;
import convscope.paint.stepper.StepWords;
import convscope.stepper.Calculation;
import convscope.stepper.Frame;
import convscope.text.Texts;
import java.io.IOException;
import java.nio.file.Path;

/** A calculation as files to look at: the very figures of the window, on white. */
final class CalculationPictures {
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 560;

    private final Calculation calculation;
    private final StepFigure figure;
    private final Java2D java2d = new Java2D();

    CalculationPictures(Calculation calculation, Texts texts) {
        this.calculation = calculation;
        this.figure = StepFigure.of(
                calculation, Frame.still(calculation.walk().last()), Palette.LIGHT, 1, StepWords.step(texts));
    }

    /** The result with the window at its last position. */
    void png(Path file) throws IOException {
        java2d.writePng(figure, WIDTH, HEIGHT, Palette.LIGHT.background(), file);
    }

    /** The whole walk. */
    void gif(Path file) throws IOException {
        new AnimatedGif(java2d, WIDTH, HEIGHT, Palette.LIGHT.background())
                .write(StepAnimation.of(calculation.walk(), figure::withFrame), file);
    }
}
