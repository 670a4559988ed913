package convscope.engine.dl4j;

import java.lang.management.ManagementFactory;
import java.util.Properties;

/**
 * How much memory the library may take outside the heap.
 *
 * <p>Left alone it takes as much as the largest heap, a quarter of the machine's memory, which is less than the larger
 * networks need. Whoever sets the properties or the size of the heap knows better.
 */
final class NativeMemory {
    /** Bytes of arrays, in javacpp's words. */
    static final String ARRAYS = "org.bytedeco.javacpp.maxbytes";

    /** Bytes of the whole process, in javacpp's words. */
    static final String PROCESS = "org.bytedeco.javacpp.maxphysicalbytes";

    private NativeMemory() {}

    /** Sets what is not set yet; to be called before the library is loaded. */
    static void setLimits() {
        if (ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean machine) {
            setLimits(System.getProperties(), machine.getTotalMemorySize());
        }
    }

    /** Arrays may take 60 % of this memory, the whole process 90 %; the rest is for the system and the window. */
    static void setLimits(Properties properties, long memory) {
        properties.putIfAbsent(ARRAYS, Long.toString(memory / 10 * 6));
        properties.putIfAbsent(PROCESS, Long.toString(memory / 10 * 9));
    }
}
