package convscope.data.catalogue;

import convscope.data.DataException;
import convscope.data.Watch;
import convscope.data.catalogue.Entry.RemoteFile;
import convscope.text.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongConsumer;

/**
 * One connection: asks for the bytes that are missing, and takes whatever the server sends, from the beginning if it knows no
 * ranges or has another version of the file by now.
 */
final class Attempt {
    private static final int WHOLE = 200;
    private static final int RANGE = 206;
    private static final int NO_SUCH_RANGE = 416;
    private static final int TOO_MANY = 429;
    private static final int SERVER_FAULT = 500;

    private final HttpClient client;
    private final URI place;
    private final RemoteFile file;
    private final PartFile part;
    private final Patience patience;
    private Optional<IOException> disk = Optional.empty();
    private Optional<DataException> refusal = Optional.empty();
    private boolean over;
    private long heard = System.nanoTime();

    Attempt(HttpClient client, URI place, RemoteFile file, PartFile part, Patience patience) {
        this.client = client;
        this.place = place;
        this.file = file;
        this.part = part;
        this.patience = patience;
    }

    /** The connection broke; another attempt may go on. */
    static final class BrokenException extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Message why;

        BrokenException(Message why, Throwable cause) {
            super(why.key(), cause);
            this.why = why;
        }

        Message why() {
            return why;
        }
    }

    /**
     * Takes all that comes.
     *
     * @throws BrokenException if less came than was to come
     * @throws DataException if this place does not have the file
     * @throws IOException if it cannot be written
     */
    void run(Watch watch, LongConsumer arrived) throws BrokenException, DataException, IOException {
        CompletableFuture<HttpResponse<Void>> answer = client.sendAsync(request(), this::receive);
        HttpResponse<Void> response;
        try {
            response = await(answer, watch, arrived);
        } finally {
            answer.cancel(true);
            end();
        }
        arrived.accept(part.size());
        judge(response.statusCode());
    }

    private HttpRequest request() throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(place).header("Accept-Encoding", "identity");
        if (part.size() > 0) {
            request.header("Range", "bytes=" + part.size() + "-");
            part.version().ifPresent(version -> request.header("If-Range", version));
        }
        return request.build();
    }

    private HttpResponse<Void> await(CompletableFuture<HttpResponse<Void>> answer, Watch watch, LongConsumer arrived)
            throws BrokenException, DataException, IOException {
        while (true) {
            try {
                return answer.get(patience.look().toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException still) {
                if (watch.isCancelled()) {
                    throw new CancellationException();
                }
                arrived.accept(part.size());
                if (silence() > patience.silence().toNanos()) {
                    throw new BrokenException(Message.of("data.fetch.silent"), still);
                }
            } catch (ExecutionException failed) {
                throw explain(failed.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException();
            }
        }
    }

    private synchronized long silence() {
        return System.nanoTime() - heard;
    }

    private synchronized void end() {
        over = true;
    }

    private synchronized BrokenException explain(Throwable cause) throws DataException, IOException {
        if (refusal.isPresent()) {
            throw refusal.get();
        }
        if (disk.isPresent()) {
            throw disk.get();
        }
        boolean unreachable = cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException;
        return new BrokenException(
                unreachable
                        ? Message.of("data.fetch.unreachable")
                        : Message.of("data.fetch.reason", Fetching.reason(cause)),
                cause);
    }

    /** What becomes of the body, once the head has arrived; on a thread of the client. */
    private synchronized HttpResponse.BodySubscriber<Void> receive(HttpResponse.ResponseInfo head) {
        heard = System.nanoTime();
        if (over) {
            throw new CancellationException();
        }
        try {
            if (head.statusCode() == WHOLE) {
                part.restart(version(head));
                checkSize(head.headers().firstValueAsLong("Content-Length"));
            } else if (head.statusCode() == RANGE) {
                if (!continues(head)) {
                    part.restart("");
                    throw new IllegalStateException("another range than was asked for");
                }
            } else {
                return HttpResponse.BodySubscribers.discarding();
            }
        } catch (IOException e) {
            disk = Optional.of(e);
            throw new UncheckedIOException(e);
        }
        return HttpResponse.BodySubscribers.ofByteArrayConsumer(bytes -> bytes.ifPresent(this::take));
    }

    /** How the server names the version; empty if it does not, or only vaguely. */
    private static String version(HttpResponse.ResponseInfo head) {
        return head.headers()
                .firstValue("ETag")
                .filter(tag -> !tag.startsWith("W/"))
                .or(() -> head.headers().firstValue("Last-Modified"))
                .orElse("");
    }

    private void checkSize(OptionalLong announced) {
        if (announced.isPresent() && announced.getAsLong() != file.size()) {
            refusal = Optional.of(new DataException(
                    Message.of("data.fetch.size", file.name(), place.getHost(), file.size(), announced.getAsLong())));
            throw new IllegalStateException("another size");
        }
    }

    private boolean continues(HttpResponse.ResponseInfo head) throws IOException {
        String range = head.headers().firstValue("Content-Range").orElse("");
        return range.equals("bytes " + part.size() + "-" + (file.size() - 1) + "/" + file.size());
    }

    private synchronized void take(byte[] bytes) {
        if (over) {
            throw new CancellationException();
        }
        heard = System.nanoTime();
        try {
            part.append(ByteBuffer.wrap(bytes));
        } catch (IOException e) {
            disk = Optional.of(e);
            throw new UncheckedIOException(e);
        }
    }

    private void judge(int status) throws BrokenException, DataException, IOException {
        if (status == NO_SUCH_RANGE) {
            part.restart("");
        } else if (status == TOO_MANY || status >= SERVER_FAULT) {
            throw new BrokenException(Message.of("data.fetch.status", status), null);
        } else if (status != WHOLE && status != RANGE) {
            throw new DataException(Message.of("data.fetch.gone", file.name(), place.getHost(), status));
        }
        if (part.size() < file.size()) {
            throw new BrokenException(Message.of("data.fetch.short"), null);
        }
    }
}
