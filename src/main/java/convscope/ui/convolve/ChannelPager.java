package convscope.ui.convolve;

import convscope.ui.control.Buttons;
import convscope.ui.fx.LocalizedTexts;
import java.util.List;
import java.util.OptionalInt;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** Which input channels are shown where there is no room for all, with the way to the others. */
final class ChannelPager extends HBox {
    private final ConvolveModel model;
    private final LocalizedTexts texts;
    private final Label words = new Label();
    private final Button back;
    private final Button on;
    private List<Integer> shown = List.of();
    private int all;

    ChannelPager(ConvolveModel model, ConvolveActions actions, LocalizedTexts texts, Buttons buttons) {
        this.model = model;
        this.texts = texts;
        getStyleClass().addAll("pager", "overlay");
        setAlignment(Pos.CENTER);
        setManaged(false);
        setVisible(false);
        back = buttons.icon(actions.channelsBack);
        back.setId("channels-back");
        on = buttons.icon(actions.channelsOn);
        on.setId("channels-on");
        words.setId("channels");
        words.getStyleClass().add("caption");
        getChildren().addAll(back, words, on);
    }

    /**
     * Says which channels are shown.
     *
     * @param channels rising
     * @param count of all channels
     */
    void show(List<Integer> channels, int count) {
        shown = channels;
        all = count;
        setVisible(channels.size() < count);
        if (isVisible()) {
            String before = words.getText();
            words.setText(texts.get(
                    "convolve.channels-shown", channels.get(0) + 1, channels.get(channels.size() - 1) + 1, count));
            if (!words.getText().equals(before)) {
                getParent().requestLayout();
            }
        }
    }

    /** Number of channels on a page. */
    int size() {
        return Math.max(1, shown.size());
    }

    /** Goes on or back by a page. */
    void turn(int pages) {
        if (isVisible()) {
            int first = shown.get(0) + pages * shown.size();
            model.firstChannel.set(OptionalInt.of(Math.max(0, Math.min(first, all - shown.size()))));
        }
    }
}
