package convscope.ui.tour;

import convscope.paint.Palette;
import convscope.paint.java2d.ContactSheet;
import convscope.paint.java2d.Java2D;
import convscope.ui.TestWindow;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;

/** Pictures of stops in many looks, each audited, and sheets on which those of one theme and language stand together. */
final class Tour {
    private static final int COLUMNS = 2 * Look.Size.values().length;
    private static final int COLUMN_WIDTH = 420;

    private final Path folder;
    private final Glyphs glyphs = new Glyphs();
    private final Java2D java2d = new Java2D();
    private final Map<String, List<Taken>> sheets = new LinkedHashMap<>();
    private final ExecutorService writer = Executors.newSingleThreadExecutor();
    private final List<CompletableFuture<Void>> writing = new ArrayList<>();

    private record Taken(String caption, Path file, boolean dark) {}

    /**
     * @param folder gets the pictures
     */
    Tour(Path folder) {
        this.folder = folder;
    }

    /**
     * Visits one stop.
     *
     * @param number of the stop, for the names of its files
     * @return what is wrong, each with the looks in which it is
     */
    Map<String, List<Look>> visit(int number, Stop stop, List<Look> looks) {
        Map<String, List<Look>> wrong = new LinkedHashMap<>();
        try (TestWindow window = stop.open().apply(looks.get(0).settings())) {
            for (Look look : looks) {
                look.put(window);
                stop.again().accept(window);
                window.settle();
                Shot shot = Shot.of(window, glyphs);
                shot.findings()
                        .forEach(finding -> wrong.computeIfAbsent(finding.toString(), key -> new ArrayList<>())
                                .add(look));
                keep(number, stop, look, shot);
            }
        }
        return wrong;
    }

    private void keep(int number, Stop stop, Look look, Shot shot) {
        Path file = folder.resolve(String.format("%02d-%s-%s.png", number, stop.name(), look));
        String findings =
                shot.findings().isEmpty() ? "" : " · " + shot.findings().size() + " findings";
        sheets.computeIfAbsent(look.language() + "-" + look.theme(), key -> new ArrayList<>())
                .add(new Taken(stop.name() + " " + look.size() + findings, file, look.dark()));
        writing.add(CompletableFuture.runAsync(() -> write(shot.image(), file), writer));
    }

    private static void write(BufferedImage image, Path file) {
        try {
            Java2D.writePng(image, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the contact sheets, {@code sheet-LANGUAGE-THEME.png}. */
    void finish() throws IOException {
        writing.forEach(CompletableFuture::join);
        writer.shutdown();
        for (Map.Entry<String, List<Taken>> sheet : sheets.entrySet()) {
            List<ContactSheet.Picture> pictures = new ArrayList<>();
            for (Taken taken : sheet.getValue()) {
                pictures.add(new ContactSheet.Picture(
                        taken.caption(), ImageIO.read(taken.file().toFile())));
            }
            Palette palette = sheet.getValue().get(0).dark() ? Palette.DARK : Palette.LIGHT;
            write(
                    new ContactSheet(pictures, COLUMNS, COLUMN_WIDTH, palette).render(java2d),
                    folder.resolve("sheet-" + sheet.getKey() + ".png"));
        }
    }
}
