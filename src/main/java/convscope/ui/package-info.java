/**
 * The window: header, rail, network strip, station area, status bar, and what stations have in common.
 *
 * <p>A screen is a model (JavaFX properties), a view (nodes and bindings) and a controller (the only class others see).
 * Stations live in packages below and do not know each other. Nothing here waits: engine and files answer through
 * {@link convscope.ui.Recognition} and futures.
 */
package convscope.ui;
