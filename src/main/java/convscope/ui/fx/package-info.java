/**
 * The border to JavaFX: its thread, its pulse, fonts, theme, and texts that follow the language.
 *
 * <p>The only place that hands work to JavaFX's thread. Knows no screen and no network.
 */
package convscope.ui.fx;
