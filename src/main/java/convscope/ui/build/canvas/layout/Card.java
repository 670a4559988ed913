package convscope.ui.build.canvas.layout;

/**
 * Where a layer's card stands.
 *
 * @param index place of the layer in the network's list
 * @param name of the layer; two may have the same while it is a problem
 * @param box its place
 */
public record Card(int index, String name, Box box) {
    /** Size of every card in px at 100 %. */
    public static final double WIDTH = 224;

    public static final double HEIGHT = 72;

    /** Where a wire begins that is drawn by hand. */
    public Place knob() {
        return new Place(box.x() + box.width() / 2, box.bottom());
    }
}
