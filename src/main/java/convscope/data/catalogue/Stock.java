package convscope.data.catalogue;

import convscope.data.DataLibrary;

/**
 * The images that there are, and those that could be fetched.
 *
 * @param library has those that are here
 * @param catalogue says where the others are
 */
public record Stock(DataLibrary library, Catalogue catalogue) {}
