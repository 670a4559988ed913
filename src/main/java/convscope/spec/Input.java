package convscope.spec;

import convscope.tensor.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the image enters the network.
 *
 * @param height rows
 * @param width columns
 * @param channels 1 for grey, 3 for red, green and blue
 */
public record Input(int height, int width, int channels) implements LayerSpec {
    @Override
    public String kind() {
        return "input";
    }

    @Override
    public <R> R match(LayerMatch<R> match) {
        return match.input(this);
    }

    @Override
    public int leastInputs() {
        return 0;
    }

    @Override
    public int mostInputs() {
        return 0;
    }

    @Override
    public List<Fault> faults(List<Shape> inputs) {
        List<Fault> faults = new ArrayList<>();
        faults.addAll(Limits.check("height", height, 1, to -> new Input(to, width, channels)));
        faults.addAll(Limits.check("width", width, 1, to -> new Input(height, to, channels)));
        faults.addAll(Limits.check("channels", channels, 1, to -> new Input(height, width, to)));
        if (faults.isEmpty()) {
            Limits.checkCount("problem.output-too-large", channels, height, width)
                    .ifPresent(faults::add);
        }
        return faults;
    }

    @Override
    public Shape output(List<Shape> inputs) {
        return Shape.image(channels, height, width);
    }

    @Override
    public Formula formula(List<Shape> inputs) {
        return Formula.of(output(inputs).channelsLast());
    }
}
