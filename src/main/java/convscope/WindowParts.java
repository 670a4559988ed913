package convscope;

import convscope.data.DataLibrary;
import convscope.data.catalogue.Catalogue;
import convscope.data.catalogue.Stock;
import convscope.engine.dl4j.Dl4jEngine;
import convscope.project.Project;
import convscope.project.ProjectFile;
import convscope.project.ProjectFileException;
import convscope.project.Samples;
import convscope.settings.SettingsFile;
import convscope.settings.SettingsFolder;
import convscope.ui.Lab;
import convscope.ui.build.BuildController;
import convscope.ui.convolve.ConvolveController;
import convscope.ui.draw.DrawController;
import convscope.ui.fx.Worker;
import convscope.ui.keeping.KeepingPlace;
import convscope.ui.train.TrainController;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** What the program's window is made of. */
final class WindowParts {
    /** What was fetched lies in this folder beside the settings. */
    static final String DATA = "data";

    private final CompletableFuture<Project> sample = CompletableFuture.supplyAsync(WindowParts::sample);

    private WindowParts() {}

    /** Begins to read what comes with the program. */
    static WindowParts begin() {
        return new WindowParts();
    }

    /** A program that came without its sample is broken. */
    private static Project sample() {
        try {
            return Samples.lenet();
        } catch (ProjectFileException incomplete) {
            throw new IllegalStateException("The sample that comes with the program cannot be read", incomplete);
        }
    }

    /** The parts of one window. */
    App.Parts parts() {
        return parts(KeepingPlace.beside(SettingsFolder.find()), made -> {});
    }

    /** What can be looked at as it is made. */
    record Made(
            Lab lab, BuildController build, DrawController draw, ConvolveController convolve, TrainController train) {}

    /**
     * The parts of one window, with a look at its stations and what they share as they are made.
     *
     * @param place where the user's work is kept
     */
    App.Parts parts(KeepingPlace place, Consumer<Made> look) {
        SettingsFile settings = new SettingsFile(SettingsFolder.find(), Locale.getDefault());
        return new App.Parts(
                Dl4jEngine::new,
                new Stock(new DataLibrary(SettingsFolder.find().resolve(DATA)), Catalogue.STANDARD),
                ProjectFile::read,
                sample::join,
                (lab, fonts) -> {
                    DrawController draw = new DrawController(lab, fonts, new Worker("preparation"), System.nanoTime());
                    ConvolveController convolve =
                            new ConvolveController(lab, fonts, new Worker("convolution"), System.nanoTime());
                    TrainController train = new TrainController(lab, fonts);
                    BuildController build = new BuildController(lab, fonts, new SplittableRandom());
                    look.accept(new Made(lab, build, draw, convolve, train));
                    return List.of(build, draw, convolve, train);
                },
                settings,
                settings.load(),
                place);
    }
}
