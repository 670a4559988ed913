package convscope.project;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Zip files taken apart and put together, so that a test can spoil them. */
final class Zips {
    private Zips() {}

    static Map<String, byte[]> entries(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Map<String, byte[]> entries = new LinkedHashMap<>();
            for (ZipEntry entry : zip.stream().toArray(ZipEntry[]::new)) {
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] deflated(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Path write(Path file, Map<String, byte[]> entries) throws IOException {
        return Files.write(file, deflated(entries));
    }

    /** The bytes with every occurrence of a text replaced by another of the same length. */
    static byte[] replaced(byte[] bytes, String from, String to) {
        String all = new String(bytes, StandardCharsets.ISO_8859_1);
        return all.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
    }
}
