/**
 * The network strip: one card a layer with its live feature maps, arrows along the chain, arcs for skips and branches.
 *
 * <p>Knows the session and what the engine's answers look like, but no station and no engine.
 */
package convscope.ui.strip;
