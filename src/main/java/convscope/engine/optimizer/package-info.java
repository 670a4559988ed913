/**
 * How a gradient moves weights: each published rule as plain arithmetic over arrays.
 *
 * <p>Ours and not the library's, because it is the subject: a step can be explained number by number, what a rule keeps
 * can be saved and loaded to the bit, and every engine steps alike. Knows no library.
 */
package convscope.engine.optimizer;
