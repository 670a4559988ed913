/**
 * The station Draw: a pad, what the network sees of it, and what it answers while the pen moves.
 *
 * <p>{@link convscope.ui.draw.DrawController} is what others see; {@link convscope.ui.draw.PenBench} measures it. What lies
 * on the pad is an immutable {@code Sheet}; how a drawing becomes a network's input is {@code convscope.data}'s, not ours.
 */
package convscope.ui.draw;
