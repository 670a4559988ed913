package convscope;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The house's rules, each with its reason. */
@AnalyzeClasses(packages = "convscope", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule whoMayKnowWhom = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("tensor")
            .definedBy("convscope.tensor..")
            .layer("text")
            .definedBy("convscope.text..")
            .layer("arithmetic")
            .definedBy("convscope.arithmetic..")
            .layer("spec")
            .definedBy("convscope.spec..")
            .layer("assembly")
            .definedBy("convscope.assembly..")
            .layer("code")
            .definedBy("convscope.code..")
            .layer("data")
            .definedBy("convscope.data..")
            .layer("engine")
            .definedBy("convscope.engine")
            .layer("optimizer")
            .definedBy("convscope.engine.optimizer..")
            .layer("reference")
            .definedBy("convscope.engine.reference..")
            .layer("dl4j")
            .definedBy("convscope.engine.dl4j..")
            .layer("training")
            .definedBy("convscope.training..")
            .layer("project")
            .definedBy("convscope.project..")
            .layer("stepper")
            .definedBy("convscope.stepper..")
            .layer("paint")
            .definedBy("convscope.paint..")
            .layer("cli")
            .definedBy("convscope.cli..")
            .layer("ui")
            .definedBy("convscope.ui..")
            .layer("top")
            .definedBy("convscope")
            .whereLayer("arithmetic")
            .mayOnlyBeAccessedByLayers(
                    "spec", "assembly", "code", "data", "reference", "dl4j", "stepper", "paint", "ui", "cli")
            .whereLayer("spec")
            .mayOnlyBeAccessedByLayers(
                    "assembly",
                    "code",
                    "data",
                    "engine",
                    "optimizer",
                    "reference",
                    "dl4j",
                    "training",
                    "project",
                    "stepper",
                    "paint",
                    "cli",
                    "ui",
                    "top")
            .whereLayer("assembly")
            .mayOnlyBeAccessedByLayers("project", "cli", "ui", "top")
            .whereLayer("code")
            .mayOnlyBeAccessedByLayers("stepper", "cli", "ui", "top")
            .whereLayer("data")
            .mayOnlyBeAccessedByLayers("training", "project", "cli", "ui", "top")
            .whereLayer("engine")
            .mayOnlyBeAccessedByLayers("optimizer", "reference", "dl4j", "training", "project", "cli", "ui", "top")
            .whereLayer("optimizer")
            .mayOnlyBeAccessedByLayers("dl4j", "project")
            .whereLayer("reference")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("dl4j")
            .mayOnlyBeAccessedByLayers("cli", "top")
            .whereLayer("training")
            .mayOnlyBeAccessedByLayers("project", "cli", "ui", "top")
            .whereLayer("project")
            .mayOnlyBeAccessedByLayers("cli", "ui", "top")
            .whereLayer("stepper")
            .mayOnlyBeAccessedByLayers("paint", "cli", "ui", "top")
            .whereLayer("paint")
            .mayOnlyBeAccessedByLayers("cli", "ui", "top")
            .whereLayer("cli")
            .mayOnlyBeAccessedByLayers("top")
            .whereLayer("ui")
            .mayOnlyBeAccessedByLayers("top")
            .because(
                    "the tree reads from the subject up to the screen, and whatever is below works without what is above");

    @ArchTest
    static final ArchRule noCycles = slices().matching("convscope.(**)")
            .should()
            .beFreeOfCycles()
            .because("packages that need each other are one package with two names");

    @ArchTest
    static final ArchRule onlyTheWindowKnowsJavaFx = noClasses()
            .that()
            .resideOutsideOfPackages("convscope.ui..", "convscope")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp..")
            .because("everything but the screen runs on a server without a display");

    @ArchTest
    static final ArchRule onlyTheEngineKnowsItsLibrary = noClasses()
            .that()
            .resideOutsideOfPackage("convscope.engine.dl4j..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.deeplearning4j..", "org.nd4j..", "org.bytedeco..")
            .because("the engine can be replaced behind its door");

    @ArchTest
    static final ArchRule onlyPicturesKnowAwt = noClasses()
            .that()
            .resideOutsideOfPackages("convscope.paint.java2d..", "convscope.data..", "convscope.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.awt..", "javax.imageio..", "javax.swing..")
            .because(
                    "figures are drawn on a Surface; only its Java2D back end and readers and writers of picture files need AWT");

    @ArchTest
    static final ArchRule screensDoNotKnowEachOther = slices().matching(
                    "convscope.ui.(draw|build|data|train|convolve|inside|heatmap|lesson)..")
            .should()
            .notDependOnEachOther()
            .because("screens meet in the session, never in each other")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule noGlobalState = fields().that()
            .areStatic()
            .should()
            .beFinal()
            .because("what changes belongs to an object that the composition root made");

    @ArchTest
    static final ArchRule noSingletons = methods()
            .that()
            .haveNameMatching("getInstance|instance")
            .should()
            .notBeStatic()
            .because("objects are passed by constructor")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule noInlineStyle = noClasses()
            .should()
            .callMethodWhere(named("setStyle"))
            .because("looks live in the stylesheets, where a theme can change them");

    @ArchTest
    static final ArchRule noRawThreads = noClasses()
            .that()
            .resideOutsideOfPackages("convscope.engine..", "convscope.ui.fx..", "convscope")
            .should()
            .callConstructorWhere(DescribedPredicate.describe(
                    "of a thread", (JavaCall<?> call) -> call.getTargetOwner().isAssignableTo(Thread.class)))
            .because("threads are made where they are owned: the engine, the window's services, the composition root");

    @ArchTest
    static final ArchRule onlyOneWayToTheScreen = noClasses()
            .that()
            .resideOutsideOfPackage("convscope.ui.fx..")
            .should()
            .callMethod("javafx.application.Platform", "runLater", Runnable.class.getName())
            .because("one class crosses threads");

    @ArchTest
    static final ArchRule noStandardStreams = noClasses()
            .that()
            .resideOutsideOfPackages("convscope.cli..", "convscope")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("only commands talk to a terminal");

    private static DescribedPredicate<JavaCall<?>> named(String method) {
        return DescribedPredicate.describe(
                method, (JavaCall<?> call) -> call.getTarget().getName().equals(method));
    }

    @Test
    void everyPackageSaysWhatItIs() throws IOException {
        try (Stream<Path> tree = Files.walk(Path.of("src/main/java"))) {
            List<Path> silent = tree.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .distinct()
                    .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                    .toList();
            assertThat(silent).as("packages without package-info.java").isEmpty();
        }
    }
}
