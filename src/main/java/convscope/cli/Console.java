package convscope.cli;

import convscope.text.Message;
import convscope.text.Texts;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a command prints, and in which language.
 *
 * @param out results
 * @param err progress, notices, refusals
 * @param charset encoding of both
 * @param terminal whether a person watches {@code err}, so that a line may be overwritten
 * @param texts the language
 */
public record Console(PrintStream out, PrintStream err, Charset charset, boolean terminal, Texts texts) {
    /** The process's own streams; the only place that touches them. */
    public static Console standard(Texts texts) {
        Charset charset = systemCharset();
        return new Console(
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, charset),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, charset),
                charset,
                isTerminal(),
                texts);
    }

    /**
     * Keeps what libraries print out of the results from now on: it goes to standard error. {@link #standard} still
     * reaches standard output.
     */
    public static void keepLibrariesOffStandardOutput() {
        System.setOut(System.err);
    }

    /** The encoding that the system names; UTF-8 where it names none beyond ASCII. */
    private static Charset systemCharset() {
        for (String property : new String[] {"stdout.encoding", "sun.stdout.encoding", "native.encoding"}) {
            String name = System.getProperty(property);
            if (name != null && Charset.isSupported(name)) {
                Charset charset = Charset.forName(name);
                return charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset;
            }
        }
        return StandardCharsets.UTF_8;
    }

    private static boolean isTerminal() {
        Path descriptor = Path.of("/proc/self/fd/2");
        if (Files.isSymbolicLink(descriptor)) {
            try {
                String target = Files.readSymbolicLink(descriptor).toString();
                return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
            } catch (IOException unknown) {
                return false;
            }
        }
        return System.console() != null; // elsewhere Java knows only about both other streams together
    }

    /** A line of the result. */
    void print(String line) {
        out.println(line);
    }

    /** A line about what happens. */
    void say(Message message) {
        err.println(texts.get(message));
    }

    void say(String key, Object... arguments) {
        err.println(texts.get(key, arguments));
    }
}
