package convscope.paint.java2d;

import convscope.paint.Palette;
import convscope.paint.Surface.Anchor;
import convscope.paint.TextStyle;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * Many pictures with captions in one picture, for looking at them side by side.
 *
 * <p>Each picture is shrunk evenly to the width of a column and never enlarged; a line is as high as its highest picture.
 *
 * @param pictures in reading order
 * @param columns pictures to a line
 * @param columnWidth px
 * @param palette colours of ground, frames and captions
 */
public record ContactSheet(List<Picture> pictures, int columns, int columnWidth, Palette palette) {
    private static final int GAP = 16;
    private static final int CAPTION = 24;

    /** One picture and what stands above it. */
    public record Picture(String caption, BufferedImage image) {}

    public ContactSheet {
        pictures = List.copyOf(pictures);
        if (pictures.isEmpty() || columns < 1 || columnWidth < 1) {
            throw new IllegalArgumentException("A contact sheet needs a picture and a column, found " + pictures.size()
                    + " pictures, " + columns + " columns of " + columnWidth + " px");
        }
    }

    public BufferedImage render(Java2D java2d) {
        int lines = (pictures.size() + columns - 1) / columns;
        int[] tops = new int[lines + 1];
        tops[0] = GAP;
        for (int line = 0; line < lines; line++) {
            int tallest = 0;
            for (Picture picture : line(line)) {
                tallest = Math.max(tallest, height(picture.image));
            }
            tops[line + 1] = tops[line] + CAPTION + tallest + GAP;
        }
        int across = Math.min(columns, pictures.size());
        int width = GAP + across * (columnWidth + GAP);
        BufferedImage sheet = new BufferedImage(width, tops[lines], BufferedImage.TYPE_INT_ARGB);
        try (Java2DSurface surface = java2d.surface(sheet)) {
            surface.fillRectangle(0, 0, width, tops[lines], palette.background());
            TextStyle style = TextStyle.text(14);
            for (int i = 0; i < pictures.size(); i++) {
                Picture picture = pictures.get(i);
                int x = GAP + i % columns * (columnWidth + GAP);
                int y = tops[i / columns];
                BufferedImage small = shrunk(picture.image);
                String caption = style.fit(surface, picture.caption, columnWidth);
                surface.text(
                        caption, x, style.baselineAround(y + CAPTION / 2.0 - 2), Anchor.LEFT, style, palette.text());
                int[] argb = small.getRGB(0, 0, small.getWidth(), small.getHeight(), null, 0, small.getWidth());
                surface.image(
                        argb, small.getWidth(), small.getHeight(), x, y + CAPTION, small.getWidth(), small.getHeight());
                surface.strokeRectangle(
                        x - 1, y + CAPTION - 1, small.getWidth() + 2, small.getHeight() + 2, 1, palette.gridLine());
            }
        }
        return sheet;
    }

    private List<Picture> line(int line) {
        return pictures.subList(line * columns, Math.min(pictures.size(), (line + 1) * columns));
    }

    private int height(BufferedImage image) {
        return image.getWidth() <= columnWidth
                ? image.getHeight()
                : Math.max(1, Math.round(image.getHeight() * (columnWidth / (float) image.getWidth())));
    }

    /** Halved until one smooth step is left, since a single large step would skip pixels. */
    private BufferedImage shrunk(BufferedImage image) {
        BufferedImage now = image;
        while (now.getWidth() > 2 * columnWidth) {
            now = resized(now, now.getWidth() / 2, Math.max(1, now.getHeight() / 2));
        }
        return now.getWidth() <= columnWidth ? now : resized(now, columnWidth, height(image));
    }

    private static BufferedImage resized(BufferedImage image, int width, int height) {
        BufferedImage smaller = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = smaller.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return smaller;
    }
}
