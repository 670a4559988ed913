package convscope.data.catalogue;

import convscope.data.DataException;
import convscope.data.Watch;
import convscope.data.catalogue.Entry.RemoteFile;
import convscope.text.Message;
import java.io.IOException;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.CancellationException;

/**
 * Fetches entries of a catalogue; what was there already is not fetched again, and what was broken off goes on where it was.
 *
 * <p>A file grows under another name beside its place, is compared with the catalogue when it is whole (size and SHA-256),
 * and only then takes its place.
 */
public final class Fetching {
    private static final Duration CONNECT = Duration.ofSeconds(20);

    private final Patience patience;
    private HttpClient client; // brings TLS with it: made when something is fetched, not when the program starts

    public Fetching() {
        this(Patience.USUAL);
    }

    Fetching(Patience patience) {
        this.patience = patience;
    }

    /** Whether everything of an entry is in a folder already. */
    public static boolean isComplete(Entry entry, Path folder) {
        return entry.files().stream().allMatch(file -> isHere(file, folder));
    }

    private static boolean isHere(RemoteFile file, Path folder) {
        return file.isArchive()
                ? file.wanted().stream().allMatch(name -> Files.isRegularFile(folder.resolve(name)))
                : Files.isRegularFile(folder.resolve(file.name()));
    }

    /**
     * Fetches what is missing of an entry into a folder, which is made if need be.
     *
     * @param watch told how many bytes are here, several times a second
     * @throws DataException if it cannot be fetched or is not what the catalogue says; what has arrived is kept, unless it
     *     is wrong
     * @throws CancellationException if the watch ends it; what has arrived is kept
     */
    public void fetch(Entry entry, Path folder, Watch watch) throws DataException {
        try {
            Files.createDirectories(folder);
            checkSpace(entry, folder);
            long before = 0;
            for (RemoteFile file : entry.files()) {
                if (!isHere(file, folder)) {
                    fetch(file, folder, watch, before, entry.size());
                    if (file.isArchive()) {
                        unpack(file, entry.unpacked(), folder, watch);
                    }
                }
                before += file.size();
                watch.step(before, entry.size());
            }
        } catch (IOException e) {
            throw new DataException(Message.of("data.fetch.write", folder.toString(), reason(e)), e);
        }
    }

    private void fetch(RemoteFile file, Path folder, Watch watch, long before, long all)
            throws DataException, IOException {
        Path target = folder.resolve(file.name());
        if (Files.isRegularFile(target)) {
            return; // an archive that is still to be unpacked
        }
        try (PartFile part = PartFile.open(folder, file)) {
            DataException last = null;
            for (int place = 0; place < file.places().size(); place++) {
                try {
                    new FileFetch(client(), file, file.places().get(place), part, patience)
                            .run(watch, here -> watch.step(before + here, all));
                    part.complete(target);
                    return;
                } catch (DataException refused) {
                    last = refused;
                }
            }
            throw last;
        }
    }

    private synchronized HttpClient client() {
        if (client == null) {
            client = HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .proxy(ProxySelector.getDefault())
                    .connectTimeout(CONNECT)
                    .build();
        }
        return client;
    }

    private static void unpack(RemoteFile file, long most, Path folder, Watch watch) throws DataException, IOException {
        Path archive = folder.resolve(file.name());
        Path apart = Files.createTempDirectory(folder, ".unpacking-");
        try {
            Archive.unpack(archive, file.wanted(), most, apart, watch);
            for (String name : file.wanted()) {
                Files.move(
                        apart.resolve(name),
                        folder.resolve(name),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            }
            Files.delete(archive);
        } catch (DataException damaged) {
            Files.delete(archive);
            throw damaged;
        } finally {
            for (String name : file.wanted()) {
                Files.deleteIfExists(apart.resolve(name));
            }
            Files.delete(apart);
        }
    }

    private static void checkSpace(Entry entry, Path folder) throws DataException, IOException {
        FileStore disk = Files.getFileStore(folder);
        long needed = entry.unpacked();
        for (RemoteFile file : entry.files()) {
            needed += file.size() - PartFile.size(folder, file);
        }
        if (!isComplete(entry, folder) && disk.getUsableSpace() < needed) {
            throw new DataException(
                    Message.of("data.fetch.space", folder.toString(), needed >> 20, disk.getUsableSpace() >> 20));
        }
    }

    static String reason(Throwable e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
