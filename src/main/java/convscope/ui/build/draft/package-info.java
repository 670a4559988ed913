/**
 * What the parts of the station Build share: the draft as it is shown, and what hands can do to it. No node is made here.
 */
package convscope.ui.build.draft;
