/**
 * The station Build: puts the network that is open together. The parts: {@code palette} and {@code canvas} to assemble,
 * {@code form} for the settings of what is selected, {@code sheet} for totals, table and code; they meet in {@code draft}.
 */
package convscope.ui.build;
