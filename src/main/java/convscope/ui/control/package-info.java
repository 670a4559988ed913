/**
 * Small controls that every screen uses: actions with their keys, buttons made of them, the toast, the banner, the help.
 *
 * <p>They know texts and the toolkit, but neither networks nor screens.
 */
package convscope.ui.control;
