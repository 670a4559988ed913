package convscope.ui.keeping;

import convscope.text.Message;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What the window shows of how the user's work is kept. */
public final class KeepingModel {
    /** Whether the project has changes that its file does not have. */
    public final BooleanProperty changed = new SimpleBooleanProperty();

    /** What is being saved, once that takes long enough to be noticed; null for nothing. */
    public final ObjectProperty<Message> saving = new SimpleObjectProperty<>();

    /** Sentences with choices, oldest first. */
    public final ObservableList<Offer> offers = FXCollections.observableArrayList();

    /** Shows an offer in place of another about the same. */
    void offer(Offer offer) {
        withdraw(offer.about());
        offers.add(offer);
    }

    void withdraw(Offer.About about) {
        offers.removeIf(offer -> offer.about() == about);
    }
}
