package convscope.engine.dl4j;

import org.bytedeco.javacpp.Pointer;
import org.nd4j.linalg.cpu.nativecpu.bindings.Nd4jCpu;
import org.nd4j.nativeblas.OpaqueContext;
import org.nd4j.nativeblas.OpaqueDataBuffer;

/**
 * The library's native operations, except that nothing is freed under work that may still use it.
 *
 * <p>The library frees an array's memory when the collector finds the array unreachable, which may be while its own
 * native code computes with it: the program then dies, or computes with what other arrays have written there. Here what
 * the collector found waits for the {@link Sections} that were open then. Made by the library itself, which finds the
 * class by name; see {@code src/docs/decisions.md}.
 */
public final class NativeOperations extends Nd4jCpu {
    /** A handle to an array's memory that keeps whatever owns this memory, so that both go together. */
    private static final class Handle extends OpaqueDataBuffer {
        private Pointer memory; // never read: being reachable is all

        Handle(OpaqueDataBuffer handle, Pointer memory) {
            super(handle);
            this.memory = memory;
        }
    }

    @Override
    public OpaqueDataBuffer allocateDataBuffer(long elements, int type, boolean both) {
        assert Native.isInside() : "An array is made outside of all sections";
        OpaqueDataBuffer handle = super.allocateDataBuffer(elements, type, both);
        return handle == null ? null : new Handle(handle, null);
    }

    @Override
    public OpaqueDataBuffer dbCreateExternalDataBuffer(long elements, int type, Pointer memory, Pointer special) {
        assert Native.isInside() : "An array is made outside of all sections";
        OpaqueDataBuffer handle = super.dbCreateExternalDataBuffer(elements, type, memory, special);
        return handle == null ? null : new Handle(handle, memory);
    }

    @Override
    public void dbSetPrimaryBuffer(OpaqueDataBuffer handle, Pointer memory, long bytes) {
        super.dbSetPrimaryBuffer(handle, memory, bytes);
        if (handle instanceof Handle own) {
            own.memory = memory;
        }
    }

    @Override
    public void deleteDataBuffer(OpaqueDataBuffer handle) {
        Native.release(() -> super.deleteDataBuffer(handle));
    }

    @Override
    public void deleteGraphContext(OpaqueContext context) {
        Native.release(() -> super.deleteGraphContext(context));
    }

    @Override
    public void destroyRandom(Pointer state) {
        Native.release(() -> super.destroyRandom(state));
    }

    /**
     * Frees a workspace's memory: at once where it is told to inside a section, later where the collector found the
     * workspace.
     */
    @Override
    public int freeHost(Pointer memory) {
        if (Native.isInside()) {
            return super.freeHost(memory);
        }
        Pointer same = new Pointer(memory); // the caller forgets the address
        Native.release(() -> super.freeHost(same));
        return 1;
    }
}
