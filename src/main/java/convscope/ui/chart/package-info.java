/**
 * Curves that can be touched: panned, zoomed, read, and following what is measured.
 *
 * <p>Knows no screen and no training; whoever shows a chart hands it a {@link convscope.paint.Curves} as often as it likes.
 */
package convscope.ui.chart;
