package convscope.code;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Layers' names as words that a program can use: none twice, none that means something else there.
 *
 * @see <a href="https://docs.python.org/3/reference/lexical_analysis.html#identifiers">Python, identifiers</a>
 */
final class Identifiers {
    /** Words of the language, functions that scripts use or that nobody should hide, and the scripts' own names. */
    private static final Set<String> TAKEN = words("""
            False None True and as assert async await break class continue def del elif else except finally for from
            global if import in is lambda nonlocal not or pass raise return try while with yield match case type
            abs all any bool bytes dict dir filter float format hash id input int isinstance iter len list map max min
            next object open pow print property range round set slice sorted str sum super tuple vars zip
            keras layers torch nn F self model module loss optimizer average_pool
            """);

    /** What every PyTorch module has already. */
    private static final Set<String> MODULE = words("""
            T_destination add_module apply bfloat16 buffers call_super_init children compile cpu cuda double dump_patches
            eval extra_repr forward get_buffer get_extra_state get_parameter get_submodule half ipu load_state_dict
            modules mtia named_buffers named_children named_modules named_parameters parameters register_backward_hook
            register_buffer register_forward_hook register_forward_pre_hook register_full_backward_hook
            register_full_backward_pre_hook register_load_state_dict_post_hook register_load_state_dict_pre_hook
            register_module register_parameter register_state_dict_post_hook register_state_dict_pre_hook requires_grad_
            set_extra_state set_submodule share_memory state_dict to to_empty train training xpu zero_grad
            """);

    private final Map<String, String> written = new LinkedHashMap<>();
    private final Set<String> given = new HashSet<>();

    private Identifiers(List<String> names, UnaryOperator<String> cleaned) {
        for (String name : names) {
            written.computeIfAbsent(name, it -> free(cleaned.apply(it)));
        }
    }

    private static Set<String> words(String words) {
        return Set.of(words.strip().split("\\s+"));
    }

    private String free(String word) {
        String free = word;
        for (int number = 2; !given.add(free); number++) {
            free = word + "_" + number;
        }
        return free;
    }

    /** Names as variables and attributes of Python; letters of any script stay. */
    static Identifiers variables(List<String> names) {
        return new Identifiers(names, Identifiers::variable);
    }

    /** Names that Keras takes on every backend: Latin letters and digits, as TensorFlow's scopes want them. */
    static Identifiers scopes(List<String> names) {
        return new Identifiers(names, Identifiers::scope);
    }

    /** The word for this name, which was among those given. */
    String of(String name) {
        return written.get(name);
    }

    /** Python reads names in this normal form, in which two that look different may be the same. */
    private static String variable(String name) {
        String word = Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("[^\\p{L}\\p{Nd}_]|\\u2E2F", "_");
        if (word.isEmpty() || !Character.isLetter(word.codePointAt(0))) {
            word = "layer" + (word.startsWith("_") ? "" : "_") + word;
        }
        return TAKEN.contains(word) || MODULE.contains(word) ? word + "_" : word;
    }

    static String scope(String name) {
        String word = name.replaceAll("[^A-Za-z0-9_.-]+", "_").replaceAll("^[_-]+|[_-]+$", "");
        return word.isEmpty() ? "layer" : word;
    }

    /** A network's name as that of a class. */
    static String type(String name) {
        StringBuilder type = new StringBuilder();
        for (String word : Normalizer.normalize(name, Normalizer.Form.NFKC).split("[^\\p{L}\\p{Nd}]+")) {
            if (!word.isEmpty()) {
                int first = word.offsetByCodePoints(0, 1);
                type.append(word.substring(0, first).toUpperCase(java.util.Locale.ROOT))
                        .append(word.substring(first));
            }
        }
        boolean begins = !type.isEmpty() && Character.isLetter(type.codePointAt(0));
        String word = begins ? type.toString() : "Network" + type;
        return TAKEN.contains(word) || word.length() > 100 ? "Network" : word;
    }
}
