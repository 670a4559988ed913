package convscope.project;

import convscope.tensor.Tensor;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The safetensors format: named arrays of 32-bit floats behind a JSON header.
 *
 * <p>Eight bytes give the header's length N (unsigned, little-endian), N bytes of UTF-8 JSON name each tensor with its
 * type, shape and place, and the values follow, row-major and little-endian, without gaps. What is written starts its
 * values at a multiple of 8, as the reference implementation does; what other tools wrote is read whatever the order of
 * its keys and its blanks. Bit patterns are kept, NaN and −0 included.
 *
 * @see <a href="https://github.com/huggingface/safetensors">safetensors</a>
 */
public final class Safetensors {
    /** Longest header that is read; the reference reader allows 100 MB, which no network that fits here needs. */
    static final int MOST_HEADER = 16 << 20;

    private static final int CHUNK = 1 << 16;

    private Safetensors() {}

    /**
     * What a file holds.
     *
     * @param metadata free texts; empty without any
     * @param tensors the tensors in the order of their values in the file
     */
    public record Contents(Map<String, String> metadata, Map<String, Tensor> tensors) {
        public Contents {
            metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
            tensors = Collections.unmodifiableMap(new LinkedHashMap<>(tensors));
        }
    }

    /**
     * Writes tensors in the order of the map; the same maps give the same bytes.
     *
     * @return number of bytes written
     */
    public static long write(OutputStream out, Map<String, Tensor> tensors, Map<String, String> metadata)
            throws IOException {
        byte[] header = SafetensorsHeader.bytes(tensors, metadata);
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
        out.write(chunk.putLong(0, header.length).array(), 0, Long.BYTES);
        out.write(header);
        long written = Long.BYTES + header.length;
        for (Tensor tensor : tensors.values()) {
            float[] values = tensor.values();
            for (int from = 0; from < values.length; from += CHUNK / Float.BYTES) {
                int count = Math.min(values.length - from, CHUNK / Float.BYTES);
                chunk.asFloatBuffer().put(values, from, count);
                out.write(chunk.array(), 0, count * Float.BYTES);
            }
            written += (long) values.length * Float.BYTES;
        }
        return written;
    }

    /**
     * Reads a whole file.
     *
     * @param length bytes that the stream holds
     * @throws ProjectFileException if it is not a sound file of 32-bit floats, or larger than half of the memory
     */
    public static Contents read(InputStream in, long length) throws IOException, ProjectFileException {
        SafetensorsHeader header = readHeader(in, length);
        return new Contents(
                header.metadata(), readTensors(in, header, Runtime.getRuntime().maxMemory() / 2));
    }

    /** Reads and checks what stands before the values; afterwards the stream is at the first value. */
    static SafetensorsHeader readHeader(InputStream in, long length) throws IOException, ProjectFileException {
        byte[] start = in.readNBytes(Long.BYTES);
        if (start.length < Long.BYTES) {
            throw ProjectFileException.of("project.tensors-cut");
        }
        long headerLength =
                ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN).getLong();
        if (headerLength < 0 || headerLength > MOST_HEADER || headerLength > length - Long.BYTES) {
            throw ProjectFileException.of("project.tensors-header-length", Long.toUnsignedString(headerLength));
        }
        byte[] json = in.readNBytes((int) headerLength);
        if (json.length < headerLength) {
            throw ProjectFileException.of("project.tensors-cut");
        }
        return SafetensorsHeader.parse(json, length - Long.BYTES - headerLength);
    }

    /**
     * Reads the values that the header announces, then makes sure that nothing follows.
     *
     * @param mostBytes how much memory the values may take
     */
    static Map<String, Tensor> readTensors(InputStream in, SafetensorsHeader header, long mostBytes)
            throws IOException, ProjectFileException {
        requireMemory(header.dataLength(), mostBytes);
        byte[] chunk = new byte[CHUNK];
        ByteBuffer buffer = ByteBuffer.wrap(chunk).order(ByteOrder.LITTLE_ENDIAN);
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        for (Map.Entry<String, SafetensorsHeader.Place> entry : header.places().entrySet()) {
            Tensor tensor = Tensor.zeros(entry.getValue().shape());
            float[] values = tensor.values();
            for (int from = 0; from < values.length; from += CHUNK / Float.BYTES) {
                int count = Math.min(values.length - from, CHUNK / Float.BYTES);
                if (in.readNBytes(chunk, 0, count * Float.BYTES) < count * Float.BYTES) {
                    throw new EOFException("The values of " + entry.getKey() + " end early");
                }
                buffer.asFloatBuffer().get(values, from, count);
            }
            tensors.put(entry.getKey(), tensor);
        }
        if (in.read() >= 0) {
            throw ProjectFileException.of("project.tensors-trailing");
        }
        return tensors;
    }

    static void requireMemory(long bytes, long mostBytes) throws ProjectFileException {
        if (bytes > mostBytes) {
            throw ProjectFileException.of("project.weights-too-large", bytes >> 20, mostBytes >> 20);
        }
    }
}
