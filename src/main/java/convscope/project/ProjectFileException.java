package convscope.project;

import convscope.text.Message;

/** A project that could not be opened or saved, with the sentence that says why and what to do. */
public final class ProjectFileException extends Exception {
    private static final int MOST_SHOWN = 100;

    private final transient Message what;

    private ProjectFileException(Message what, Throwable cause) {
        super(what.toString(), cause);
        this.what = what;
    }

    /** What is wrong, where, and what to do. */
    public Message what() {
        return what;
    }

    static ProjectFileException of(String key, Object... arguments) {
        return of(null, key, arguments);
    }

    static ProjectFileException of(Throwable cause, String key, Object... arguments) {
        return new ProjectFileException(Message.of(key, shown(arguments)), cause);
    }

    /** Names out of a foreign file, as they may stand in a sentence: short and on one line. */
    private static Object[] shown(Object... arguments) {
        Object[] shown = arguments.clone();
        for (int i = 0; i < shown.length; i++) {
            if (shown[i] instanceof String text) {
                String cut = text.length() > MOST_SHOWN ? text.substring(0, MOST_SHOWN) + "…" : text;
                shown[i] = cut.replaceAll("\\p{Cntrl}", "\uFFFD");
            }
        }
        return shown;
    }

    /** This reason as the whole sentence about opening the file of this name. */
    ProjectFileException opening(String name) {
        return new ProjectFileException(Message.of("project.cannot-open", shown(name)[0], what), this);
    }

    /** This reason as the whole sentence about saving to the file of this name. */
    ProjectFileException saving(String name) {
        return new ProjectFileException(Message.of("project.cannot-save", shown(name)[0], what), this);
    }
}
