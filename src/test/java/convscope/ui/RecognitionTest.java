package convscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.engine.Activations;
import convscope.engine.Engine;
import convscope.engine.EngineThread;
import convscope.engine.Predictor;
import convscope.spec.Preset;
import convscope.spec.ShapeTrace;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class RecognitionTest {
    /** Stands for JavaFX's thread: what is asked of it waits until the test does it. */
    private final BlockingQueue<Runnable> screen = new LinkedBlockingQueue<>();

    private final Queue<Runnable> pulse = new ConcurrentLinkedQueue<>();
    private final Semaphore mayAnswer = new Semaphore(0);
    private final Semaphore mayStart = new Semaphore(0);
    private final BlockingQueue<Float> asked = new ArrayBlockingQueue<>(1000);
    private final List<String> told = new ArrayList<>();
    private final Recognition recognition =
            new Recognition(new EngineThread<>("test"), SlowEngine::new, screen::add, pulse::add);

    RecognitionTest() {
        recognition.addListener(new Recognition.Listener() {
            @Override
            public void ready(String engine) {
                told.add("ready");
            }

            @Override
            public void recognized(Recognition.Result result) {
                told.add("image " + (int) result.probe().values()[0]);
            }

            @Override
            public void failed(Throwable cause) {
                told.add("failed");
            }
        });
    }

    /** Says which image it is asked about, and answers when it may. */
    private final class SlowEngine extends FakeEngine {
        SlowEngine() {
            mayStart.acquireUninterruptibly();
        }

        @Override
        public Predictor predictor(ShapeTrace trace, Map<String, Tensor> parameters) {
            return new FakePredictor(trace) {
                @Override
                public Activations activations(Tensor image) {
                    asked.add(image.values()[0]);
                    mayAnswer.acquireUninterruptibly();
                    if (image.values()[0] == 13) {
                        throw new IllegalStateException("unlucky");
                    }
                    return super.activations(image);
                }
            };
        }
    }

    @AfterEach
    void close() {
        mayStart.release(1000);
        mayAnswer.release(1000);
        recognition.close();
    }

    private static Tensor image(int name) {
        Tensor image = Tensor.zeros(Shape.image(1, 28, 28));
        image.values()[0] = name;
        return image;
    }

    private void open() throws InterruptedException {
        recognition.open(TestWindow.project(Preset.LENET.network(), "x"));
        mayStart.release();
        screen.take().run();
    }

    /** Waits until an answer waits for its pulse. */
    private void answered() throws InterruptedException {
        while (pulse.isEmpty()) {
            Thread.sleep(1);
        }
    }

    private void pulse() {
        for (Runnable work = pulse.poll(); work != null; work = pulse.poll()) {
            work.run();
        }
    }

    @Test
    void whileOneImageIsAnsweredOnlyTheNewestOfTheRestIsKept() throws InterruptedException {
        open();
        recognition.study(image(1));
        assertThat(asked.take()).isEqualTo(1);
        for (int i = 2; i <= 9; i++) {
            recognition.study(image(i));
        }
        mayAnswer.release();
        assertThat(asked.take()).isEqualTo(9);
        pulse();
        mayAnswer.release();
        answered();
        pulse();
        assertThat(told).containsExactly("ready", "image 1", "image 9");
        assertThat(asked).isEmpty();
    }

    @Test
    void severalAnswersWithinAPulseAreOne() throws InterruptedException {
        open();
        mayAnswer.release(5);
        for (int i = 1; i <= 6; i++) { // when the sixth is asked about, the fifth is answered
            recognition.study(image(i));
            assertThat(asked.take()).isEqualTo(i);
        }
        assertThat(pulse).hasSize(1);
        pulse();
        assertThat(told).containsExactly("ready", "image 5");
    }

    @Test
    void anImageStudiedBeforeTheEngineIsThereIsAnsweredWhenItIs() throws InterruptedException {
        recognition.open(TestWindow.project(Preset.LENET.network(), "x"));
        recognition.study(image(4));
        assertThat(asked).isEmpty();
        mayStart.release();
        mayAnswer.release();
        screen.take().run();
        answered();
        pulse();
        assertThat(told).containsExactly("ready", "image 4");
    }

    @Test
    void whatIsForgottenIsNotShown() throws InterruptedException {
        open();
        recognition.study(image(1));
        asked.take();
        recognition.forget();
        mayAnswer.release();
        answered();
        pulse();
        assertThat(told).containsExactly("ready");
    }

    @Test
    void anAnswerOfTheNetworkBeforeIsNotShown() throws InterruptedException {
        open();
        recognition.study(image(1));
        asked.take();
        recognition.open(TestWindow.project(Preset.FULLY_CONNECTED.network(), "y"));
        mayStart.release();
        recognition.study(image(2));
        mayAnswer.release(2);
        while (!told.contains("image 2")) {
            Runnable work = screen.poll(10, TimeUnit.MILLISECONDS);
            if (work != null) {
                work.run();
            }
            pulse();
        }
        assertThat(told).containsExactly("ready", "ready", "image 2");
    }

    @Test
    void whatIsAnticipatedIsShownOnceItIsStudied() throws InterruptedException {
        open();
        mayAnswer.release(10);
        Tensor soon = image(3);
        recognition.anticipate(soon);
        answered();
        pulse();
        assertThat(told).containsExactly("ready");
        recognition.study(soon);
        assertThat(told).containsExactly("ready", "image 3");
        assertThat(asked).hasSize(1);
        recognition.study(soon);
        assertThat(told).as("told again, without asking again").containsExactly("ready", "image 3", "image 3");
        assertThat(asked).hasSize(1);
        recognition.forget();
        recognition.anticipate(image(5));
        answered();
        pulse();
        assertThat(told).as("nobody studied it").containsExactly("ready", "image 3", "image 3");
    }

    @Test
    void oneFailureDoesNotStopTheNext() throws InterruptedException {
        open();
        mayAnswer.release(2);
        recognition.study(image(13));
        screen.take().run();
        recognition.study(image(14));
        answered();
        pulse();
        assertThat(told).containsExactly("ready", "failed", "image 14");
    }

    @Test
    void anEngineThatCannotStartIsSaid() throws InterruptedException {
        Recognition broken =
                new Recognition(new EngineThread<>("broken"), RecognitionTest::broken, screen::add, pulse::add);
        List<String> heard = new ArrayList<>();
        broken.addListener(new Recognition.Listener() {
            @Override
            public void failed(Throwable cause) {
                heard.add("failed");
            }
        });
        broken.open(TestWindow.project(Preset.LENET.network(), "x"));
        broken.study(image(1));
        screen.take().run();
        broken.close();
        assertThat(heard).containsExactly("failed");
    }

    private static Engine broken() {
        throw new UnsatisfiedLinkError("no natives here");
    }
}
