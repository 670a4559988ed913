package convscope.cli;

import convscope.data.DataException;
import convscope.data.DataKind;
import convscope.data.Dataset;
import convscope.data.ImageForm;
import convscope.data.ImageRequest;
import convscope.data.ImageSet;
import convscope.data.Split;
import convscope.data.catalogue.Entry;
import convscope.data.catalogue.Fetching;
import convscope.project.DataReference;
import convscope.spec.ShapeTrace;
import convscope.tensor.Tensor;
import convscope.text.Message;
import convscope.training.Trainer;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The images that a command trains with.
 *
 * @param choice which were asked for
 * @param images all of them; test images are read before the work, so that damage cannot cost it
 */
record TrainingData(DataOptions.Choice choice, ImageSet images) {
    /** Most files that are named of those that were left out. */
    private static final int MOST_NAMED = 10;

    /** Reads the images for networks that all take the same. */
    static TrainingData read(DataOptions.Choice choice, Networks networks, Equipment equipment, Console console)
            throws BadInput, DataException {
        if (choice.place().isEmpty() && !equipment.library().has(choice.kind())) {
            fetch(choice, equipment, console);
        }
        ImageRequest request = ImageRequest.of(
                choice.kind(),
                choice.place(),
                networks.traces().values().iterator().next().input().output());
        ImageForm form = equipment.library().form(request);
        for (Map.Entry<String, ShapeTrace> network : networks.traces().entrySet()) {
            checkFit(network.getKey(), network.getValue(), choice.name(), form);
        }
        ReadingLine line = new ReadingLine(console, "cli.data.reading", 1, equipment.stopped());
        try {
            TrainingData data = new TrainingData(choice, equipment.library().read(request, line));
            line.clear();
            data.say(console);
            return data;
        } finally {
            line.clear();
        }
    }

    /** Networks under the names that they were asked for. */
    record Networks(Map<String, ShapeTrace> traces) {}

    private static void fetch(DataOptions.Choice choice, Equipment equipment, Console console)
            throws BadInput, DataException {
        Entry entry = equipment
                .catalogue()
                .entry(choice.kind())
                .orElseThrow(() -> BadInput.of("cli.data.folder", choice.name()));
        long megabytes = (entry.size() + 999_999) / 1_000_000;
        if (!choice.download()) {
            throw BadInput.of("cli.data.not-here", choice.name(), megabytes);
        }
        Path home = equipment.library().home(choice.kind());
        console.say("cli.data.fetching", choice.name(), megabytes, home.toString());
        ReadingLine line = new ReadingLine(console, "cli.data.fetched", 1_000_000, equipment.stopped());
        try {
            new Fetching().fetch(entry, home, line);
        } finally {
            line.clear();
        }
    }

    private static void checkFit(String model, ShapeTrace trace, String data, ImageForm form) throws BadInput {
        Optional<Message> misfit = Trainer.misfit(trace, form);
        if (misfit.isPresent()) {
            throw BadInput.of("cli.train.misfit", model, data, misfit.get());
        }
    }

    /** Says what was found in a folder of the user's, and what could not be used. */
    private void say(Console console) {
        if (choice.kind() == DataKind.FOLDER) {
            int count = training().size() + images.test().map(Dataset::size).orElse(0);
            console.say(
                    "cli.data.found",
                    choice.name(),
                    count,
                    String.join(", ", training().classes()));
        }
        images.leftOut().stream().limit(MOST_NAMED).forEach(left -> console.say(left.why()));
        if (images.leftOut().size() > MOST_NAMED) {
            console.say("cli.data.more", images.leftOut().size() - MOST_NAMED);
        }
    }

    /** Images that train and validate. */
    Dataset training() {
        return images.training();
    }

    /**
     * Which images a new training uses.
     *
     * @param limit most that train; null for all
     * @param out the file of the project; empty if it gets none
     */
    DataReference reference(Integer limit, Optional<Path> out) {
        DataReference usual = DataReference.usual(training().size());
        OptionalInt most = limit == null ? OptionalInt.empty() : OptionalInt.of(limit);
        return placed(new DataReference(usual.folder(), usual.validation(), most), out);
    }

    /** A reference that says where these images lie, as seen from the project's file. */
    DataReference placed(DataReference reference, Optional<Path> out) {
        return choice.place()
                .map(place -> out.map(file -> reference.withFolder(place, file)).orElse(reference))
                .orElse(reference);
    }

    /** A network that learns from these. */
    TrainingRun.Task task(ShapeTrace trace, Map<String, Tensor> weights, Split split) {
        return new TrainingRun.Task(trace, weights, training(), split, images.test());
    }
}
