/**
 * Images on their way to a network: datasets, their split and batches, drawings, pictures, and their preparation.
 *
 * <p>Pixels are 0..1 with ink or light bright, images {@code [channels][height][width]}. What a file gets wrong is a
 * {@link convscope.data.DataException} with one sentence. No network, engine or window is known here; only
 * {@link convscope.data.PictureReader} and the writer of sample drawings know ImageIO.
 */
package convscope.data;
