/**
 * The door to whatever computes networks: tensors and layer names go in and out, nothing of a library shows.
 *
 * <p>{@link convscope.engine.Predictor} answers and shows its inside, {@link convscope.engine.Network} also learns,
 * {@link convscope.engine.EngineThread} is the only way in from other threads. What stands behind the door lives in
 * the packages below and is known only to the composition root.
 */
package convscope.engine;
