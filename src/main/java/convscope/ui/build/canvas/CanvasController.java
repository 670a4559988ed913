package convscope.ui.build.canvas;

import convscope.assembly.Spot;
import convscope.spec.Input;
import convscope.spec.LayerSpec;
import convscope.spec.NetworkSpec;
import convscope.spec.Node;
import convscope.spec.ShapeTrace;
import convscope.ui.build.canvas.CanvasModel.Ends;
import convscope.ui.build.canvas.layout.Box;
import convscope.ui.build.canvas.layout.CanvasLayout;
import convscope.ui.build.canvas.layout.Card;
import convscope.ui.build.canvas.layout.Place;
import convscope.ui.build.canvas.layout.Wire;
import convscope.ui.build.draft.BuildEdits;
import convscope.ui.build.draft.BuildModel;
import convscope.ui.build.palette.Insertion;
import convscope.ui.control.Action;
import convscope.ui.fx.LocalizedTexts;
import convscope.ui.fx.Theme;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javafx.scene.layout.Region;

/** The canvas: shows the network of the draft, moves the view, and tells {@link BuildEdits} what the hands mean. */
public final class CanvasController {
    /** Width of a letter of what is written on wires, in px at 100 %. */
    private static final double LETTER = 5.6;

    private final BuildModel build;
    private final BuildEdits edits;
    private final Insertion insertion;
    private final CanvasModel model = new CanvasModel();
    private final CanvasActions actions;
    private final CanvasView view;
    /** Whether a hand is selecting what it points at. */
    private boolean pointing;

    private Aim aim = Aim.BEGINNING;

    /** Whether a selected layer has brought the view to where it is. */
    private boolean brought;

    private Size size = new Size(0, 0, 0);
    private NetworkSpec laidOut = new NetworkSpec("", List.of());

    /** What is shown when the view gets another size. */
    private enum Aim {
        /** What an opened network shows. */
        BEGINNING,
        /** All of the network. */
        WHOLE,
        /** What a hand has panned or zoomed to. */
        PLACE
    }

    /**
     * Size of the view in px at 100 %.
     *
     * @param free height above the buttons
     */
    private record Size(double width, double height, double free) {}

    /**
     * @param still whether nothing is to glide
     */
    public CanvasController(
            BuildModel build, BuildEdits edits, LocalizedTexts texts, Theme theme, BooleanSupplier still) {
        this.build = build;
        this.edits = edits;
        insertion = new Insertion(build, edits);
        actions = new CanvasActions(this, build, model);
        view = new CanvasView(build, model, this, actions, texts, theme, still);
        build.trace.addListener((property, before, now) -> lay());
        build.selection.addListener((property, before, now) -> {
            if (!now.isEmpty()) {
                model.chosen.set(Optional.empty());
                if (!pointing) {
                    reveal(now.get(now.size() - 1));
                }
            }
        });
        lay();
    }

    /** The canvas; it takes all room that it is given. */
    public Region node() {
        return view;
    }

    /**
     * What can be done on it, each with its key, for the station and its help. While the canvas has the focus it hears these
     * keys itself, and the rest of the arrow keys.
     */
    public List<Action> actions() {
        return actions.listed();
    }

    /** Frees what a hand holds or has chosen, one thing at a time; says whether there was anything. */
    public boolean dismiss() {
        if (model.renaming.get().isPresent()) {
            model.renaming.set(Optional.empty());
        } else if (view.letGo()) {
            return true;
        } else if (model.chosen.get().isPresent()) {
            model.chosen.set(Optional.empty());
        } else if (!build.selection.get().isEmpty()) {
            edits.select(List.of());
        } else {
            return false;
        }
        return true;
    }

    // the picture

    private void lay() {
        ShapeTrace trace = build.trace.get();
        NetworkSpec network = trace.network();
        boolean related = related(laidOut, network);
        laidOut = network;
        model.layout.set(CanvasLayout.of(
                network,
                node -> trace.layer(node.name())
                        .map(layer -> LETTER * layer.output().channelsLast().length() + 2)
                        .orElse(0.0)));
        Set<Ends> ends = new HashSet<>();
        model.layout.get().wires().forEach(wire -> ends.add(new Ends(wire.from(), wire.target())));
        model.chosen.set(model.chosen.get().filter(ends::contains));
        model.pointed.set(Optional.empty());
        model.renaming.set(
                model.renaming.get().filter(name -> network.node(name).isPresent()));
        view.show(related);
        if (!related) {
            showFirst();
        } else if (!build.selection.get().isEmpty()) {
            reveal(primary().orElseThrow());
        }
    }

    /** Whether one came from the other by an edit, so that what stays may glide. */
    private static boolean related(NetworkSpec before, NetworkSpec now) {
        Set<String> names = new HashSet<>();
        before.nodes().forEach(node -> names.add(node.name()));
        long kept =
                now.nodes().stream().filter(node -> names.contains(node.name())).count();
        return before.name().equals(now.name())
                && 2 * kept >= Math.min(names.size(), now.nodes().size())
                && kept > 0;
    }

    /** Shows a network as it is shown when it is opened. */
    private void showFirst() {
        aim = Aim.BEGINNING;
        brought = false;
        if (view.hasSize()) {
            model.camera.set(fitting());
        }
    }

    /** All of the network or its beginning, whichever is aimed at. */
    private Camera fitting() {
        Box bounds = model.layout.get().bounds();
        return aim == Aim.WHOLE
                ? Camera.whole(bounds, view.sightWidth(), view.freeHeight())
                : Camera.first(bounds, view.sightWidth(), view.freeHeight());
    }

    /**
     * The view may have another size or scale: what it is about stays in sight. That is the selected layer, beside it what a
     * hand has panned or zoomed to, or else the network as it was opened or all of it.
     */
    void resized() {
        Size now = new Size(view.sightWidth(), view.sightHeight(), view.freeHeight());
        if (!view.hasSize() || now.equals(size)) {
            return;
        }
        Size before = size;
        size = now;
        view.stopGliding();
        boolean stays = aim == Aim.PLACE || brought && build.selection.get().isEmpty();
        Camera to = stays ? middleKept(before) : fitting();
        Camera seen = primary().map(layer -> revealing(layer, to)).orElse(to);
        brought = brought && stays || !seen.equals(to);
        model.camera.set(seen);
    }

    /** What was in the middle of a view of that size is in the middle of this one. */
    private Camera middleKept(Size before) {
        Camera camera = model.camera.get();
        return camera.centred(camera.toCanvas(before.width / 2, before.height / 2), size.width, size.height)
                .within(model.layout.get().bounds(), size.width, size.height);
    }

    void showWhole() {
        aim = Aim.WHOLE;
        brought = false;
        view.glideTo(fitting());
    }

    void showNaturalSize() {
        zoom(1 / model.camera.get().zoom());
    }

    /** Closer or further around the middle of the view. */
    void zoom(double factor) {
        zoom(factor, view.sightWidth() / 2, view.sightHeight() / 2);
    }

    void zoom(double factor, double viewX, double viewY) {
        look(model.camera.get().zoomed(factor, viewX, viewY));
    }

    void pan(double viewX, double viewY) {
        look(model.camera.get().moved(viewX, viewY));
    }

    void centre(Place place) {
        look(model.camera.get().centred(place, view.sightWidth(), view.sightHeight()));
    }

    /** A hand looks there. */
    private void look(Camera camera) {
        view.stopGliding();
        aim = Aim.PLACE;
        model.camera.set(camera.within(model.layout.get().bounds(), view.sightWidth(), view.sightHeight()));
    }

    private void reveal(String layer) {
        if (view.hasSize()) {
            Camera camera = model.camera.get();
            Camera to = revealing(layer, camera);
            if (!to.equals(camera)) {
                brought = true;
                view.glideTo(to);
            }
        }
    }

    private Camera revealing(String layer, Camera camera) {
        return model.layout
                .get()
                .card(layer)
                .map(card -> camera.revealing(card.box(), view.sightWidth(), view.freeHeight()))
                .orElse(camera);
    }

    // choosing

    private Optional<String> primary() {
        List<String> selection = build.selection.get();
        return selection.isEmpty() ? Optional.empty() : Optional.of(selection.get(selection.size() - 1));
    }

    boolean isSelected(String layer) {
        return build.selection.get().contains(layer);
    }

    void select(String layer) {
        point(List.of(layer));
    }

    /** Adds a layer to the selection or takes it out. */
    void toggle(String layer) {
        List<String> selection = new ArrayList<>(build.selection.get());
        if (!selection.remove(layer)) {
            selection.add(layer);
        }
        point(selection);
    }

    /** Selects what a hand points at; it is in sight, and nothing moves under the hand. */
    private void point(List<String> layers) {
        pointing = true;
        edits.select(layers);
        pointing = false;
    }

    /** Selects what lies in a rectangle, beside what is selected. */
    void select(Box band) {
        List<String> selection = new ArrayList<>(build.selection.get());
        for (Card card : model.layout.get().cards()) {
            if (card.box().overlaps(band) && !selection.contains(card.name())) {
                selection.add(card.name());
            }
        }
        point(selection);
    }

    void selectNothing() {
        model.chosen.set(Optional.empty());
        edits.select(List.of());
    }

    void choose(Wire wire) {
        edits.select(List.of());
        model.chosen.set(Optional.of(new Ends(wire.from(), wire.target())));
    }

    /** Goes to the card in this direction, or to the first card. */
    void walk(Walk direction, boolean extend) {
        Optional<String> to = direction.from(primary(), model.layout.get());
        to.ifPresent(layer -> {
            List<String> selection = extend ? new ArrayList<>(build.selection.get()) : new ArrayList<>();
            selection.remove(layer);
            selection.add(layer);
            edits.select(selection);
        });
    }

    // changing

    /** Moves the selected layer before the one that feeds it, or behind the one that it feeds. */
    void shift(boolean up) {
        NetworkSpec network = laidOut;
        primary().flatMap(network::node).ifPresent(node -> {
            if (up) {
                node.inputs().stream()
                        .findFirst()
                        .flatMap(network::node)
                        .filter(before -> !before.inputs().isEmpty())
                        .ifPresent(before -> edits.move(
                                List.of(node.name()),
                                new Spot.OnWire(before.inputs().get(0), before.name())));
            } else {
                network.consumers(node.name()).stream()
                        .findFirst()
                        .ifPresent(after -> edits.move(List.of(node.name()), new Spot.Behind(after.name())));
            }
        });
    }

    /** Takes away the chosen wire, or else the selected layers. */
    void delete() {
        Optional<Ends> wire = model.chosen.get();
        if (wire.isPresent()) {
            edits.unwire(wire.get().from(), wire.get().to());
        } else {
            edits.delete();
        }
    }

    void unwire(Ends wire) {
        edits.unwire(wire.from(), wire.to());
    }

    void wire(String from, String to) {
        edits.wire(from, to);
    }

    void move(List<String> layers, Spot spot) {
        edits.move(layers, spot);
    }

    void insert(List<Node> layers, Spot spot) {
        insertion.put(layers, spot);
    }

    /** Puts what a hand brought from the palette where it let it go; without any wire if that is nowhere. */
    void drop(List<Node> layers, Optional<Drop> drop) {
        insertion.put(layers, drop.map(Drop::spot).orElseGet(Spot.Loose::new));
    }

    void insertInput() {
        edits.insert(new Input(28, 28, 1), new Spot.Loose());
    }

    void branch(LayerSpec join) {
        edits.branch(join);
    }

    void duplicate() {
        edits.duplicate();
    }

    void cut() {
        edits.cut();
    }

    void copy() {
        edits.copy();
    }

    void paste() {
        edits.paste();
    }

    void selectAll() {
        edits.selectAll();
    }

    void beginRename() {
        primary().ifPresent(this::beginRename);
    }

    void beginRename(String layer) {
        model.renaming.set(Optional.of(layer));
    }

    /** Gives the layer whose name was written this name. */
    void rename(String name) {
        Optional<String> layer = model.renaming.get();
        model.renaming.set(Optional.empty());
        layer.filter(before -> !before.equals(name)).ifPresent(before -> edits.rename(before, name));
    }

    void compare(Cost cost) {
        model.cost.set(cost);
        view.show(true);
    }

    /** What the canvas shows. */
    CanvasModel model() {
        return model;
    }
}
