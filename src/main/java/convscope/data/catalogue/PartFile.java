package convscope.data.catalogue;

import convscope.data.DataException;
import convscope.data.catalogue.Entry.RemoteFile;
import convscope.text.Message;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A file on its way, beside the place that it will have, with a note which version of it the server was sending.
 *
 * <p>Locked while it is open, so that two programs never write the same one.
 */
final class PartFile implements AutoCloseable {
    private static final String ENDING = ".part";
    private static final String NOTE = ".version";
    private static final int PIECE = 1 << 16;

    private final Path path;
    private final Path note;
    private final RemoteFile file;
    private final FileChannel channel;

    private PartFile(Path path, RemoteFile file, FileChannel channel) {
        this.path = path;
        this.note = path.resolveSibling(path.getFileName() + NOTE);
        this.file = file;
        this.channel = channel;
    }

    static PartFile open(Path folder, RemoteFile file) throws DataException, IOException {
        Path path = path(folder, file);
        FileChannel channel =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return new PartFile(path, file, channel);
            }
        } catch (OverlappingFileLockException mine) {
            // this very program fetches it already
        }
        channel.close();
        throw new DataException(Message.of("data.fetch.busy", file.name()));
    }

    private static Path path(Path folder, RemoteFile file) {
        return folder.resolve(file.name() + ENDING);
    }

    /** Bytes that have arrived of a file; 0 if none have. */
    static long size(Path folder, RemoteFile file) throws IOException {
        Path path = path(folder, file);
        return Files.exists(path) ? Math.min(file.size(), Files.size(path)) : 0;
    }

    long size() throws IOException {
        return channel.size();
    }

    /** The version that the bytes here are of, as the server names it; empty if it did not. */
    Optional<String> version() throws IOException {
        return Files.exists(note)
                ? Optional.of(Files.readString(note, StandardCharsets.UTF_8)).filter(text -> !text.isBlank())
                : Optional.empty();
    }

    /** Begins again from nothing. */
    void restart(String version) throws IOException {
        channel.truncate(0);
        Files.writeString(note, version, StandardCharsets.UTF_8);
    }

    /** Appends bytes; refuses more than the file shall have. */
    void append(ByteBuffer bytes) throws IOException {
        if (channel.size() + bytes.remaining() > file.size()) {
            throw new IOException("more than " + file.size() + " bytes arrive");
        }
        channel.position(channel.size());
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** The SHA-256 of what is here, in hexadecimal. */
    String sha256() throws IOException {
        MessageDigest digest = digest();
        // through the channel itself: some systems let nobody else read what is locked
        ByteBuffer piece = ByteBuffer.allocate(PIECE);
        channel.position(0);
        while (channel.read(piece) >= 0) {
            digest.update(piece.flip());
            piece.clear();
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Moves the whole file to its place. */
    void complete(Path target) throws IOException {
        channel.force(true);
        channel.close(); // some systems move no open files
        Files.move(path, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Files.deleteIfExists(note);
    }

    @Override
    public void close() throws IOException {
        if (channel.isOpen()) {
            boolean empty = channel.size() == 0;
            channel.close();
            if (empty) {
                Files.deleteIfExists(path);
                Files.deleteIfExists(note);
            }
        }
    }
}
