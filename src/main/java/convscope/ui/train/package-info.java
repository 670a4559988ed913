/** The station Train: how a network learns, seen while it does, and what goes on inside it. */
package convscope.ui.train;
