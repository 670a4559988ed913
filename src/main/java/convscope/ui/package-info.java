/**
 * The window: shell, stations and controls. The only tree that knows JavaFX and ControlsFX.
 *
 * <p>Screens show what the domain packages compute and decide nothing themselves; screens do not know each other.
 */
package convscope.ui;
