package overfit.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.screen.Glyphs;
import overfit.screen.Size;
import overfit.screen.Surface;
import overfit.train.SimulatedTraining;
import overfit.train.Snapshot;
import overfit.train.Specs;
import overfit.train.Speed;
import overfit.tui.learn.TrialLesson;
import overfit.tui.model.Model;
import overfit.tui.widget.Look;

/** Thirty pictures a second of the lesson's three runs. */
class IncrementalScreenTest {

  private static final long FRAME_NANOS = 1_000_000_000 / 30;
  private static final Look LOOK = new Look(Glyphs.BRAILLE, true);
  private static final Size SIZE = new Size(100, 30);

  private final IncrementalScreen canvas = new IncrementalScreen(LOOK);
  private final SimulatedTraining training =
      new SimulatedTraining(Models.lesson().runs().wanted(), Speed.DEFAULT, Specs.VECTORS);

  private Snapshot next() {
    training.advance(FRAME_NANOS);
    return training.take().orElseThrow();
  }

  private static void assertSame(Surface expected, Surface drawn) {
    assertEquals(expected.toString(), drawn.toString());
    assertEquals(expected.cursor(), drawn.cursor());
    for (int y = 0; y < expected.height(); y++) {
      for (int x = 0; x < expected.width(); x++) {
        assertEquals(expected.style(x, y), drawn.style(x, y), x + "," + y);
      }
    }
  }

  /** Each after other keys, in twelve pictures. */
  @ParameterizedTest
  @ValueSource(strings = {"", "z", "Tab", "Tab z", "Tab Right Right", "Tab Tab z", "2", "?", ":"})
  void isWhatTheScreenIs(String keys) {
    Model model = Models.lesson();
    for (String key : keys.isEmpty() ? List.<String>of() : List.of(keys.split(" "))) {
      model = Models.press(model, key);
    }
    for (int i = 0; i < 12; i++) {
      model = model.withSnapshot(next());
      Surface whole = ScreenView.draw(model, LOOK, SIZE.width(), SIZE.height());
      assertSame(whole, canvas.draw(model, SIZE));
    }
  }

  @Test
  void inMostPicturesOnlyFitsMove() {
    Model model = Models.lesson().withSnapshot(next());
    int moved = 0;
    for (int i = 0; i < 60; i++) {
      Model before = model;
      model = model.withSnapshot(next());
      moved += model.onlyFitsMovedSince(before) ? 1 : 0;
    }
    assertEquals(60 - 16, moved, 1);
  }

  @Test
  void whatAKeyDoesIsSeen() {
    Model model = Models.lesson().withSnapshot(next());
    for (String key : new String[] {"j", "L", "z", "2", "?"}) {
      Model pressed = Models.press(model, key);
      assertFalse(pressed.onlyFitsMovedSince(model), key);
      canvas.draw(model, SIZE);
      assertSame(
          ScreenView.draw(pressed, LOOK, SIZE.width(), SIZE.height()), canvas.draw(pressed, SIZE));
    }
  }

  @Test
  void aLongNoticeBesideALessonStaysInItsPaneAndIsDrawnOnce() {
    Size small = new Size(80, 24);
    Model model = TrialLesson.at("lowest");
    canvas.draw(model, small);
    Model told = model.withNotice("reopened a-preset-with-a-long-name; U reopens regularization");
    String[] rows = canvas.draw(told, small).toString().split("\n");
    assertEquals("│  reopened a-preset-with-a-long-name; U     │", rows[21].substring(34));
    assertTrue(rows[22].substring(34).startsWith("╰─ reopens regularization ──"), rows[22]);
    assertTrue(rows[22].startsWith("╰─ Enter "), rows[22]);
  }

  @Test
  void anotherSizeIsDrawnWhole() {
    Model model = Models.lesson().withSnapshot(next());
    canvas.draw(model, SIZE);
    assertEquals(60, canvas.draw(model, new Size(60, 20)).width());
    assertTrue(canvas.draw(model, new Size(10, 5)).toString().contains("too small"));
  }

  @Test
  void whatWasDrawnBeforeStaysAsItWas() {
    Model model = Models.lesson().withSnapshot(next());
    Surface first = canvas.draw(model, SIZE);
    String before = first.toString();
    for (int i = 0; i < 12; i++) {
      model = model.withSnapshot(next());
      canvas.draw(model, SIZE);
    }
    assertEquals(before, first.toString());
  }
}
