package convscope.assembly;

/** Where layers are put in. */
public sealed interface Spot {
    /** Behind a layer: fed by it, and feeding all that it fed. */
    record Behind(String layer) implements Spot {}

    /** Into the wire from one layer to another; other wires stay. */
    record OnWire(String from, String to) implements Spot {}

    /** The first of a branch: fed by a layer, feeding nothing yet; the layer's other wires stay. */
    record Branching(String layer) implements Spot {}

    /** Without any wire. */
    record Loose() implements Spot {}
}
