package convscope.settings;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.CoreConstants;
import ch.qos.logback.core.LayoutBase;
import java.util.function.Function;

/**
 * An event of the log as a line, and below it the stack trace if there is one. Logback's patterns do the same, but take a
 * tenth of a second of the program's start.
 */
final class LogLine extends LayoutBase<ILoggingEvent> {
    private final Function<ILoggingEvent, String> head;

    /**
     * @param head what stands before the message
     */
    LogLine(Function<ILoggingEvent, String> head) {
        this.head = head;
    }

    @Override
    public String doLayout(ILoggingEvent event) {
        StringBuilder line = new StringBuilder(head.apply(event))
                .append(event.getFormattedMessage())
                .append(CoreConstants.LINE_SEPARATOR);
        if (event.getThrowableProxy() != null) {
            line.append(ThrowableProxyUtil.asString(event.getThrowableProxy()));
        }
        return line.toString();
    }
}
