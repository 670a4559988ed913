/**
 * What is true of a layer and worth knowing, though nothing is wrong: rows that a stride never reaches, what a flatten
 * layer costs, windows that could be stacked. Each with its real numbers and, where there is one, a network that answers
 * it.
 */
package convscope.assembly.advice;
