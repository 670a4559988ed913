package convscope.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SectionsTest {
    private final Sections sections = new Sections();

    /** A section on a thread of its own, open until it is told to end. */
    private final class Open {
        private final CountDownLatch end = new CountDownLatch(1);
        private final CompletableFuture<Void> ended;

        Open() throws InterruptedException {
            CountDownLatch begun = new CountDownLatch(1);
            ended = CompletableFuture.runAsync(() -> sections.inside(() -> {
                begun.countDown();
                return await(end);
            }));
            begun.await();
        }

        void end() {
            end.countDown();
            ended.join();
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private CountDownLatch release() {
        CountDownLatch released = new CountDownLatch(1);
        sections.release(released::countDown);
        return released;
    }

    private static void assertStillWaits(CountDownLatch release) throws InterruptedException {
        assertThat(release.await(100, TimeUnit.MILLISECONDS)).isFalse();
    }

    @Test
    void releasesWhereNothingIsUnderWay() {
        assertThat(await(release())).isTrue();
        assertThat(sections.waiting()).isZero();
    }

    @Test
    void aReleaseWaitsForEverySectionThatWasOpen() throws InterruptedException {
        Open first = new Open();
        Open second = new Open();
        CountDownLatch release = release();
        assertStillWaits(release);
        second.end();
        assertStillWaits(release);
        assertThat(sections.waiting()).isEqualTo(1);
        first.end();
        assertThat(await(release)).isTrue();
    }

    @Test
    void aReleaseWaitsForNoLaterSection() throws InterruptedException {
        Open before = new Open();
        CountDownLatch release = release();
        Open after = new Open();
        new Open().end();
        assertStillWaits(release);
        before.end();
        assertThat(await(release)).isTrue();
        after.end();
    }

    @Test
    void aLaterReleaseDoesNotOvertake() throws InterruptedException {
        Open first = new Open();
        CountDownLatch early = release();
        Open second = new Open();
        CountDownLatch late = release();
        first.end();
        assertThat(await(early)).isTrue();
        assertStillWaits(late);
        second.end();
        assertThat(await(late)).isTrue();
    }

    @Test
    void aSectionWithinASectionEndsWithTheOuterOne() {
        CountDownLatch release = sections.inside(() -> {
            assertThat(sections.isInside()).isTrue();
            CountDownLatch within = sections.inside(this::release);
            assertThat(sections.isInside()).isTrue();
            assertThat(sections.waiting()).isEqualTo(1);
            return within;
        });
        assertThat(sections.isInside()).isFalse();
        assertThat(await(release)).isTrue();
    }

    @Test
    void aSectionThatFailsEndsToo() {
        assertThatThrownBy(() -> sections.inside(() -> {
                    throw new IllegalStateException("as told");
                }))
                .hasMessage("as told");
        assertThat(sections.isInside()).isFalse();
        assertThat(await(release())).isTrue();
    }

    @Test
    void aReleaseThatFailsDoesNotStopTheOthers() throws InterruptedException {
        CountDownLatch failing = new CountDownLatch(1);
        sections.release(() -> {
            Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> failing.countDown());
            throw new IllegalStateException("as told");
        });
        assertThat(await(failing)).isTrue();
        assertThat(await(release())).isTrue();
    }
}
