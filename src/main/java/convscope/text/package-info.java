/**
 * What the program says, by key: sentences in English and Korean, chosen while running.
 *
 * <p>Domain packages make a {@link convscope.text.Message} (a key with its values) and know no language; commands and
 * screens turn it into a sentence with {@link convscope.text.Texts}. The bundles are {@code resources/text/}.
 */
package convscope.text;
