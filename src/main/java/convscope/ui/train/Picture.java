package convscope.ui.train;

import convscope.paint.Figure;

/**
 * A figure as it is on the screen, to be drawn elsewhere.
 *
 * @param figure what is drawn
 * @param width px
 * @param height px
 * @param background ARGB
 */
record Picture(Figure figure, int width, int height, int background) {}
