/**
 * The engine behind the door: DL4J's ComputationGraph on ND4J, with oneDNN where the platform has it.
 *
 * <p>The only package that knows {@code org.deeplearning4j}, {@code org.nd4j} and {@code org.bytedeco}. Arrays are
 * copied to plain floats before they leave. {@link convscope.engine.dl4j.Dl4jEngine} is the way in.
 */
package convscope.engine.dl4j;
