package convscope.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convscope.spec.Preset;
import convscope.spec.ShapeTrace;
import convscope.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class EngineThreadTest {
    private static final class Fake implements Predictor {
        private final List<String> log;

        Fake(List<String> log) {
            this.log = log;
        }

        @Override
        public ShapeTrace trace() {
            return ShapeTrace.of(Preset.LENET.network());
        }

        @Override
        public Map<String, Tensor> parameters() {
            return Map.of();
        }

        @Override
        public void setParameters(Map<String, Tensor> parameters) {}

        @Override
        public Answer answer(Tensor images) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Activations activations(Tensor image) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {
            log.add("closed on " + Thread.currentThread().getName());
        }
    }

    @Test
    void answersInOrderOnItsOwnThread() {
        List<String> log = new ArrayList<>();
        try (EngineThread<Fake> thread = new EngineThread<>("engine-test")) {
            thread.open(() -> new Fake(log));
            var first = thread.ask(network -> log.add(Thread.currentThread().getName()));
            var second = thread.ask(network -> log.size());
            assertThat(second.join()).isEqualTo(1);
            assertThat(first.join()).isTrue();
            assertThat(log).containsExactly("engine-test");
        }
    }

    @Test
    void closesTheNetworkBeforeOnceTheNextStands() {
        List<String> log = new ArrayList<>();
        EngineThread<Fake> thread = new EngineThread<>("engine-test");
        thread.open(() -> new Fake(log));
        thread.open(() -> new Fake(log)).join();
        assertThat(log).hasSize(1);
        var failed = thread.open(() -> {
            throw new IllegalStateException("cannot be built");
        });
        assertThatThrownBy(failed::join).hasRootCauseMessage("cannot be built");
        assertThat(thread.ask(network -> network.trace().total()).join()).isEqualTo(47_154);
        assertThat(log).hasSize(1);
        thread.close();
        assertThatThrownBy(() -> thread.ask(network -> 0)).isInstanceOf(RejectedExecutionException.class);
    }

    @Test
    void saysSoWhenNothingIsOpen() {
        try (EngineThread<Fake> thread = new EngineThread<>("engine-test")) {
            assertThatThrownBy(() -> thread.ask(network -> 0).join())
                    .isInstanceOf(CompletionException.class)
                    .hasRootCauseInstanceOf(IllegalStateException.class);
        }
    }
}
