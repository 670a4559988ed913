package convscope.cli;

import convscope.data.DataException;
import convscope.data.ImagePreparation;
import convscope.data.Mnist;
import convscope.data.Picture;
import convscope.data.PictureReader;
import convscope.data.Polarity;
import convscope.data.PreparedImage;
import convscope.engine.Answer;
import convscope.engine.Predictor;
import convscope.project.Project;
import convscope.project.ProjectFileException;
import convscope.project.Samples;
import convscope.spec.Preset;
import convscope.spec.ShapeTrace;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks a trained network about picture files. */
@CommandLine.Command(name = "predict")
final class Predict extends Command {
    private static final int WARM_UP = 5;

    private final Equipment equipment;

    @Parameters(index = "0", paramLabel = "MODEL", descriptionKey = "cli.option.model")
    private String model;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "IMAGE", descriptionKey = "cli.option.image")
    private List<String> images;

    @Option(names = "--top", paramLabel = "K", descriptionKey = "cli.option.top")
    private int top = 3;

    @Option(names = "--json", descriptionKey = "cli.option.json")
    private boolean json;

    Predict(Console console, Equipment equipment) {
        super(console);
        this.equipment = equipment;
    }

    /** One class of an answer. */
    record Guess(String label, float probability, float logit) {}

    /**
     * The answer to one picture; label, probability and logit are those of the first of {@code top}.
     *
     * @param polarity {@code dark-on-light} or {@code light-on-dark} if it was taken for a digit, else null
     * @param milliseconds time the network took, preparation of the picture not counted
     */
    record Prediction(
            String image,
            String label,
            float probability,
            float logit,
            double milliseconds,
            String polarity,
            List<Guess> top) {}

    private record Document(String model, List<Prediction> predictions) {}

    @Override
    public Integer call() throws BadInput, DataException, ProjectFileException {
        Checks.between("--top", top, 1, Integer.MAX_VALUE);
        Model opened = Model.open(model);
        Project project = trained(opened);
        ShapeTrace trace = opened.trace();
        List<PreparedImage> prepared = new ArrayList<>();
        for (String image : images) {
            prepared.add(prepare(image, project, trace.input().output()));
        }
        if (opened.project().isEmpty()) {
            console().say("cli.predict.sample", model);
        }
        List<Prediction> predictions = new ArrayList<>();
        try (Predictor predictor = equipment.engine().predictor(trace, project.weights())) {
            for (int i = 0; i < WARM_UP; i++) { // the first answers also load code
                predictor.answer(batch(Tensor.zeros(trace.input().output())));
            }
            for (int i = 0; i < images.size(); i++) {
                predictions.add(predict(predictor, images.get(i), prepared.get(i), project.labels()));
            }
        }
        if (json) {
            printJson(new Document(model, predictions));
        } else {
            predictions.forEach(this::print);
        }
        return DONE;
    }

    /** What learnt from digits sees digits; what learnt from pictures sees them as they are. */
    private static PreparedImage prepare(String image, Project project, Shape input) throws BadInput, DataException {
        Picture picture = PictureReader.read(Checks.path("IMAGE", image));
        return project.data().equals(Mnist.NAME)
                ? ImagePreparation.prepare(picture, input)
                : ImagePreparation.photograph(picture, input);
    }

    private Project trained(Model opened) throws BadInput, ProjectFileException {
        if (opened.project().isPresent()) {
            return opened.project().get();
        }
        if (opened.preset().equals(Optional.of(Preset.LENET))) {
            return Samples.lenet();
        }
        throw BadInput.of("cli.predict.untrained", model);
    }

    private static Tensor batch(Tensor image) {
        return image.reshape(image.shape().batch(1));
    }

    private Prediction predict(Predictor predictor, String image, PreparedImage prepared, List<String> labels) {
        Tensor batch = batch(prepared.image());
        long start = System.nanoTime();
        Answer answer = predictor.answer(batch);
        double milliseconds = (System.nanoTime() - start) / 1e6;
        List<Guess> guesses = answer.scores(0, labels).stream()
                .sorted(Answer.Score.BEST_FIRST)
                .limit(top)
                .map(score -> new Guess(score.label(), score.probability(), score.logit()))
                .toList();
        Guess best = guesses.get(0);
        String polarity = prepared.polarity().map(Predict::name).orElse(null);
        return new Prediction(image, best.label(), best.probability(), best.logit(), milliseconds, polarity, guesses);
    }

    private static String name(Polarity polarity) {
        return polarity == Polarity.DARK_ON_LIGHT ? "dark-on-light" : "light-on-dark";
    }

    private void print(Prediction prediction) {
        String key = "cli.predict.image";
        if (prediction.polarity() != null) {
            boolean dark = prediction.polarity().equals("dark-on-light");
            key = dark ? "cli.predict.dark-on-light" : "cli.predict.light-on-dark";
        }
        console().print(console().texts().get(key, prediction.image(), prediction.milliseconds()));
        for (Guess guess : prediction.top()) {
            String line = Float.isNaN(guess.probability())
                    ? console().texts().get("cli.predict.value", guess.label(), guess.logit())
                    : console().texts().get("cli.predict.guess", guess.label(), guess.probability(), guess.logit());
            console().print(line);
        }
    }
}
