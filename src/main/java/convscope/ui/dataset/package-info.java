/**
 * The card on which the images are chosen that a network is trained on: what there is, fetching it, folders of the user's own,
 * and what does not fit the open network.
 */
package convscope.ui.dataset;
