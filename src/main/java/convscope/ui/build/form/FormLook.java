package convscope.ui.build.form;

import convscope.ui.control.Sheet;
import convscope.ui.fx.Fonts;
import convscope.ui.fx.LocalizedTexts;
import convscope.ui.fx.Theme;

/**
 * What the form needs of the window around it.
 *
 * @param texts the language of the moment
 * @param theme light or dark, and the scale
 * @param fonts of figures
 * @param sheet where the dialog of the weights stands
 */
public record FormLook(LocalizedTexts texts, Theme theme, Fonts fonts, Sheet sheet) {}
