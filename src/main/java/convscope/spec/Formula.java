package convscope.spec;

/**
 * The arithmetic of one layer with its real numbers put in.
 *
 * @param output how the output's size follows, as in {@code ⌊(28 + 2·0 − 5)/1⌋ + 1 = 24}
 * @param parameters how the number of parameters follows, as in {@code 6·(5·5·1) + 6 = 156}; empty without any
 */
public record Formula(String output, String parameters) {
    static Formula of(String output) {
        return new Formula(output, "");
    }
}
