package convscope.cli;

import convscope.data.DataLibrary;
import convscope.data.catalogue.Catalogue;
import convscope.engine.Engine;
import convscope.engine.Learner;
import convscope.spec.Optimizer;
import convscope.spec.ShapeTrace;
import convscope.tensor.Tensor;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * What the commands work with and do not make themselves.
 *
 * @param engine computes networks
 * @param plain computes them as the library behind the engine does on its own, for comparison
 * @param window measures the window
 * @param library has the images that networks are trained on
 * @param catalogue says which of them can be fetched
 * @param log where the details of a failure are written
 * @param stopped whether the user wants the command to end
 */
public record Equipment(
        Engine engine,
        PlainNetworks plain,
        WindowBench window,
        DataLibrary library,
        Catalogue catalogue,
        Path log,
        BooleanSupplier stopped) {
    /** Makes a network that learns without any acceleration; parameters as {@link Engine#network}. */
    @FunctionalInterface
    public interface PlainNetworks {
        Learner network(ShapeTrace trace, Map<String, Tensor> parameters, Optimizer optimizer);
    }
}
