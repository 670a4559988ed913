package convscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/** The form of what is measured; how fast anything is depends on the machine and is not tested. */
class BenchTest {
    private static JsonNode bench(Shell shell) {
        int status = new CommandLine(new Bench(shell.console, shell.equipment, 2, 0.01)).execute("--json");
        assertThat(status).as(shell.err()).isZero();
        return shell.json();
    }

    @Test
    void saysWhyThereIsNoWindow() {
        JsonNode document = bench(new Shell());
        for (String net : new String[] {"lenet", "cifar10-net"}) {
            JsonNode result = document.get("training").get(net);
            double fast = result.get("imagesPerSecond").asDouble();
            double plain = result.get("plainImagesPerSecond").asDouble();
            assertThat(plain).isPositive();
            assertThat(result.get("ratio").asDouble()).isEqualTo(fast / plain);
            assertThat(result.get("rounds").asInt()).isEqualTo(2);
        }
        assertThat(document.get("prediction").get("p99").asDouble())
                .isGreaterThanOrEqualTo(document.get("prediction").get("p50").asDouble());
        for (String field : new String[] {"penToBars", "penToPulse", "scrub", "train", "startToWindow"}) {
            assertThat(document.get(field).isNull()).as(field).isTrue();
        }
        assertThat(document.get("reason").asString()).isEqualTo("no display");
    }

    private static Shell measuring(WindowBench.Start start) {
        double[] times = {4, 1, 3, 2};
        return new Shell(
                () -> false,
                Locale.ENGLISH,
                () -> new WindowBench.Times(
                        times,
                        times,
                        times,
                        times,
                        new WindowBench.Scrub(times, "sw"),
                        new WindowBench.Train(times, new double[] {5, 8, 3}, new double[] {10, 10, 4}, times),
                        start));
    }

    @Test
    void aStartThatCannotBeMeasuredLosesNothingElse() {
        JsonNode document = bench(measuring(new WindowBench.Start(null, "the program opened no window")));
        assertThat(document.get("startToWindow").isNull()).isTrue();
        assertThat(document.get("startReason").asString()).isEqualTo("the program opened no window");
        assertThat(document.get("reason").isNull()).isTrue();
        assertThat(document.get("penToBars").get("idle").get("p50").asDouble()).isEqualTo(2);
    }

    @Test
    void reportsWhatTheWindowMeasured() {
        Shell shell = measuring(new WindowBench.Start(1.25, null));
        JsonNode document = bench(shell);
        assertThat(document.get("penToBars").get("idle").get("p50").asDouble()).isEqualTo(2);
        assertThat(document.get("penToPulse").get("training").get("p95").asDouble())
                .isEqualTo(4);
        assertThat(document.get("scrub").get("renderer").asString()).isEqualTo("sw");
        assertThat(document.get("scrub").get("frames").get("p99").asDouble()).isEqualTo(4);
        JsonNode train = document.get("train");
        assertThat(train.get("frames").get("p99").asDouble()).isEqualTo(4);
        assertThat(train.get("pan").get("p50").asDouble()).isEqualTo(2);
        assertThat(train.get("imagesPerSecond").asDouble()).isEqualTo(5);
        assertThat(train.get("ratio").asDouble())
                .as("of the rounds 0.5, 0.8 and 0.75")
                .isEqualTo(0.75);
        assertThat(document.get("startToWindow").asDouble()).isEqualTo(1.25);
        assertThat(document.get("reason").isNull()).isTrue();
    }

    @Test
    void percentilesAreNearestRanks() {
        double[] hundred = new double[100];
        for (int i = 0; i < 100; i++) {
            hundred[i] = 100 - i;
        }
        assertThat(Percentiles.of(hundred)).isEqualTo(new Percentiles(50, 95, 99));
        assertThat(Percentiles.of(new double[] {7})).isEqualTo(new Percentiles(7, 7, 7));
        assertThat(Percentiles.median(new double[] {5, 1, 3})).isEqualTo(3);
        assertThat(Percentiles.median(new double[] {5, 1, 3, 4})).isEqualTo(3.5);
    }
}
