package convscope.engine.dl4j;

import java.util.function.Supplier;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * Starts the native library once, tells each thread how many cores one operation may use, and keeps memory in use from
 * being freed.
 *
 * <p>Left to itself the library spins on all cores for every small operation, which is slower than one thread and
 * freezes a window; see {@code src/docs/decisions.md}.
 */
final class Native {
    private static final ThreadLocal<Integer> THREADS = ThreadLocal.withInitial(() -> 0);
    private static final int CORES = Runtime.getRuntime().availableProcessors();
    private static final Sections SECTIONS = new Sections();

    private Native() {}

    /** Loads the library; cheap after the first time. Throws a linkage error if this platform has none. */
    static synchronized void start() {
        if (System.getProperty("org.bytedeco.javacpp.platform.extension") == null && hasOneDnn()) {
            System.setProperty("org.bytedeco.javacpp.platform.extension", "-onednn");
        }
        System.setProperty("org.eclipse.deeplearning4j.helpers.disable", "false");
        System.setProperty("native.ops", NativeOperations.class.getName());
        NativeMemory.setLimits();
        inside(() -> Nd4j.create(1)); // must come before NativeOpsHolder is touched
        Nd4j.factory().blas().setMaxThreads(1);
    }

    /**
     * Does something with the library's arrays. Whatever makes, reads or computes with one happens in here, because the
     * library may free an array that its own code still uses (see {@link Sections}); an assertion watches over it.
     */
    static <T> T inside(Supplier<T> work) {
        return SECTIONS.inside(work);
    }

    /** Whether the calling thread may use arrays. */
    static boolean isInside() {
        return SECTIONS.isInside();
    }

    /** Frees something that the collector found unreachable, once no work can be using it any more. */
    static void release(Runnable action) {
        SECTIONS.release(action);
    }

    /** How much of what the collector found still waits for work to end; for tests. */
    static int waiting() {
        return SECTIONS.waiting();
    }

    /** Whether the platform's native library uses oneDNN. */
    static boolean usesOneDnn() {
        start();
        return org.nd4j.nativeblas.Nd4jCpu.Environment.getInstance().isUseMKLDNN();
    }

    private static boolean hasOneDnn() {
        String arch = System.getProperty("os.arch");
        return arch.equals("amd64") || arch.equals("x86_64");
    }

    /** The calling thread's operations use this many cores from now on. */
    static void threads(int count) {
        if (THREADS.get() != count) {
            NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(count);
            THREADS.set(count);
        }
    }

    /** Runs something as the library would on its own: helpers off, all cores for every operation. */
    static <T> T unaccelerated(Supplier<T> work) {
        System.setProperty("org.eclipse.deeplearning4j.helpers.disable", "true");
        Nd4j.factory().blas().setMaxThreads(CORES);
        int before = THREADS.get();
        threads(CORES);
        try {
            return inside(work);
        } finally {
            threads(Math.max(before, 1));
            Nd4j.factory().blas().setMaxThreads(1);
            System.setProperty("org.eclipse.deeplearning4j.helpers.disable", "false");
        }
    }
}
