package convscope.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;

/**
 * The texts of one language.
 *
 * <p>Patterns follow {@link MessageFormat}; the files are UTF-8. A language that we do not have falls back to English.
 * A missing key is a defect that the tests find, and is an exception here. Korean patterns may have particles in both
 * forms, such as {@code 을(를)}; the one that fits is chosen when the values are in place.
 */
public final class Texts {
    private final Locale locale;
    private final ResourceBundle bundle;

    private Texts(Locale locale, ResourceBundle bundle) {
        this.locale = locale;
        this.bundle = bundle;
    }

    /** The texts for this locale: Korean for {@code ko}, English for everything else. */
    public static Texts of(Locale locale) {
        Locale ours = locale.getLanguage().equals(Locale.KOREAN.getLanguage()) ? Locale.KOREAN : Locale.ENGLISH;
        ResourceBundle.Control noDefault =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Texts(ours, ResourceBundle.getBundle("text/messages", ours, noDefault));
    }

    public Locale locale() {
        return locale;
    }

    /** All keys. */
    public Set<String> keys() {
        return bundle.keySet();
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /**
     * The sentence for this key.
     *
     * @throws MissingResourceException if no text has the key
     */
    public String get(String key, Object... arguments) {
        Object[] said = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            said[i] = arguments[i] instanceof Message message ? get(message) : arguments[i];
        }
        String pattern = bundle.getString(key);
        String text = new MessageFormat(pattern, locale).format(said);
        return locale.equals(Locale.KOREAN) && pattern.indexOf('(') >= 0 ? Particles.chosen(text) : text;
    }

    public String get(Message message) {
        return get(message.key(), message.arguments().toArray());
    }
}
