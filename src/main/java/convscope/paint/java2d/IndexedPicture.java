package convscope.paint.java2d;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A picture in at most 255 colours and one that is transparent, as a GIF holds it.
 *
 * <p>Up to 255 colours stay exactly what they are. Of more, those that cover most px stay (flat areas do), and every other
 * becomes the nearest of them (the fringes of letters do).
 */
final class IndexedPicture {
    /** A px that is left as it was; no opaque colour. */
    static final int CLEAR = 0;

    /** Place of the transparent colour in the palette. */
    static final int CLEAR_INDEX = 0;

    private static final int MOST_COLOURS = 255;

    private IndexedPicture() {}

    /** Px that are opaque or {@link #CLEAR}, row-major, as an indexed picture. */
    static BufferedImage of(int[] argb, int width, int height) {
        Map<Integer, Integer> indices = indices(argb);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, palette(indices));
        byte[] target = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        Map<Integer, Integer> nearest = new HashMap<>(indices);
        nearest.put(CLEAR, CLEAR_INDEX);
        int colour = CLEAR;
        int index = CLEAR_INDEX;
        for (int i = 0; i < argb.length; i++) {
            if (argb[i] != colour) {
                colour = argb[i];
                index = nearest.computeIfAbsent(colour, other -> nearest(other, indices));
            }
            target[i] = (byte) index;
        }
        return image;
    }

    private static IndexColorModel palette(Map<Integer, Integer> indices) {
        int[] colours = new int[MOST_COLOURS + 1];
        indices.forEach((colour, index) -> colours[index] = colour);
        return new IndexColorModel(8, colours.length, colours, 0, false, CLEAR_INDEX, DataBuffer.TYPE_BYTE);
    }

    /** The colours that are kept, most px first, with their places in the palette, from 1. */
    private static Map<Integer, Integer> indices(int[] argb) {
        Map<Integer, int[]> counts = new HashMap<>();
        int colour = CLEAR;
        int[] count = new int[1];
        for (int px : argb) {
            if (px != colour) {
                colour = px;
                count = counts.computeIfAbsent(px, key -> new int[1]);
            }
            count[0]++;
        }
        counts.remove(CLEAR);
        List<Integer> kept = counts.entrySet().stream()
                .sorted((a, b) -> a.getValue()[0] != b.getValue()[0]
                        ? b.getValue()[0] - a.getValue()[0]
                        : Integer.compare(a.getKey(), b.getKey()))
                .limit(MOST_COLOURS)
                .map(Map.Entry::getKey)
                .toList();
        Map<Integer, Integer> indices = new HashMap<>();
        for (int one : kept) {
            indices.put(one, indices.size() + 1);
        }
        return indices;
    }

    private static int nearest(int colour, Map<Integer, Integer> indices) {
        int best = CLEAR_INDEX;
        int least = Integer.MAX_VALUE;
        for (Map.Entry<Integer, Integer> one : indices.entrySet()) {
            int apart = apart(colour >> 16, one.getKey() >> 16)
                    + apart(colour >> 8, one.getKey() >> 8)
                    + apart(colour, one.getKey());
            if (apart < least) {
                least = apart;
                best = one.getValue();
            }
        }
        return best;
    }

    private static int apart(int a, int b) {
        int difference = (a & 255) - (b & 255);
        return difference * difference;
    }
}
