/**
 * The border to JavaFX: its thread and pulse, the canvas as a surface, fonts, theme, texts that follow the language.
 *
 * <p>The only place that hands work to JavaFX's thread. Knows no screen and no network.
 */
package convscope.ui.fx;
