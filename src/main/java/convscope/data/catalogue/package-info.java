/**
 * Data that can be fetched on request: what there is, from where, how large, how it is proved right, and the fetching
 * itself. Nothing here acts unasked, and nothing knows what is in the images.
 */
package convscope.data.catalogue;
