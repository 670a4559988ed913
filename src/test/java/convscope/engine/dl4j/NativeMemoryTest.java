package convscope.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Properties;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class NativeMemoryTest {
    @BeforeAll
    static void start() {
        Native.start();
    }

    @Test
    void leavesTheLimitsThatOthersSet() {
        Properties properties = new Properties();
        properties.setProperty(NativeMemory.ARRAYS, "7");
        assertThat(NativeMemory.most(properties, 1000)).isEqualTo(900);
        NativeMemory.setLimits(properties, 1000);
        assertThat(properties.getProperty(NativeMemory.ARRAYS)).isEqualTo("7");
        assertThat(properties.getProperty(NativeMemory.PROCESS)).isEqualTo("0");
        properties.setProperty(NativeMemory.PROCESS, "8");
        assertThat(NativeMemory.most(properties, 1000)).isEqualTo(Long.MAX_VALUE);
        NativeMemory.setLimits(properties, 1000);
        assertThat(properties.getProperty(NativeMemory.PROCESS)).isEqualTo("8");
    }

    @Test
    void refusesWhatTheProcessMayNotTake() {
        long taken = Pointer.physicalBytes();
        assertThat(taken).isGreaterThan(50 << 20);
        assertThatCode(() -> NativeMemory.check(1 << 20, taken * 2)).doesNotThrowAnyException();
        assertThatThrownBy(() -> NativeMemory.check(taken, taken + (1 << 20)))
                .isInstanceOf(OutOfMemoryError.class)
                .hasMessageContaining("more are wanted");
    }

    @Test
    void theMachineHasALimit() {
        assertThatThrownBy(() -> NativeMemory.check(Long.MAX_VALUE / 2)).isInstanceOf(OutOfMemoryError.class);
    }
}
