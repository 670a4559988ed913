package convscope.ui.build.canvas.layout;

/**
 * The way a wire takes between the cards, before anything has a size.
 *
 * <p>What flows out of one card shares its lines, and so does what flows into one card; other wires never lie on each other.
 *
 * @param link which wire
 * @param kind the form of its way
 */
record Route(Link link, Kind kind) {
    enum Kind {
        /** Down within the column. */
        STRAIGHT,

        /** Out below the card, along the gap to the other column, and down there. */
        OUT,

        /** Down within the column, along the last gap to the other column, and in. */
        IN,

        /** Out at the side, along a lane beside the column, and in at the same side. */
        ARC,

        /** Out at the side, along a lane beside the column, along the last gap, and in from above. */
        ARC_IN,

        /** Out at the side, along a lane, a gap and another lane, and in at the side. */
        TWO_ARCS,

        /** From nowhere: the layer of that name is not there. */
        LOOSE
    }

    boolean usesFirstLane() {
        return kind == Kind.ARC || kind == Kind.ARC_IN || kind == Kind.TWO_ARCS;
    }
}
