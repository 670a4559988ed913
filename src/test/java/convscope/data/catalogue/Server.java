package convscope.data.catalogue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server of one file on this machine, with the manners that servers have. */
public final class Server implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    volatile byte[] content;
    volatile String version = "\"one\"";
    volatile boolean ranges = true;
    /** Bytes after which each connection is cut; 0 for never. */
    public volatile int cut;
    /** Answers with this status while above 0, so many times. */
    public volatile int faults;

    public volatile int status = 503;
    /** Sends so much of the file and then waits for ever; 0 for never. */
    public volatile int silentAfter;
    /** What it says the length is; 0 for the truth, -1 for nothing. */
    volatile int announced;

    public Server(byte[] content) throws IOException {
        this.content = content;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    public URI place() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/file");
    }

    /** The ranges that were asked for, in order; {@code all} without one. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String range = exchange.getRequestHeaders().getFirst("Range");
        asked.add(Optional.ofNullable(range).orElse("all"));
        if (faults > 0) {
            faults--;
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
            return;
        }
        exchange.getResponseHeaders().set("ETag", version);
        String condition = exchange.getRequestHeaders().getFirst("If-Range");
        boolean part = range != null && ranges && (condition == null || condition.equals(version));
        int from = part ? Integer.parseInt(range.replaceAll("\\D", "")) : 0;
        byte[] body = Arrays.copyOfRange(content, from, content.length);
        if (part) {
            exchange.getResponseHeaders()
                    .set("Content-Range", "bytes " + from + "-" + (content.length - 1) + "/" + content.length);
        }
        long length = announced > 0 ? announced : announced < 0 ? 0 : body.length;
        exchange.sendResponseHeaders(part ? 206 : 200, length);
        OutputStream out = exchange.getResponseBody();
        if (cut > 0 && body.length > cut) {
            out.write(body, 0, cut);
            out.flush();
            exchange.close(); // without the rest that was announced
            return;
        }
        if (silentAfter > 0) {
            out.write(body, 0, Math.max(0, silentAfter - from));
            out.flush();
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException closed) {
                Thread.currentThread().interrupt();
            }
            return;
        }
        out.write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
