package convscope.ui.build;

import convscope.assembly.Assembly;
import convscope.assembly.Carried;
import convscope.assembly.Clip;
import convscope.assembly.Draft;
import convscope.assembly.Edit;
import convscope.assembly.Spot;
import convscope.project.Session;
import convscope.spec.Input;
import convscope.spec.LayerSpec;
import convscope.spec.NetworkSpec;
import convscope.spec.Node;
import convscope.spec.ShapeTrace;
import convscope.tensor.Tensor;
import convscope.text.Message;
import convscope.training.Plan;
import convscope.ui.Editing;
import convscope.ui.Edits;
import convscope.ui.Lab;
import convscope.ui.Station;
import convscope.ui.build.draft.BuildEdits;
import convscope.ui.build.draft.BuildModel;
import convscope.ui.control.Action;
import convscope.ui.control.CopiedText;
import convscope.ui.fx.Fonts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The station Build: puts the network that is open together, and says at once what it costs and what is wrong with it. */
public final class BuildController implements Station, BuildEdits {
    private static final Logger LOG = LoggerFactory.getLogger(BuildController.class);

    private final Lab lab;
    private final Editing editing;
    private final RandomGenerator random;
    private final BuildModel model = new BuildModel();
    private final BuildActions actions;
    private final Supplier<BuildView> maker;
    private Optional<BuildView> view = Optional.empty();
    private Clip clip = Clip.EMPTY;
    private boolean selecting;

    /**
     * @param random decides the weights that are drawn anew on request
     */
    public BuildController(Lab lab, Fonts fonts, RandomGenerator random) {
        this.lab = lab;
        this.random = random;
        editing = lab.editing();
        actions = new BuildActions(model);
        maker = () -> new BuildView(model, this, lab, fonts);
        editing.addListener(new FromEditing());
        lab.session().addListener(new FromSession());
        opened();
    }

    BuildModel model() {
        return model;
    }

    private void opened() {
        model.weightsSaid.set(Optional.empty());
        model.notice.set(null);
        model.plan.set(lab.training().plan());
        show();
    }

    /** Shows the draft as it is now. */
    private void show() {
        Draft draft = editing.draft();
        ShapeTrace trace = editing.trace();
        model.draft.set(draft);
        model.trace.set(trace);
        choose(model.selection.get());
    }

    private void edit(Function<Draft, Edit> change, String gesture) {
        model.notice.set(null);
        editing.edit(change, gesture, this::done);
    }

    private void edit(Function<Draft, Edit> change) {
        edit(change, "");
    }

    private void done(Edit edit) {
        model.notice.set(edit.refusal().orElse(null));
        if (!edit.selected().isEmpty()) {
            select(edit.selected());
        }
    }

    // selection: the same layer in the whole window

    @Override
    public void select(List<String> layers) {
        choose(layers);
        selectEverywhere();
    }

    private void choose(List<String> layers) {
        NetworkSpec network = model.draft.get().network();
        List<String> there = layers.stream()
                .distinct()
                .filter(name -> network.node(name).isPresent())
                .toList();
        if (!there.equals(model.selection.get())) {
            model.selection.set(there);
        }
    }

    /** Lets the whole window select the layer whose properties are shown, if its network has it already. */
    private void selectEverywhere() {
        selecting = true;
        lab.session()
                .select(primary()
                        .filter(name ->
                                lab.session().project().network().node(name).isPresent()));
        selecting = false;
    }

    private Optional<String> primary() {
        List<String> selection = model.selection.get();
        return selection.isEmpty() ? Optional.empty() : Optional.of(selection.get(selection.size() - 1));
    }

    @Override
    public void selectAll() {
        select(model.draft.get().network().nodes().stream().map(Node::name).toList());
    }

    // changes

    @Override
    public void insert(LayerSpec layer, Spot spot) {
        edit(draft -> Assembly.insert(draft, layer, spot));
    }

    @Override
    public void insert(LayerSpec layer) {
        insert(layer, layer instanceof Input ? new Spot.Loose() : usualSpot());
    }

    /** Behind the selected layer, else behind the last one. */
    private Spot usualSpot() {
        List<Node> nodes = model.draft.get().network().nodes();
        return primary()
                .or(() -> nodes.isEmpty()
                        ? Optional.empty()
                        : Optional.of(nodes.get(nodes.size() - 1).name()))
                .<Spot>map(Spot.Behind::new)
                .orElseGet(Spot.Loose::new);
    }

    @Override
    public void change(String layer, LayerSpec next, String gesture) {
        edit(draft -> Assembly.change(draft, layer, next), layer + "/" + gesture);
    }

    @Override
    public void rename(String layer, String name) {
        edit(draft -> Assembly.rename(draft, layer, name));
    }

    @Override
    public void become(NetworkSpec next) {
        edit(draft -> Assembly.become(draft, next));
    }

    @Override
    public void move(List<String> layers, Spot spot) {
        edit(draft -> Assembly.move(draft, layers, spot));
    }

    @Override
    public void wire(String from, String to) {
        edit(draft -> Assembly.wire(draft, from, to));
    }

    @Override
    public void unwire(String from, String to) {
        edit(draft -> Assembly.unwire(draft, from, to));
    }

    @Override
    public void branch(LayerSpec join) {
        List<String> around = model.selection.get();
        edit(draft -> Assembly.branch(draft, around, join));
    }

    @Override
    public void delete() {
        List<String> gone = model.selection.get();
        edit(draft -> Assembly.delete(draft, gone));
    }

    @Override
    public void duplicate() {
        List<String> twice = model.selection.get();
        edit(draft -> Assembly.duplicate(draft, twice));
    }

    // the clipboard: text for other windows, and for this one the weights as well

    @Override
    public void cut() {
        copy();
        delete();
    }

    @Override
    public void copy() {
        if (!model.selection.get().isEmpty()) {
            clip = Assembly.copy(editing.draft(), model.selection.get());
            CopiedText.put(clip.toText());
        }
    }

    @Override
    public void paste() {
        Optional<String> text = CopiedText.get();
        Optional<Clip> found =
                text.filter(clip.toText()::equals).isPresent() ? Optional.of(clip) : text.flatMap(Clip::fromText);
        if (found.isPresent()) {
            Spot spot = usualSpot();
            edit(draft -> Assembly.paste(draft, found.get(), spot));
        } else {
            model.notice.set(Message.of("build.nothing-to-paste"));
        }
    }

    // weights

    @Override
    public void setWeights(Map<String, Tensor> weights) {
        setWeights(weights, "weights/" + String.join(" ", weights.keySet()));
    }

    private void setWeights(Map<String, Tensor> weights, String gesture) {
        edit(draft -> new Edit(draft.withWeights(weights), List.of(), Optional.empty()), gesture);
    }

    @Override
    public void redrawWeights() {
        List<String> layers = model.selection.get();
        long seed = random.nextLong();
        Plan plan = model.plan.get();
        ShapeTrace trace = model.trace.get();
        CompletableFuture.supplyAsync(() -> plan.initializer().draw(trace, seed), lab.io())
                .thenAcceptAsync(
                        drawn -> {
                            if (model.trace.get() != trace) {
                                return; // it has become another network
                            }
                            Map<String, Tensor> wanted = new LinkedHashMap<>();
                            trace.layers().stream()
                                    .filter(layer -> layers.isEmpty() || layers.contains(layer.name()))
                                    .flatMap(
                                            layer -> layer.parameters().stream().map(layer::key))
                                    .forEach(key -> wanted.put(key, drawn.get(key)));
                            setWeights(wanted, ""); // every drawing is a step of its own
                        },
                        lab.fxThread())
                .whenComplete((done, failure) -> {
                    if (failure != null) {
                        lab.fxThread().execute(() -> fail(failure));
                    }
                });
    }

    @Override
    public void plan(Plan next) {
        lab.training().change(next);
    }

    private static Optional<Message> said(Carried weights) {
        List<String> anew = new ArrayList<>(weights.reshaped());
        anew.addAll(weights.drawn());
        if (anew.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                weights.kept().isEmpty()
                        ? Message.of("build.weights.all-drawn")
                        : Message.of(
                                "build.weights.drawn", String.join(", ", anew), String.join(", ", weights.kept())));
    }

    private void fail(Throwable cause) {
        LOG.error("The network could not be changed", cause);
        model.notice.set(Message.of("build.failed"));
    }

    private final class FromEditing implements Editing.Listener {
        @Override
        public void draftChanged() {
            show();
        }

        @Override
        public void adopted(Carried weights) {
            model.weightsSaid.set(said(weights));
            show();
            selectEverywhere();
        }

        @Override
        public void failed(Throwable cause) {
            fail(cause);
        }
    }

    private final class FromSession implements Session.Listener {
        @Override
        public void projectOpened() {
            opened();
        }

        @Override
        public void projectChanged() {
            model.plan.set(lab.training().plan());
        }

        @Override
        public void selectionChanged() {
            if (!selecting) {
                choose(lab.session().selectedLayer().stream().toList());
            }
        }
    }

    // the station

    @Override
    public String id() {
        return "build";
    }

    @Override
    public int number() {
        return 1;
    }

    @Override
    public String titleKey() {
        return "build.title";
    }

    @Override
    public String helpKey() {
        return "build.help";
    }

    @Override
    public Ikon icon() {
        return BootstrapIcons.DIAGRAM_3;
    }

    /** Made when it is first asked for: its many nodes would hold up the start of the program. */
    private BuildView view() {
        if (view.isEmpty()) {
            view = Optional.of(maker.get());
        }
        return view.get();
    }

    @Override
    public javafx.scene.Node node() {
        return view();
    }

    @Override
    public List<Action> actions() {
        List<Action> all = new ArrayList<>(view().actions());
        all.addAll(actions.all());
        return all;
    }

    @Override
    public Optional<Edits> edits() {
        return Optional.of(editing.edits());
    }

    @Override
    public void shown() {
        view().takeFocus();
    }

    /** What comes next works with the network as it was left here. */
    @Override
    public void hidden() {
        editing.settle();
    }

    @Override
    public boolean dismiss() {
        return view().dismiss();
    }
}
