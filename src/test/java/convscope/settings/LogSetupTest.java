package convscope.settings;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogSetupTest {
    @TempDir
    Path folder;

    private String errors(Path settings) {
        PrintStream err = System.err;
        PrintStream out = System.out;
        String before = System.getProperty(SettingsFolder.PROPERTY);
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        ByteArrayOutputStream standard = new ByteArrayOutputStream();
        LoggerContext context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        try {
            System.setErr(new PrintStream(heard, true, StandardCharsets.UTF_8));
            System.setOut(new PrintStream(standard, true, StandardCharsets.UTF_8));
            System.setProperty(SettingsFolder.PROPERTY, settings.toString());
            new LogSetup().configure(context);
            context.getLogger("convscope.x").info("quiet 7");
            context.getLogger("convscope.x").warn("loud 8");
            context.getLogger("org.nd4j.linalg.factory").warn("chatter 9");
        } finally {
            context.stop();
            System.setErr(err);
            System.setOut(out);
            if (before != null) {
                System.setProperty(SettingsFolder.PROPERTY, before);
            } else {
                System.clearProperty(SettingsFolder.PROPERTY);
            }
        }
        assertThat(standard.toString(StandardCharsets.UTF_8)).isEmpty();
        return heard.toString(StandardCharsets.UTF_8);
    }

    @Test
    void warningsGoToStandardErrorAndMoreToTheFile() throws IOException {
        assertThat(errors(folder)).contains("loud 8").doesNotContain("quiet 7").doesNotContain("chatter 9");
        assertThat(Files.readString(folder.resolve("convscope.log")))
                .contains("quiet 7")
                .contains("loud 8")
                .doesNotContain("chatter 9");
    }

    @Test
    void withoutAFolderThereIsStillStandardError() throws IOException {
        Path blocked = Files.writeString(folder.resolve("file"), "").resolve("below");
        assertThat(errors(blocked)).contains("No log file").contains("loud 8");
    }
}
