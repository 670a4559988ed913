package convscope.ui.build.canvas.layout;

/**
 * One wire of a network, by the places of its layers in the network's list.
 *
 * @param from place of the layer that feeds; −1 if there is no layer of that name
 * @param to place of the layer that is fed
 * @param slot which input of that layer it is
 * @param back whether it closes a circle, so that it has to run against the others
 */
record Link(int from, int to, int slot, boolean back) {
    /** Whether the two may share a line: it is the same thing that flows, or it flows into the same layer. */
    boolean mayShare(Link other) {
        return from == other.from || to == other.to;
    }
}
