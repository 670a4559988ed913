package convscope.ui.tour;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.ui.fx.Fonts;
import convscope.ui.fx.JavaFxExtension;
import convscope.ui.tour.LayoutAudit.Finding;
import convscope.ui.tour.LayoutAudit.Rule;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.layout.Background;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each rule is broken once, and kept once where it could be thought broken. */
@ExtendWith(JavaFxExtension.class)
class LayoutAuditTest {
    private static final Glyphs GLYPHS = new Glyphs();
    private static Fonts fonts;

    @BeforeAll
    static void fonts() {
        fonts = JavaFxExtension.onFxThread(Fonts::load);
    }

    private static List<Finding> audit(Supplier<Parent> made) {
        return JavaFxExtension.onFxThread(() -> {
            Scene scene = new Scene(made.get(), 300, 200, Color.WHITE);
            return LayoutAudit.of(scene, GLYPHS, scene.snapshot(null));
        });
    }

    private static Label label(String text) {
        Label label = new Label(text);
        label.setFont(new Font(fonts.regular(), 14));
        label.setTextFill(Color.BLACK);
        return label;
    }

    /** These nodes at fixed places on white. */
    private static Pane pane(Region... nodes) {
        Pane pane = new Pane(nodes);
        pane.setBackground(Background.fill(Color.WHITE));
        return pane;
    }

    private static <T extends Region> T at(T node, double x, double y) {
        node.relocate(x, y);
        return node;
    }

    @Test
    void nothingIsWrongWithAPlainPage() {
        assertThat(audit(() -> new VBox(label("A digit, 0–9"), label("숫자를 그려 보세요"))))
                .isEmpty();
    }

    @Test
    void textWithAnEllipsisIsClipped() {
        List<Finding> findings = audit(() -> {
            Label label = label("What the network sees");
            label.setMaxWidth(60);
            return pane(label);
        });
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(Rule.CLIPPED);
            assertThat(finding.detail()).contains("...");
        });
    }

    @Test
    void wrappedTextWithTooFewLinesIsClipped() {
        assertThat(audit(() -> {
                    Label label = label("What the network sees is drawn here as large as there is room");
                    label.setWrapText(true);
                    label.setPrefSize(120, 40);
                    label.setMaxHeight(40);
                    return pane(label);
                }))
                .extracting(Finding::rule)
                .containsExactly(Rule.CLIPPED);
    }

    @Test
    void anUnderscoreThatMarksALetterIsNotMissed() {
        assertThat(audit(() -> {
                    Label label = label("_Open");
                    label.setMnemonicParsing(true);
                    return pane(label);
                }))
                .isEmpty();
    }

    @Test
    void whatLeavesTheWindowIsClipped() {
        assertThat(audit(() -> pane(at(label("bottom"), 10, 190))))
                .extracting(Finding::rule)
                .contains(Rule.CLIPPED);
        assertThat(audit(() -> pane(at(label("left"), -5, 10))))
                .extracting(Finding::rule)
                .contains(Rule.CLIPPED);
    }

    @Test
    void whatLeavesAClipIsClipped() {
        assertThat(audit(() -> {
                    Pane small = new Pane(label("three words here"));
                    small.setClip(new Rectangle(40, 40));
                    return pane(small);
                }))
                .extracting(Finding::rule)
                .containsExactly(Rule.CLIPPED);
    }

    @Test
    void textOverTheEdgeOfItsCardIsClipped() {
        assertThat(audit(() -> {
                    VBox card = new VBox(label("conv1"), label("Convolution"));
                    card.setBackground(Background.fill(Color.LIGHTGRAY));
                    card.setMinSize(0, 0);
                    card.setPrefSize(120, 25);
                    return pane(at(card, 20, 20));
                }))
                .extracting(Finding::rule)
                .containsExactly(Rule.CLIPPED);
    }

    @Test
    void whatCanBeScrolledToIsNotClipped() {
        assertThat(audit(() -> scrolling(ScrollBarPolicy.AS_NEEDED))).isEmpty();
        assertThat(audit(() -> scrolling(ScrollBarPolicy.NEVER)))
                .extracting(Finding::rule)
                .containsOnly(Rule.CLIPPED);
    }

    private static ScrollPane scrolling(ScrollBarPolicy vertical) {
        VBox column = new VBox();
        for (int i = 0; i < 20; i++) {
            column.getChildren().add(label("line " + i));
        }
        ScrollPane pane = new ScrollPane(column);
        pane.setVbarPolicy(vertical);
        return pane;
    }

    @Test
    void whatHangsOutOfScrolledContentIsClipped() {
        assertThat(audit(() -> {
                    Pane content = pane(at(label("below"), 10, 220));
                    content.setMaxHeight(100);
                    content.setPrefHeight(100);
                    return new ScrollPane(content);
                }))
                .extracting(Finding::rule)
                .contains(Rule.CLIPPED);
    }

    @Test
    void labelsThatIntersectOverlap() {
        assertThat(audit(() -> pane(at(label("first"), 10, 10), at(label("second"), 20, 15))))
                .extracting(Finding::rule)
                .containsExactly(Rule.OVERLAP);
        assertThat(audit(() -> pane(at(label("first"), 10, 10), at(label("second"), 10, 40))))
                .isEmpty();
    }

    @Test
    void anOverlayMayLieOverOthersButNotOverAnotherOverlay() {
        Supplier<Label> hint = () -> {
            Label label = at(label("hint"), 12, 12);
            label.getStyleClass().add(LayoutAudit.OVERLAY);
            return label;
        };
        assertThat(audit(() -> {
                    Pane pane = pane(hint.get());
                    pane.getChildren().add(0, new Canvas(100, 100));
                    return pane;
                }))
                .isEmpty();
        assertThat(audit(() -> {
                    Pane pane = pane();
                    pane.getChildren().addAll(new Canvas(100, 100), at(label("no hint"), 12, 12));
                    return pane;
                }))
                .extracting(Finding::rule)
                .containsExactly(Rule.OVERLAP);
        assertThat(audit(() -> pane(hint.get(), hint.get())))
                .extracting(Finding::rule)
                .containsExactly(Rule.OVERLAP);
    }

    @Test
    void faintTextFails() {
        assertThat(audit(() -> {
                    Label label = label("faint");
                    label.setTextFill(Color.web("#888888")); // 3.54 on white
                    return pane(label);
                }))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo(Rule.CONTRAST);
                    assertThat(finding.detail()).contains("3.54", "4.5");
                });
    }

    @Test
    void largeTextMayBeFainter() {
        assertThat(audit(() -> {
                    Label label = label("faint");
                    label.setFont(new Font(fonts.regular(), 18));
                    label.setTextFill(Color.web("#888888"));
                    return pane(label);
                }))
                .isEmpty();
    }

    @Test
    void opacityCounts() {
        assertThat(audit(() -> {
                    Pane pane = pane(label("half"));
                    pane.getChildren().get(0).setOpacity(0.4);
                    return pane;
                }))
                .extracting(Finding::rule)
                .containsExactly(Rule.CONTRAST);
    }

    @Test
    void textInTheColourOfItsGroundFails() {
        assertThat(audit(() -> {
                    Label label = label("gone");
                    label.setTextFill(Color.WHITE);
                    return pane(label);
                }))
                .extracting(Finding::rule)
                .containsExactly(Rule.CONTRAST);
    }

    @Test
    void theGroundIsWhatIsPaintedBehind() {
        assertThat(audit(() -> {
                    Label label = label("dark on dark");
                    label.setBackground(Background.fill(Color.web("#333333")));
                    return pane(label);
                }))
                .extracting(Finding::rule)
                .containsExactly(Rule.CONTRAST);
    }

    @Test
    void whatIsDisabledMayBeFaint() {
        assertThat(audit(() -> {
                    Button button = new Button("off");
                    button.setFont(new Font(fonts.regular(), 14));
                    button.setDisable(true);
                    return pane(button);
                }))
                .isEmpty();
    }

    @Test
    void faintMarksFail() {
        assertThat(audit(() -> {
                    Line line = new Line(10, 50, 100, 50);
                    line.setStroke(Color.web("#cccccc"));
                    Pane pane = pane();
                    pane.getChildren().add(line);
                    return pane;
                }))
                .extracting(Finding::rule)
                .containsExactly(Rule.CONTRAST);
    }

    @Test
    void signsThatTheFontLacksAreFound() {
        assertThat(audit(() -> pane(label("⌊24⌋")))).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(Rule.GLYPH);
            assertThat(finding.detail()).contains("⌊ (U+230A)", "⌋ (U+230B)");
        });
        assertThat(audit(() -> {
                    Label label = label("⌊24⌋");
                    label.setFont(new Font(fonts.values(), 14));
                    return pane(label);
                }))
                .isEmpty();
    }

    @Test
    void fontsThatAreNotBundledAreFound() {
        assertThat(audit(() -> {
                    Label label = label("anything");
                    label.setFont(Font.getDefault());
                    return pane(label);
                }))
                .extracting(Finding::rule)
                .containsExactly(Rule.GLYPH);
    }
}
