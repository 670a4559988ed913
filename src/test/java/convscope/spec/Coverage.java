package convscope.spec;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How often each kind of layer and each option occurs in some networks. */
public final class Coverage {
    private final Map<String, Integer> counts = new TreeMap<>();

    /** Counts what occurs in this network. */
    public void add(NetworkSpec network) {
        for (Node node : network.nodes()) {
            LayerSpec layer = node.layer();
            count("kind " + layer.kind());
            if (layer instanceof Convolution it) {
                count("convolution, " + (it.bias() ? "bias" : "no bias"));
                count("activation " + it.activation().id());
                add("convolution", it.window());
            } else if (layer instanceof DepthwiseConvolution it) {
                count("activation " + it.activation().id());
                add("depthwise", it.window());
            } else if (layer instanceof MaxPooling it) {
                add("max pooling", it.window());
            } else if (layer instanceof AveragePooling it) {
                add("average pooling", it.window());
            } else if (layer instanceof Dense it) {
                count("dense, " + (it.bias() ? "bias" : "no bias"));
                count("activation " + it.activation().id());
            } else if (layer instanceof ActivationLayer it) {
                count("activation layer " + it.activation().id());
            }
            if (network.consumers(node.name()).size() > 1) {
                count("branching");
            }
        }
    }

    private void add(String kind, Window window) {
        String padding = window.padding().kind().name().toLowerCase(Locale.ROOT);
        count(kind + ", " + padding);
        int step = Math.max(
                window.stride().height() - window.kernel().height(),
                window.stride().width() - window.kernel().width());
        if (step >= 1) {
            count(kind + ", " + padding + ", stride beyond the kernel");
        }
        if (!window.dilation().equals(Size.of(1))) {
            count(kind + ", dilated");
        }
        if (window.kernel().height() != window.kernel().width()) {
            count(kind + ", oblong");
        }
    }

    /** Counts one more occurrence. */
    public void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    public int of(String what) {
        return counts.getOrDefault(what, 0);
    }

    /** One line for each, in alphabetical order. */
    public String table() {
        StringBuilder table = new StringBuilder();
        counts.forEach((what, count) -> table.append("%6d  %s%n".formatted(count, what)));
        return table.toString();
    }
}
