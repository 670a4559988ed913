/**
 * The network as cards and wires that hands can change: what is in sight, zoom and pan, gestures, the small map.
 *
 * <p>Where things stand is computed in {@code layout}; what a gesture does to the network is decided behind
 * {@link convscope.ui.build.draft.BuildEdits}.
 */
package convscope.ui.build.canvas;
