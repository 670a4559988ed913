package convscope.paint.java2d;

import convscope.paint.Exposure;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/**
 * Writes exposures as an animated GIF that repeats for ever.
 *
 * <p>Every frame after the first holds only the px that differ from the one before, with a palette of its own, so that flat
 * colours stay exact and files small. Two frames are in memory at a time.
 */
public final class AnimatedGif {
    private static final String FORMAT = "javax_imageio_gif_image_1.0";

    /** Browsers take a shorter time for a mistake and show the frame for 100 ms instead. */
    private static final int LEAST_HUNDREDTHS = 2;

    private final Java2D java2d;
    private final int width;
    private final int height;
    private final int background;

    /** A writer of frames of so many px on an opaque ground. */
    public AnimatedGif(Java2D java2d, int width, int height, int background) {
        this.java2d = java2d;
        this.width = width;
        this.height = height;
        this.background = background;
    }

    /**
     * Writes the exposures into a file, whose folder is made if missing. A file of that name is replaced once all is
     * written, and stays what it was if anything goes wrong.
     *
     * @throws IllegalArgumentException if there is no exposure
     * @throws IOException if the file cannot be written
     */
    public void write(Iterable<Exposure> exposures, Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(folder, ".gif", ".part");
        try {
            try (ImageOutputStream stream = ImageIO.createImageOutputStream(draft.toFile())) {
                write(exposures, stream);
            }
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private void write(Iterable<Exposure> exposures, ImageOutputStream stream) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        try {
            writer.setOutput(stream);
            writer.prepareWriteSequence(null);
            int[] before = new int[0];
            for (Exposure exposure : exposures) {
                BufferedImage image = java2d.render(exposure.figure(), width, height, background);
                int[] now = image.getRGB(0, 0, width, height, null, 0, width);
                boolean first = before.length == 0;
                Rectangle changed = first ? new Rectangle(width, height) : changed(before, now);
                write(writer, part(before, now, changed), changed, exposure.milliseconds(), first);
                before = now;
            }
            if (before.length == 0) {
                throw new IllegalArgumentException("An animation needs at least one exposure");
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
    }

    /** The smallest rectangle outside which nothing changed; one px if nothing did at all. */
    private Rectangle changed(int[] before, int[] now) {
        int left = width;
        int right = -1;
        int top = height;
        int bottom = -1;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (before[y * width + x] != now[y * width + x]) {
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                    top = Math.min(top, y);
                    bottom = y;
                }
            }
        }
        return bottom < 0 ? new Rectangle(1, 1) : new Rectangle(left, top, right - left + 1, bottom - top + 1);
    }

    /** What is new in a rectangle; what is not is transparent. */
    private int[] part(int[] before, int[] now, Rectangle part) {
        int[] argb = new int[part.width * part.height];
        for (int y = 0; y < part.height; y++) {
            for (int x = 0; x < part.width; x++) {
                int place = (part.y + y) * width + part.x + x;
                boolean same = before.length > 0 && before[place] == now[place];
                argb[y * part.width + x] = same ? IndexedPicture.CLEAR : now[place];
            }
        }
        return argb;
    }

    private void write(ImageWriter writer, int[] argb, Rectangle part, int milliseconds, boolean first)
            throws IOException {
        BufferedImage image = IndexedPicture.of(argb, part.width, part.height);
        IIOMetadata metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
        IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(FORMAT);
        IIOMetadataNode place = child(root, "ImageDescriptor");
        place.setAttribute("imageLeftPosition", Integer.toString(part.x));
        place.setAttribute("imageTopPosition", Integer.toString(part.y));
        place.setAttribute("interlaceFlag", "FALSE");
        IIOMetadataNode control = child(root, "GraphicControlExtension");
        control.setAttribute("disposalMethod", "doNotDispose");
        control.setAttribute("userInputFlag", "FALSE");
        control.setAttribute("transparentColorFlag", "TRUE");
        control.setAttribute("transparentColorIndex", Integer.toString(IndexedPicture.CLEAR_INDEX));
        control.setAttribute("delayTime", Integer.toString(Math.max(LEAST_HUNDREDTHS, Math.round(milliseconds / 10f))));
        if (first) {
            child(root, "ApplicationExtensions").appendChild(endless());
        }
        metadata.setFromTree(FORMAT, root);
        writer.writeToSequence(new IIOImage(image, null, metadata), null);
    }

    /** Netscape's extension: a sub-block of kind 1 with the number of repetitions, 0 for no end. */
    private static IIOMetadataNode endless() {
        IIOMetadataNode extension = new IIOMetadataNode("ApplicationExtension");
        extension.setAttribute("applicationID", "NETSCAPE");
        extension.setAttribute("authenticationCode", "2.0");
        extension.setUserObject(new byte[] {1, 0, 0});
        return extension;
    }

    private static IIOMetadataNode child(IIOMetadataNode root, String name) {
        for (int i = 0; i < root.getLength(); i++) {
            if (root.item(i).getNodeName().equals(name)) {
                return (IIOMetadataNode) root.item(i);
            }
        }
        IIOMetadataNode made = new IIOMetadataNode(name);
        root.appendChild(made);
        return made;
    }
}
