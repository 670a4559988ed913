package convscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.text.Texts;
import convscope.training.EpochRecord;
import convscope.training.Progress;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** The progress line with a clock of its own: a batch takes a second. */
class ProgressLineTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final AtomicLong clock = new AtomicLong();

    private String show(boolean terminal, Charset charset) {
        PrintStream err = new PrintStream(bytes, true, charset);
        Console console = new Console(err, err, charset, terminal, Texts.of(Locale.ENGLISH));
        ProgressLine line = new ProgressLine(console, 2, 0, clock::get);
        for (int batch = 1; batch <= 40; batch++) {
            clock.addAndGet(1_000_000_000L);
            Optional<EpochRecord> end =
                    batch == 40 ? Optional.of(new EpochRecord(0.5, 0.75, 0.25, 0.875, 40, 64)) : Optional.empty();
            line.show(new Progress(1, batch, 40, 0.5, 0.5, 0.75, 64, end, Optional.empty()));
        }
        return bytes.toString(charset);
    }

    @Test
    void overwritesItsLineOnATerminal() {
        String shown = show(true, StandardCharsets.UTF_8);
        assertThat(shown.split("\r")).hasSizeGreaterThan(40);
        assertThat(shown).contains("epoch 1/2 ████████████░░░░░░░░░░░░ 50 % · 64 images/s · loss 0.5000 · 1:00 left");
        assertThat(shown.lines().filter(line -> line.startsWith("epoch 1/2: "))).hasSize(1);
    }

    @Test
    void printsALineNowAndThenElsewhere() {
        String shown = show(false, StandardCharsets.UTF_8);
        assertThat(shown).doesNotContain("\r");
        assertThat(shown.lines()).hasSize(3); // after 15 and 30 seconds, and the epoch
        assertThat(shown)
                .endsWith("epoch 1/2: loss 0.5000, accuracy 75.00 %; validation loss 0.2500, accuracy 87.50 %; 40.0 s,"
                        + " 64 images/s" + System.lineSeparator());
    }

    @Test
    void drawsTheBarWithWhatTheTerminalHas() {
        assertThat(show(true, StandardCharsets.US_ASCII)).contains("############............");
    }
}
