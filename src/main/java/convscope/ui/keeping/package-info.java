/**
 * Keeps what the user makes: saving, the question before it is left, copies for emergencies and what is recovered from
 * them, notes.
 *
 * <p>The file format is the project's; here is when it is written, and what is said and asked. Knows no station.
 */
package convscope.ui.keeping;
