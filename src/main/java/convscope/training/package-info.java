/**
 * How a network learns: the plan, the batches one after the other, what was measured on the way.
 *
 * <p>Everything here runs on whatever thread calls it and knows neither window nor library.
 */
package convscope.training;
