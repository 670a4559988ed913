package convscope.ui.build.draft;

import convscope.spec.Node;
import java.util.List;

/**
 * Layers on their way from the palette to the canvas, held by a hand.
 *
 * @param layers one, or a block with its wires; an input that is none of them is open, and is fed by what it is put behind
 * @param sceneX where the hand is, in the scene
 * @param sceneY likewise
 * @param dropped whether it lets go here; the canvas takes it then, if it is over it
 */
public record InHand(List<Node> layers, double sceneX, double sceneY, boolean dropped) {
    public InHand {
        layers = List.copyOf(layers);
    }
}
