package convscope.ui.train;

/**
 * One weight of a network, about which somebody wants to know.
 *
 * @param parameter {@code layer/parameter}
 * @param index its place in the parameter, row-major
 */
record AskedWeight(String parameter, int index) {}
