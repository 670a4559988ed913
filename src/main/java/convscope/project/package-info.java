/**
 * What the user has made and what is open now: a project, its file, the session.
 *
 * <p>The file format lives here and nowhere else; nothing in a file is ever executed. No window, no engine.
 */
package convscope.project;
