/**
 * What the program remembers between two starts, and where: settings and log.
 *
 * <p>Knows no window and no network; every way to start the program may use it.
 */
package convscope.settings;
