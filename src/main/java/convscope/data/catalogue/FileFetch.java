package convscope.data.catalogue;

import convscope.data.DataException;
import convscope.data.Watch;
import convscope.data.catalogue.Entry.RemoteFile;
import convscope.text.Message;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.concurrent.CancellationException;
import java.util.function.LongConsumer;

/** Fetches one file from one place, with as many attempts as patience allows. */
final class FileFetch {
    private final HttpClient client;
    private final RemoteFile file;
    private final URI place;
    private final PartFile part;
    private final Patience patience;

    FileFetch(HttpClient client, RemoteFile file, URI place, PartFile part, Patience patience) {
        this.client = client;
        this.file = file;
        this.place = place;
        this.part = part;
        this.patience = patience;
    }

    /**
     * Fetches what is missing and compares the whole with the catalogue.
     *
     * @param arrived told how many bytes are here
     */
    void run(Watch watch, LongConsumer arrived) throws DataException, IOException {
        int idle = 0;
        while (part.size() < file.size()) {
            long before = part.size();
            try {
                new Attempt(client, place, file, part, patience).run(watch, arrived);
            } catch (Attempt.BrokenException broken) {
                idle = part.size() > before ? 1 : idle + 1;
                if (idle >= patience.attempts()) {
                    throw new DataException(
                            Message.of("data.fetch.broken", file.name(), place.getHost(), broken.why()), broken);
                }
                pause(idle, watch);
            }
        }
        compare();
    }

    private void pause(int attempt, Watch watch) {
        long until = System.nanoTime() + (patience.pause().toNanos() << attempt - 1);
        while (System.nanoTime() < until) {
            if (watch.isCancelled()) {
                throw new CancellationException();
            }
            sleep();
        }
    }

    private void sleep() {
        try {
            Thread.sleep(Math.min(patience.look().toMillis(), patience.pause().toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    private void compare() throws DataException, IOException {
        String found = part.sha256();
        if (!found.equals(file.sha256())) {
            part.restart("");
            throw new DataException(
                    Message.of("data.fetch.checksum", file.name(), place.getHost(), file.sha256(), found));
        }
    }
}
