package convscope.settings;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.status.NopStatusListener;
import ch.qos.logback.core.util.FileSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;

/**
 * Where log lines go: warnings to standard error, more to a small file beside the settings. Logback finds this class as a
 * service.
 *
 * <p>Standard output belongs to the commands and their JSON, so nothing of the log is ever written there, not even
 * Logback's own troubles.
 */
public final class LogSetup extends ContextAwareBase implements Configurator {
    /** Name of the log file beside the settings. */
    static final String FILE = "convscope.log";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS").withZone(ZoneId.systemDefault());

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        context.getStatusManager().add(new NopStatusListener());
        var root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        context.getLogger("convscope").setLevel(Level.INFO);
        for (String chatty : new String[] {"org.nd4j", "org.deeplearning4j", "org.bytedeco"}) {
            context.getLogger(chatty).setLevel(Level.ERROR);
        }
        root.addAppender(console(context));
        Path folder = SettingsFolder.find();
        try {
            Files.createDirectories(folder);
            root.addAppender(file(context, folder));
        } catch (IOException noFolder) {
            root.warn("No log file in {}: {}", folder, noFolder.toString());
        }
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static ConsoleAppender<ILoggingEvent> console(LoggerContext context) {
        ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
        console.setTarget("System.err");
        ThresholdFilter warnings = new ThresholdFilter();
        warnings.setLevel(Level.WARN.toString());
        warnings.start();
        console.addFilter(warnings);
        return started(console, context, "console", event -> event.getLevel() + ": ");
    }

    private static RollingFileAppender<ILoggingEvent> file(LoggerContext context, Path folder) {
        RollingFileAppender<ILoggingEvent> file = new RollingFileAppender<>();
        file.setFile(folder.resolve(FILE).toString());
        FixedWindowRollingPolicy rolling = new FixedWindowRollingPolicy();
        rolling.setContext(context);
        rolling.setParent(file);
        rolling.setFileNamePattern(folder.resolve("convscope.%i.log").toString());
        rolling.setMinIndex(1);
        rolling.setMaxIndex(2);
        rolling.start();
        SizeBasedTriggeringPolicy<ILoggingEvent> size = new SizeBasedTriggeringPolicy<>();
        size.setContext(context);
        size.setMaxFileSize(FileSize.valueOf("512KB"));
        size.start();
        file.setRollingPolicy(rolling);
        file.setTriggeringPolicy(size);
        return started(file, context, "file", LogSetup::heading);
    }

    /** When, how grave, on which thread, and from which class. */
    private static String heading(ILoggingEvent event) {
        return "%s %-5s [%s] %s: "
                .formatted(
                        TIME.format(event.getInstant()),
                        event.getLevel(),
                        event.getThreadName(),
                        event.getLoggerName());
    }

    private static <A extends OutputStreamAppender<ILoggingEvent>> A started(
            A appender, LoggerContext context, String name, Function<ILoggingEvent, String> head) {
        LogLine line = new LogLine(head);
        line.setContext(context);
        line.start();
        LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
        encoder.setContext(context);
        encoder.setLayout(line);
        encoder.start();
        appender.setContext(context);
        appender.setName(name);
        appender.setEncoder(encoder);
        appender.start();
        return appender;
    }
}
