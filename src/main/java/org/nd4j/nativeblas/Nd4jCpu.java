package org.nd4j.nativeblas;

/**
 * Stands where DL4J's {@code BaseMKLDNNHelper} expects the native bindings, which moved to another package.
 *
 * <p>The helper asks only whether oneDNN is in use; the answer is the one of the native library itself.
 */
public final class Nd4jCpu {
    private Nd4jCpu() {}

    /** What the helper calls by reflection. */
    public static final class Environment {
        private static final Environment INSTANCE = new Environment();

        private Environment() {}

        public static Environment getInstance() {
            return INSTANCE;
        }

        public boolean isUseMKLDNN() {
            return org.nd4j.linalg.cpu.nativecpu.bindings.Nd4jCpu.Environment.getInstance()
                    .isUseONEDNN();
        }
    }
}
