package convscope.ui;

import convscope.text.Message;

/** How long something takes, as people say it. */
public final class TimeWords {
    private static final long MINUTE = 60;
    private static final long HOUR = 3600;

    private TimeWords() {}

    /** So many seconds, rounded as far as nobody would care. */
    public static Message of(double seconds) {
        long whole = Math.max(0, Math.round(seconds));
        if (whole < MINUTE) {
            return Message.of("time.seconds", whole);
        }
        return whole < HOUR
                ? Message.of("time.minutes", whole / MINUTE, whole % MINUTE)
                : Message.of("time.hours", whole / HOUR, whole % HOUR / MINUTE);
    }
}
