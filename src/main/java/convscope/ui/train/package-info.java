/**
 * The station Train: a network learns while one watches, and says why.
 *
 * <p>Knows no engine and no thread: {@link convscope.ui.Training} trains, this shows it and says what it shall do.
 */
package convscope.ui.train;
