/**
 * What networks are put together from: the kinds of layers and ready-made blocks, to be clicked, dragged or asked for by a key.
 */
package convscope.ui.build.palette;
