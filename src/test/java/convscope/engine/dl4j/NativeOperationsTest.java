package convscope.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.ref.WeakReference;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

@Timeout(60)
class NativeOperationsTest {
    private static final int LENGTH = 1_000_000;
    private static final long BYTES = 4L * LENGTH;

    @BeforeAll
    static void start() {
        Native.start();
    }

    private static NativeOperations operations() {
        return (NativeOperations) NativeOpsHolder.getInstance().getDeviceNativeOps();
    }

    private static void collectUntil(BooleanSupplier reached) {
        while (!reached.getAsBoolean()) {
            System.gc();
            pause(10);
        }
    }

    private static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes something, forgets it, and waits until the collector has found it. */
    private static void forget(Supplier<Object> maker) {
        WeakReference<Object> made = new WeakReference<>(maker.get());
        collectUntil(() -> made.get() == null);
    }

    @Test
    void theLibraryUsesThem() {
        assertThat(NativeOpsHolder.getInstance().getDeviceNativeOps()).isInstanceOf(NativeOperations.class);
    }

    @Test
    void anArrayWithoutASectionIsAMistake() {
        assertThatThrownBy(() -> Nd4j.createUninitialized(DataType.FLOAT, 3))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("outside of all sections");
    }

    @Test
    void anArrayTheCollectorFoundIsDeletedAfterTheSection() {
        Native.inside(() -> {
            forget(() -> Nd4j.createUninitialized(DataType.FLOAT, LENGTH).data());
            collectUntil(() -> Native.waiting() > 0);
            return null;
        });
        collectUntil(() -> Native.waiting() == 0);
    }

    @Test
    void whatIsDeletedWaitsForTheSectionsThatAreOpen() {
        collectUntil(() -> Native.waiting() == 0);
        Native.inside(() -> {
            int before = Native.waiting();
            operations().deleteGraphContext(operations().createGraphContext(1));
            assertThat(Native.waiting()).isGreaterThan(before);
            operations().deleteDataBuffer(operations().allocateDataBuffer(10, DataType.FLOAT.toInt(), false));
            assertThat(Native.waiting()).isGreaterThan(before + 1);
            CompletableFuture.runAsync(() -> operations().freeHost(operations().mallocHost(10, 0)))
                    .join();
            assertThat(Native.waiting()).isGreaterThan(before + 2);
            return null;
        });
        collectUntil(() -> Native.waiting() == 0);
    }

    @Test
    void aWorkspaceThatIsGivenUpIsFreedAtOnce() {
        collectUntil(() -> Native.waiting() == 0);
        Native.inside(() -> {
            assertThat(operations().freeHost(operations().mallocHost(10, 0))).isEqualTo(1);
            assertThat(Native.waiting()).isZero();
            return null;
        });
    }

    @Test
    void memoryThatAnArrayTookOverStaysWithIt() {
        long before = Pointer.totalBytes();
        Native.inside(() -> {
            forget(() -> Nd4j.createBuffer(new float[LENGTH]));
            pause(200);
            assertThat(Pointer.totalBytes() - before).isGreaterThan(BYTES / 2);
            return null;
        });
        collectUntil(() -> Pointer.totalBytes() - before < BYTES / 2);
    }
}
