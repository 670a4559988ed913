/**
 * The commands: one class each that parses, calls the domain and prints.
 *
 * <p>Results go to standard output, everything else (progress, notices, refusals) to standard error; with
 * {@code --json} standard output holds one document. Nothing here knows the window or the library behind the engine.
 */
package convscope.cli;
