package convscope.ui.build.canvas;

import convscope.spec.ShapeTrace;
import java.util.function.ToLongFunction;

/** What the bars on the cards compare. */
enum Cost {
    PARAMETERS("build.canvas.parameters", ShapeTrace.Layer::parameterCount),
    MULTIPLY_ADDS("build.canvas.multiply-adds", ShapeTrace.Layer::multiplyAdds);

    private final String key;
    private final ToLongFunction<ShapeTrace.Layer> measure;

    Cost(String key, ToLongFunction<ShapeTrace.Layer> measure) {
        this.key = key;
        this.measure = measure;
    }

    /** Key of its words with a number. */
    String key() {
        return key;
    }

    long of(ShapeTrace.Layer layer) {
        return measure.applyAsLong(layer);
    }
}
