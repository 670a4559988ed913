package convscope.ui.dataset;

import convscope.data.DataKind;
import convscope.data.catalogue.Catalogue;
import convscope.data.catalogue.Entry;
import convscope.data.catalogue.Entry.RemoteFile;
import convscope.data.catalogue.Server;
import convscope.engine.dl4j.Dl4jEngine;
import convscope.project.Project;
import convscope.settings.Settings;
import convscope.ui.Lab;
import convscope.ui.TestWindow;
import convscope.ui.train.TrainController;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** The whole window with the station Train, a server that has a small CIFAR-10, and folders of pictures. */
final class DatasetWindow implements AutoCloseable {
    static final int RECORD = 3073;

    final TestWindow window;
    final Lab lab;
    final Path folder;
    final Server server;

    private DatasetWindow(TestWindow window, Path folder, Server server) {
        this.window = window;
        this.lab = window.lab;
        this.folder = folder;
        this.server = server;
    }

    static DatasetWindow open(Project project, Settings settings) {
        try {
            Path folder = Files.createTempDirectory("convscope-dataset");
            byte[] archive = archive();
            Server server = new Server(archive);
            TestWindow window = TestWindow.open(
                    folder,
                    new Catalogue(List.of(entry(archive, server))),
                    project,
                    settings,
                    Dl4jEngine::new,
                    (lab, fonts) -> List.of(new TrainController(lab, fonts)));
            window.run(() -> window.stage.setOnHidden(event -> server.close()));
            return new DatasetWindow(window, folder, server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** English, light, nothing moves. */
    static Settings settings() {
        return new Settings("en", false, 100, 1280, 800, false, List.of(), true);
    }

    private static Entry entry(byte[] archive, Server server) {
        RemoteFile file = new RemoteFile(
                "small.tar.gz",
                List.of(server.place()),
                archive.length,
                sha256(archive),
                Set.of("data_batch_1.bin", "test_batch.bin"));
        return new Entry(DataKind.CIFAR10, List.of(file), 1_000_000, "", URI.create("http://127.0.0.1"));
    }

    private static byte[] archive() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes))) {
            for (String name : List.of("data_batch_1.bin", "test_batch.bin")) {
                byte[] records = records(name.startsWith("data") ? 600 : 100);
                TarArchiveEntry entry = new TarArchiveEntry("cifar-10-batches-bin/" + name);
                entry.setSize(records.length);
                tar.putArchiveEntry(entry);
                tar.write(records);
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    static byte[] records(int count) {
        byte[] records = new byte[count * RECORD];
        new Random(3).nextBytes(records);
        for (int i = 0; i < count; i++) {
            records[i * RECORD] = (byte) (i % 10);
        }
        return records;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** A folder with so many pictures of each class, and two files that are none. */
    Path pictures(int each, String... classes) {
        try {
            Path pictures = Files.createDirectories(folder.resolve("pictures"));
            for (int c = 0; c < classes.length; c++) {
                Path inside = Files.createDirectories(pictures.resolve(classes[c]));
                for (int i = 0; i < each; i++) {
                    BufferedImage image = new BufferedImage(20, 16, BufferedImage.TYPE_INT_RGB);
                    image.createGraphics().setBackground(new Color(80 * c, 10 * (i % 5), 200 - 80 * c));
                    image.createGraphics().clearRect(0, 0, 20, 16);
                    ImageIO.write(image, "png", inside.resolve(i + ".png").toFile());
                }
            }
            Files.writeString(pictures.resolve(classes[0]).resolve("broken.jpg"), "no picture", StandardCharsets.UTF_8);
            Files.writeString(pictures.resolve(classes[1]).resolve("notes.txt"), "words", StandardCharsets.UTF_8);
            return pictures;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Shows the card by its key. */
    void card() {
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
        awaitLook();
    }

    /** Waits until what was chosen has been looked at. */
    void awaitLook() {
        window.await(
                "the images",
                () -> window.scene().getRoot().lookup("#dataset-found") != null
                        && window.scene().getRoot().lookup("#dataset-reading") == null);
        window.settle();
    }

    @Override
    public void close() {
        window.close();
        server.close();
    }
}
