package convscope.ui.build.sheet;

import convscope.spec.Costs;
import convscope.spec.Node;
import convscope.tensor.Shape;
import java.util.Optional;

/**
 * One line of the table.
 *
 * @param node the layer
 * @param output shape of what comes out, if it is known
 * @param cost likewise
 * @param parameters share of all parameters
 * @param multiplyAdds share of all multiply–adds
 * @param faulty whether the layer has a problem of its own
 */
record SummaryRow(
        Node node,
        Optional<Shape> output,
        Optional<Costs.Layer> cost,
        double parameters,
        double multiplyAdds,
        boolean faulty) {}
