package convscope.data.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import convscope.data.DataException;
import convscope.data.DataKind;
import convscope.data.Watch;
import convscope.data.catalogue.Entry.RemoteFile;
import convscope.text.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetchingTest {
    private static final Patience SHORT =
            new Patience(3, Duration.ofMillis(10), Duration.ofMillis(400), Duration.ofMillis(20));

    @TempDir
    private Path folder;

    private final byte[] content = new byte[300_000];
    private Server server;

    @BeforeEach
    void serve() throws IOException {
        new Random(5).nextBytes(content);
        server = new Server(content);
    }

    @AfterEach
    void end() {
        server.close();
    }

    @Test
    void fetchesAndNeverTwice() throws Exception {
        long[] seen = new long[2];
        fetch(entry(content), watch(seen, Long.MAX_VALUE));
        assertThat(folder.resolve("file")).hasBinaryContent(content);
        assertThat(seen).containsExactly(content.length, content.length);
        fetch(entry(content), Watch.NOBODY);
        assertThat(server.asked()).containsExactly("all");
        assertThat(names()).containsExactly("file");
        assertThat(Fetching.isComplete(entry(content), folder)).isTrue();
    }

    @Test
    void goesOnAfterEveryCut() throws Exception {
        server.cut = 70_000;
        fetch(entry(content), Watch.NOBODY);
        assertThat(folder.resolve("file")).hasBinaryContent(content);
        assertThat(server.asked())
                .hasSize(5)
                .startsWith("all", "bytes=70000-", "bytes=140000-", "bytes=210000-", "bytes=280000-");
    }

    @Test
    void beginsAgainWhereTheServerKnowsNoRanges() throws Exception {
        server.silentAfter = 70_000;
        cancelAt(70_000);
        server.silentAfter = 0;
        server.ranges = false;
        fetch(entry(content), Watch.NOBODY);
        assertThat(server.asked()).containsExactly("all", "bytes=70000-");
        assertThat(folder.resolve("file")).hasBinaryContent(content);
    }

    @Test
    void goesOnAcrossRunsOfTheProgram() throws Exception {
        server.silentAfter = 50_000;
        cancelAt(50_000);
        assertThat(names()).containsExactly("file.part", "file.part.version");
        server.silentAfter = 0;
        fetch(entry(content), Watch.NOBODY);
        assertThat(server.asked()).containsExactly("all", "bytes=50000-");
        assertThat(folder.resolve("file")).hasBinaryContent(content);
        assertThat(names()).containsExactly("file");
    }

    @Test
    void beginsAgainIfTheServerHasAnotherVersion() throws Exception {
        server.silentAfter = 50_000;
        cancelAt(50_000);
        server.silentAfter = 0;
        new Random(6).nextBytes(content);
        server.version = "\"two\"";
        fetch(entry(content), Watch.NOBODY);
        assertThat(folder.resolve("file")).hasBinaryContent(content);
    }

    @Test
    void canBeCalledOffAtOnce() {
        server.silentAfter = 50_000;
        long start = System.nanoTime();
        cancelAt(50_000);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void triesAgainAndThenSaysWhy() {
        server.faults = 2;
        assertThat(refusal(entry(content), Watch.NOBODY)).isNull();
        assertThat(server.asked()).hasSize(3);
    }

    @Test
    void saysThatNothingArrives() {
        server.silentAfter = 50_000;
        assertThat(refusal(entry(content), Watch.NOBODY)).contains("file", "127.0.0.1", "nothing arrives", "is kept");
        assertThat(server.asked()).containsExactly("all", "bytes=50000-", "bytes=50000-");
        assertThat(folder.resolve("file.part")).exists();
    }

    @Test
    void saysThatTheServerFails() {
        server.faults = 99;
        assertThat(refusal(entry(content), Watch.NOBODY)).contains("the server answers 503");
        assertThat(server.asked()).hasSize(3);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void saysThatTheFileIsGone() {
        server.faults = 99;
        server.status = 404;
        assertThat(refusal(entry(content), Watch.NOBODY)).contains("no longer at 127.0.0.1", "404");
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void saysThatThereIsNoServer() throws Exception {
        RemoteFile nowhere = file(content, List.of(server.place()));
        server.close();
        assertThat(refusal(entry(nowhere), Watch.NOBODY)).contains("cannot be reached");
        server = new Server(content);
    }

    @Test
    void refusesAnotherSizeBeforeItArrives() {
        Entry larger = entry(new RemoteFile("file", List.of(server.place()), 300_001, sha256(content), Set.of()));
        assertThat(refusal(larger, Watch.NOBODY)).contains("should have 300001 bytes and has 300000");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void refusesMoreThanItShouldBeWhereNoLengthIsAnnounced() {
        server.announced = -1;
        Entry smaller = entry(new RemoteFile("file", List.of(server.place()), 200_000, sha256(content), Set.of()));
        assertThat(refusal(smaller, Watch.NOBODY)).contains("more than 200000 bytes");
        assertThat(folder.resolve("file")).doesNotExist();
    }

    @Test
    void throwsAwayWhatIsNotWhatItShouldBe() {
        byte[] other = content.clone();
        other[7]++;
        assertThat(refusal(entry(other), Watch.NOBODY))
                .contains("SHA-256", sha256(other), sha256(content), "thrown away");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void theNextPlaceIsTriedWhenOneDoesNotHaveIt() throws Exception {
        byte[] other = content.clone();
        other[7]++;
        try (Server wrong = new Server(other)) {
            fetch(entry(file(content, List.of(wrong.place(), server.place()))), Watch.NOBODY);
        }
        assertThat(folder.resolve("file")).hasBinaryContent(content);
        assertThat(server.asked()).containsExactly("all");
    }

    @Test
    void twoAtOnceDoNotWriteTheSameFile() throws Exception {
        try (PartFile other = PartFile.open(folder, file(content, List.of(server.place())))) {
            assertThat(other.size()).isZero();
            assertThat(refusal(entry(content), Watch.NOBODY)).contains("another window");
        }
        fetch(entry(content), Watch.NOBODY);
    }

    @Test
    void refusesWhatTheDiskCannotHold() {
        Entry huge = new Entry(
                DataKind.CIFAR10,
                List.of(file(content, List.of(server.place()))),
                1L << 60,
                "",
                URI.create("http://127.0.0.1"));
        assertThat(refusal(huge, Watch.NOBODY)).contains("too little room", "1,099,511,627,776 MB");
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void takesTheWantedFilesOutOfAnArchiveAndNothingElse() throws Exception {
        byte[] archive = archive(
                "inside/a.bin",
                "first",
                "../../b.bin",
                "second",
                "/etc/evil",
                "x",
                "inside/a.bin",
                "again",
                "c.html",
                "y");
        server.content = archive;
        Entry entry = entry(new RemoteFile(
                "all.tar.gz", List.of(server.place()), archive.length, sha256(archive), Set.of("a.bin", "b.bin")));
        fetch(entry, Watch.NOBODY);
        assertThat(names()).containsExactly("a.bin", "b.bin");
        assertThat(folder.resolve("a.bin")).hasContent("first");
        assertThat(folder.resolve("b.bin")).hasContent("second");
        assertThat(folder.getParent().resolve("b.bin")).doesNotExist();
        assertThat(Fetching.isComplete(entry, folder)).isTrue();
    }

    @Test
    void aLinkIsNoFile() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes))) {
            TarArchiveEntry link = new TarArchiveEntry("a.bin", TarConstants.LF_SYMLINK);
            link.setLinkName("/etc/passwd");
            tar.putArchiveEntry(link);
            tar.closeArchiveEntry();
        }
        assertThat(refusalOfArchive(bytes.toByteArray(), 100)).contains("a.bin is missing", "thrown away");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void anArchiveThatUnpacksToTooMuchIsRefused() throws Exception {
        byte[] bomb = archive("a.bin", "0".repeat(20 << 20));
        assertThat(bomb.length).isLessThan(100_000);
        assertThat(refusalOfArchive(bomb, 1000)).contains("unpacks to more than");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aDamagedArchiveIsRefused() throws Exception {
        byte[] archive = archive("a.bin", new String(new char[90_000]).replace('\0', 'z'));
        assertThat(refusalOfArchive(java.util.Arrays.copyOf(archive, archive.length / 2), 90_000))
                .contains("cannot be unpacked");
        assertThat(refusalOfArchive("no archive at all".getBytes(StandardCharsets.UTF_8), 90_000))
                .contains("cannot be unpacked");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void theCatalogueSaysWhereHowLargeAndHowItIsProved() {
        for (Entry entry : Catalogue.STANDARD.entries()) {
            assertThat(Catalogue.STANDARD.entry(entry.kind())).containsSame(entry);
            for (RemoteFile file : entry.files()) {
                assertThat(file.sha256()).matches("[0-9a-f]{64}");
                assertThat(file.size()).isPositive();
                assertThat(file.places())
                        .isNotEmpty()
                        .allMatch(place -> place.getScheme().startsWith("http"));
            }
        }
        assertThat(Catalogue.STANDARD.entry(DataKind.CIFAR10).orElseThrow().size())
                .isEqualTo(170_052_171);
        assertThat(Catalogue.STANDARD
                        .entry(DataKind.FASHION_MNIST)
                        .orElseThrow()
                        .size())
                .isEqualTo(30_878_645);
        assertThat(Catalogue.STANDARD.entry(DataKind.MNIST)).isEmpty(); // comes with the program
    }

    private String refusalOfArchive(byte[] archive, long unpacked) {
        server.content = archive;
        RemoteFile file =
                new RemoteFile("all.tar.gz", List.of(server.place()), archive.length, sha256(archive), Set.of("a.bin"));
        return refusal(
                new Entry(DataKind.CIFAR10, List.of(file), unpacked, "", URI.create("http://127.0.0.1")), Watch.NOBODY);
    }

    private static byte[] archive(String... namesAndContents) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes))) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                byte[] inside = namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8);
                TarArchiveEntry entry = new TarArchiveEntry(namesAndContents[i], true);
                entry.setSize(inside.length);
                tar.putArchiveEntry(entry);
                tar.write(inside);
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    private void fetch(Entry entry, Watch watch) throws DataException {
        new Fetching(SHORT).fetch(entry, folder, watch);
    }

    /** The English sentence with which it is refused, null if it is not; both languages have one. */
    private String refusal(Entry entry, Watch watch) {
        DataException refused = catchThrowableOfType(DataException.class, () -> fetch(entry, watch));
        if (refused == null) {
            return null;
        }
        assertThat(Texts.of(Locale.KOREAN).get(refused.said())).endsWith(".").doesNotContain("{", "null");
        return Texts.of(Locale.ENGLISH).get(refused.said());
    }

    private void cancelAt(long bytes) {
        assertThatThrownBy(() -> fetch(entry(content), watch(new long[2], bytes)))
                .isInstanceOf(CancellationException.class);
    }

    private static Watch watch(long[] seen, long cancelAt) {
        return new Watch() {
            @Override
            public void progress(long done, long of) {
                seen[0] = done;
                seen[1] = of;
            }

            @Override
            public boolean isCancelled() {
                return seen[0] >= cancelAt;
            }
        };
    }

    private Entry entry(byte[] expected) {
        return entry(file(expected, List.of(server.place())));
    }

    private static Entry entry(RemoteFile file) {
        return new Entry(DataKind.CIFAR10, List.of(file), 1000, "", URI.create("http://127.0.0.1"));
    }

    private static RemoteFile file(byte[] expected, List<URI> places) {
        return new RemoteFile("file", places, expected.length, sha256(expected), Set.of());
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
