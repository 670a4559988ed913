/**
 * The demonstration: a network trained for an epoch, asked about drawings, and shown in pictures and a page.
 *
 * <p>Knows neither console nor arguments; those stay with the command. Everything it needs is in the program's own jar.
 */
package convscope.cli.demo;
