package convscope.ui.dataset;

import convscope.data.DataException;
import convscope.data.DataKind;
import convscope.data.DataLibrary;
import convscope.data.ImageRequest;
import convscope.data.ImageSet;
import convscope.data.Watch;
import convscope.project.DataReference;
import convscope.project.Project;
import convscope.project.Session;
import convscope.spec.ShapeTrace;
import convscope.tensor.Shape;
import convscope.text.Message;
import convscope.ui.control.Action;
import convscope.ui.control.Sheet;
import convscope.ui.fx.ReadingWatch;
import convscope.ui.fx.Worker;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets the user choose the images that the open network is trained on. */
public final class DataController {
    private static final Logger LOG = LoggerFactory.getLogger(DataController.class);

    private final Surroundings room;
    private final DataModel model = new DataModel();
    private final Supplies supplies;
    private final Worker reader = new Worker("looking at images");
    private final Action choose;
    private volatile int looks; // written on JavaFX's thread
    private Optional<ImageRequest> asked = Optional.empty(); // what is looked at
    private boolean shown;

    public DataController(Surroundings room) {
        this.room = room;
        supplies = new Supplies(model, room.stock(), room.fxThread(), this::arrived);
        choose = Action.of("action.images", BootstrapIcons.IMAGES, this::show, "Shortcut+Shift+O");
        room.session().addListener(new Session.Listener() {
            @Override
            public void dataAsked() {
                show();
            }
        });
        room.network().follow(() -> {
            if (shown) {
                compareAgain();
            }
        });
    }

    /** Shows the card. */
    public Action choose() {
        return choose;
    }

    /** Shows the card with a folder or file that was dropped on the window. */
    public void receive(Path place) {
        show();
        take(DataKind.FOLDER, place);
    }

    private void show() {
        supplies.look();
        if (!shown) {
            DataView view = new DataView(room.texts(), model, this);
            room.sheet()
                    .show(new Sheet.Content(
                            view,
                            Optional.of(view.answers()),
                            view.first(),
                            List.of(Action.ofKeys("action.dismiss", this::cancel, "Esc")),
                            this::putAway));
            shown = true; // what was on the sheet before has been put away by now
        }
        Project project = room.session().project();
        look(DataKind.of(project.data()).orElse(DataKind.MNIST), place(project));
    }

    /** Where the project's own images lie. */
    private Optional<Path> place(Project project) {
        return project.workbook()
                .reference()
                .request(project.data(), room.session().file(), input())
                .flatMap(ImageRequest::folder);
    }

    private void putAway() {
        shown = false;
        looks++;
    }

    /** Puts the card away and leaves everything as it was. */
    void cancel() {
        room.sheet().dismiss();
    }

    /** Chooses data of a kind, where the project or the program has them. */
    void choose(DataKind kind) {
        Project project = room.session().project();
        boolean own = project.data().equals(kind.id());
        look(kind, own ? place(project) : Optional.empty());
    }

    /** Lets the user say where data of a kind are. */
    void chooseFolder(DataKind kind) {
        room.dialogs().imageFolder().ifPresent(place -> take(kind, place));
    }

    private void take(DataKind kind, Path place) {
        if (kind != DataKind.FOLDER) {
            look(kind, Optional.of(place));
            return;
        }
        try {
            look(DataLibrary.kindOf(place).orElse(DataKind.FOLDER), Optional.of(place));
        } catch (DataException refused) {
            model.kind.set(kind);
            model.place.set(Optional.of(place));
            looks++;
            asked = Optional.empty();
            show(new Look.Refused(refused.said()));
        }
    }

    Supplies supplies() {
        return supplies;
    }

    private void arrived(DataKind kind) {
        if (shown && model.kind.get() == kind) {
            look(kind, Optional.empty());
        } else {
            room.say()
                    .accept(
                            Message.of("dataset.arrived", Message.of("data.kind." + kind.id())),
                            shown ? Optional.empty() : Optional.of(choose));
        }
    }

    // looking at what was chosen

    private void look(DataKind kind, Optional<Path> place) {
        model.kind.set(kind);
        model.place.set(place);
        boolean somewhere = place.isPresent() || room.stock().library().has(kind);
        int look = ++looks;
        if (!somewhere) {
            asked = Optional.empty();
            show(new Look.Nothing());
            return;
        }
        ImageRequest request = ImageRequest.of(kind, place, input());
        asked = Optional.of(request);
        show(new Look.Reading(0, 0));
        Watch watch =
                new ReadingWatch(room.fxThread(), (done, of) -> show(new Look.Reading(done, of)), () -> look != looks);
        CompletableFuture.supplyAsync(() -> read(request, watch), reader)
                .whenCompleteAsync(
                        (outcome, failure) -> {
                            if (look == looks) {
                                show(failure == null ? outcome : fault(failure));
                            }
                        },
                        room.fxThread());
    }

    private Look read(ImageRequest request, Watch watch) {
        try {
            return new Look.Found(request, room.stock().library().read(request, watch));
        } catch (DataException refused) {
            return new Look.Refused(refused.said());
        } catch (CancellationException another) {
            return new Look.Nothing(); // nobody looks at it
        }
    }

    private static Look fault(Throwable failure) {
        LOG.error("Images could not be looked at", failure);
        return new Look.Refused(Message.of("dataset.fault"));
    }

    private void show(Look look) {
        model.look.set(look);
        compare();
    }

    /** What the network takes as the hands have left it, or else as it was trained. */
    private Shape input() {
        return Fit.inputShape(room.network().trace().network())
                .orElseGet(() -> ShapeTrace.of(room.session().project().network())
                        .input()
                        .output());
    }

    /** The network has changed; what takes another size gets pictures of that size. */
    private void compareAgain() {
        Optional<ImageRequest> anew =
                asked.filter(request -> !request.fitting(input()).equals(request));
        if (anew.isPresent()) {
            look(anew.get().kind(), anew.get().folder());
        } else {
            compare();
        }
    }

    private void compare() {
        ShapeTrace trace = room.network().trace();
        boolean sized = asked.isPresent() && model.kind.get() == DataKind.FOLDER;
        model.sizes.set(sized ? Fit.sizes(trace.network()) : List.of());
        model.misfits.set(
                model.look.get() instanceof Look.Found found
                        ? Fit.misfits(trace, found.images().training())
                        : List.of());
    }

    /** Changes the network. */
    void answer(Misfit.Answer answer) {
        room.network().edit(answer.change());
    }

    // using it

    /** Trains on these images from now on. */
    void use() {
        if (model.look.get() instanceof Look.Found found) {
            room.sheet().hide();
            putAway();
            int look = looks;
            room.training().rest(() -> {
                if (look == looks) {
                    use(found);
                }
            });
        }
    }

    private void use(Look.Found found) {
        Project before = room.session().project();
        ImageRequest request = found.request();
        ImageSet images = found.images();
        boolean same =
                before.data().equals(request.kind().id()) && place(before).equals(request.folder());
        if (same) {
            room.training().prepare();
            return;
        }
        DataReference reference = request.folder()
                .map(place -> room.session()
                        .file()
                        .map(file -> DataReference.NONE.withFolder(place, file))
                        .orElseGet(() -> DataReference.NONE.at(place)))
                .orElse(DataReference.NONE)
                .usualOf(images.training().size());
        room.session()
                .rebuild(before.withData(
                        request.kind().id(), reference, images.training().classes()));
        Action undo = Action.of("action.undo", BootstrapIcons.ARROW_COUNTERCLOCKWISE, () -> back(before));
        room.say()
                .accept(
                        Message.of(
                                "dataset.used",
                                Message.of("data.kind." + request.kind().id())),
                        Optional.of(undo));
    }

    /** The images of before, with whatever has become of the rest. */
    private void back(Project before) {
        Project now = room.session().project();
        room.session().rebuild(now.withData(before.data(), before.workbook().reference(), before.labels()));
    }
}
