/** The card on which a new network is chosen: one of the presets, or an empty one. */
package convscope.ui.preset;
