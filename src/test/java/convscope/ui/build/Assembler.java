package convscope.ui.build;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.spec.LayerSettings;
import convscope.spec.LayerSpec;
import convscope.spec.NetworkSpec;
import convscope.spec.Node;
import convscope.spec.Padding;
import convscope.spec.Setting;
import convscope.spec.Size;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;

/** Puts a network together with mouse and keyboard, as a person would: layer by layer, setting by setting. */
final class Assembler {
    private final BuildWindow build;

    Assembler(BuildWindow build) {
        this.build = build;
    }

    /** Puts these layers in, each after those that feed it; the canvas is empty before. */
    void assemble(NetworkSpec wanted) {
        for (Node node : wanted.nodes()) {
            add(node);
        }
        assertThat(BuildWindow.nodes(build.network())).isEqualTo(BuildWindow.nodes(wanted));
    }

    private void add(Node node) {
        List<String> inputs = node.inputs();
        if (inputs.isEmpty()) {
            build.window.click(entry(node.layer()));
        } else if (feedsNothing(inputs.get(0))) {
            select(inputs.get(0));
            build.window.click(entry(node.layer()));
        } else {
            build.click(build.ground()); // nothing is selected
            build.drag(build.middle(entry(node.layer()), 0, 0), build.ground());
        }
        String name = build.window.get(() -> build.build.model().selection.get().get(0));
        set(name, node.layer());
        if (!name.equals(node.name())) {
            build.write("#layer-name", node.name());
            build.window.press(KeyCode.ENTER);
        }
        for (String input : inputs) {
            if (!now(node.name()).inputs().contains(input)) {
                whole();
                build.drag(build.knob(input), build.middle("#card-" + node.name(), 0, 0));
            }
        }
        assertThat(now(node.name())).isEqualTo(node);
    }

    private static String entry(LayerSpec layer) {
        return "#palette-" + layer.kind();
    }

    private boolean feedsNothing(String layer) {
        return build.network().consumers(layer).isEmpty();
    }

    private Node now(String name) {
        return build.network().node(name).orElseThrow(() -> new AssertionError("There is no layer " + name));
    }

    /** Everything in sight. */
    private void whole() {
        build.window.click("#zoom-whole");
    }

    private void select(String layer) {
        if (!build.window.get(() -> build.build.model().selection.get()).equals(List.of(layer))) {
            whole();
            build.click(build.middle("#card-" + layer, 0, 0));
        }
        assertThat(build.window.get(() -> build.build.model().selection.get())).containsExactly(layer);
    }

    private void set(String name, LayerSpec wanted) {
        List<Setting> settings = LayerSettings.of(wanted);
        for (int i = 0; i < settings.size(); i++) {
            Setting now = LayerSettings.of(now(name).layer()).get(i);
            set(now, settings.get(i));
        }
        assertThat(now(name).layer()).isEqualTo(wanted);
    }

    private void set(Setting now, Setting wanted) {
        String field = "#setting-" + wanted.key();
        if (wanted instanceof Setting.Whole number) {
            if (((Setting.Whole) now).value() != number.value()) {
                build.write(field, Integer.toString(number.value()));
            }
        } else if (wanted instanceof Setting.Extent extent) {
            if (!((Setting.Extent) now).value().equals(extent.value())) {
                assertThat(extent.value())
                        .as("square")
                        .isEqualTo(Size.of(extent.value().width()));
                build.write(field, Integer.toString(extent.value().width()));
            }
        } else if (wanted instanceof Setting.ActivationChoice choice) {
            choose(field, choice.value());
        } else if (wanted instanceof Setting.Surroundings surroundings) {
            assertThat(surroundings.value().kind()).isNotEqualTo(Padding.Kind.EXPLICIT);
            choose(field, surroundings.value().kind());
        } else if (wanted instanceof Setting.Switch yesOrNo) {
            if (((Setting.Switch) now).value() != yesOrNo.value()) {
                build.window.click(field);
            }
        } else {
            assertThat(((Setting.Fraction) now).value()).isEqualTo(((Setting.Fraction) wanted).value());
        }
    }

    /** With the arrow keys: first to the top, then down to what is wanted. */
    private <T> void choose(String field, T wanted) {
        build.window.await(
                field + " of "
                        + build.window.get(() -> build.build.model().selection.get()),
                () -> build.window.has(field));
        ComboBox<T> box = build.window.find(field);
        build.window.run(box::requestFocus);
        List<T> all = build.window.get(() -> List.copyOf(box.getItems()));
        while (!Objects.equals(build.window.get(box::getValue), wanted)) {
            int from = all.indexOf(build.window.get(box::getValue));
            build.window.press(all.indexOf(wanted) > from ? KeyCode.DOWN : KeyCode.UP);
            assertThat(build.window.get(box::getValue)).as(field).isNotEqualTo(all.get(from));
        }
    }
}
