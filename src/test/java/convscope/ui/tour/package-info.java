/**
 * The tour: the window in its states, both themes, both languages and several sizes, as pictures to be looked at, and the
 * audit that fails where text is clipped, things overlap, contrast is too low or a font lacks a sign.
 *
 * <p>Knows no station; each station's tests list their own {@link convscope.ui.tour.Stop stops}.
 */
package convscope.ui.tour;
