package convscope.ui.convolve;

import convscope.paint.stepper.EquationFigure;
import convscope.paint.stepper.StepFigure;
import convscope.text.Texts;

/** The words of the figures in one language. */
final class FigureWords {
    private FigureWords() {}

    static StepFigure.Labels step(Texts texts) {
        return new StepFigure.Labels(
                texts.get("convolve.figure.input"),
                texts.get("convolve.figure.padding"),
                zeros -> texts.get("convolve.figure.inserted", zeros),
                (rows, columns) -> dropped(texts, rows, columns),
                texts.get("convolve.figure.kernel"),
                texts.get("convolve.figure.reversed"),
                texts.get("convolve.figure.products"),
                texts.get("convolve.figure.output"),
                texts.get("convolve.figure.channel"),
                texts.get("convolve.figure.map"),
                texts.get("convolve.figure.product"),
                texts.get("convolve.figure.sum"),
                texts.get("convolve.figure.bias"),
                texts.get("convolve.figure.largest"),
                texts.get("convolve.figure.mean"),
                texts.get("convolve.figure.visits"),
                more -> texts.get("convolve.figure.more", more));
    }

    private static String dropped(Texts texts, int rows, int columns) {
        if (columns == 0) {
            return texts.get("convolve.figure.dropped-rows", rows);
        }
        return rows == 0
                ? texts.get("convolve.figure.dropped-columns", columns)
                : texts.get("convolve.figure.dropped-both", rows, columns);
    }

    static EquationFigure.Labels equation(Texts texts) {
        return new EquationFigure.Labels(hidden -> texts.get("convolve.figure.hidden", hidden));
    }
}
