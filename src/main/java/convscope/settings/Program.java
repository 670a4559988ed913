package convscope.settings;

import java.util.Optional;

/** What this program is: its name and version. */
public final class Program {
    public static final String NAME = "ConvScope";

    private Program() {}

    /** The version that the jar carries; empty where the program runs from its class files. */
    public static Optional<String> version() {
        return Optional.ofNullable(Program.class.getPackage().getImplementationVersion());
    }
}
