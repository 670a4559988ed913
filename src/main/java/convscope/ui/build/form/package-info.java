/**
 * The right side of the station Build: what can be said about the selected layer, or the network, and set there.
 *
 * <p>Everything is read from {@link convscope.ui.build.draft.BuildModel} and done by
 * {@link convscope.ui.build.draft.BuildEdits}; nothing is kept here but what is being typed.
 */
package convscope.ui.build.form;
