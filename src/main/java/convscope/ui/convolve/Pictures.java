package convscope.ui.convolve;

import convscope.paint.Figure;
import convscope.stepper.Calculation;
import convscope.stepper.Frame;
import java.util.function.Function;

/**
 * What is on the screen, to be drawn elsewhere at any frame.
 *
 * @param calculation whose walk is shown
 * @param now the frame that is on the screen
 * @param figure what is to be seen at a frame
 * @param width px
 * @param height px
 * @param background ARGB
 */
record Pictures(
        Calculation calculation, Frame now, Function<Frame, Figure> figure, int width, int height, int background) {}
