package convscope.engine.dl4j;

import java.lang.management.ManagementFactory;
import java.util.Properties;
import org.bytedeco.javacpp.Pointer;

/**
 * How much memory the library may take outside the heap.
 *
 * <p>Left alone it takes as much as the largest heap, a quarter of the machine's memory, which is less than the larger
 * networks need. Whoever sets the properties or the size of the heap knows better.
 */
final class NativeMemory {
    /** Bytes of arrays, in javacpp's words. */
    static final String ARRAYS = "org.bytedeco.javacpp.maxbytes";

    /**
     * Bytes of the whole process, in javacpp's words; 0 for no limit. It would ask the system before each of the hundreds of small
     * arrays of a batch, a tenth of the time of a small network: {@link #check} asks once a pass.
     */
    static final String PROCESS = "org.bytedeco.javacpp.maxphysicalbytes";

    private static final int TRIES = 5;
    private static final int MILLISECONDS_EACH = 100;

    private static final long MOST = most(System.getProperties(), memory()); // before the properties are set

    private NativeMemory() {}

    /** Bytes of the machine; without end if it does not say. */
    private static long memory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean machine
                ? machine.getTotalMemorySize()
                : Long.MAX_VALUE;
    }

    /** Bytes that {@link #check} lets the process take: 90 % of this memory, the rest is for the system. */
    static long most(Properties properties, long memory) {
        return properties.containsKey(PROCESS) ? Long.MAX_VALUE : memory / 10 * 9;
    }

    /** Sets what is not set yet; to be called before the library is loaded. */
    static void setLimits() {
        setLimits(System.getProperties(), memory());
    }

    /** Arrays may take 60 % of this memory. */
    static void setLimits(Properties properties, long memory) {
        properties.putIfAbsent(ARRAYS, Long.toString(memory / 10 * 6));
        properties.putIfAbsent(PROCESS, "0");
    }

    /**
     * Whether the process may take so many bytes more, after the garbage is collected if it must be.
     *
     * @throws OutOfMemoryError if it may not
     */
    static void check(long more) {
        check(more, MOST);
    }

    static void check(long more, long most) {
        for (int i = 0; Pointer.physicalBytes() > most - more; i++) {
            if (i == TRIES) {
                throw new OutOfMemoryError("The process takes %d MB, and %d more are wanted; it may take %d"
                        .formatted(Pointer.physicalBytes() >> 20, more >> 20, most >> 20));
            }
            System.gc();
            try {
                Thread.sleep(MILLISECONDS_EACH); // the collector's finds are freed by another thread
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
