package convscope.ui.build.sheet;

import javafx.scene.layout.Region;

/** A share of a whole as a bar; what is more than nothing can be seen, and nothing is no bar. */
final class ShareBar extends Region {
    private final Region filled = new Region();
    private double share;

    ShareBar(double share) {
        getStyleClass().add("share-bar");
        filled.getStyleClass().add("share-filled");
        getChildren().add(filled);
        show(share);
    }

    /** @param now from 0 to 1 */
    void show(double now) {
        share = Math.max(0, Math.min(1, now));
        setVisible(share > 0);
        requestLayout();
    }

    /** The share, 0 to 1. */
    double share() {
        return share;
    }

    @Override
    protected void layoutChildren() {
        double least = Math.min(getWidth(), getHeight() / 2);
        filled.resizeRelocate(0, 0, Math.max(least, share * getWidth()), getHeight());
    }
}
