package overfit.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import overfit.config.Overrides;
import overfit.config.Preset;
import overfit.config.Settings;
import overfit.config.preset.Presets;
import overfit.screen.Glyphs;
import overfit.screen.Surface;
import overfit.train.Order;
import overfit.train.Snapshot;
import overfit.train.Speed;
import overfit.tui.model.Model;
import overfit.tui.widget.Look;

class HeaderTest {

  private static Model trained;

  @BeforeAll
  static void train() {
    trained = Models.trained(Models.lesson(), 20);
  }

  @Test
  void tellsThePresetTheStatusAndThePage() {
    assertEquals(
        " overfit  regularization      ▶ running  epoch 20/500  60/s  seed 42  1:cockpit",
        draw(trained, 80));
    assertEquals(
        " overfit  regularization      ▶ running  epoch 20/500  60/s  seed 42  2:multiples",
        draw(Models.press(trained, "2"), 82));
  }

  @Test
  void tellsASpeedBelowOneEpochASecond() {
    Model slow = Models.withSpeed(trained, new Speed(0.4));
    assertTrue(draw(slow, 80).contains("  0.4/s  "));
  }

  @Test
  void leavesWholeWordsOutFromTheRight() {
    assertEquals(" overfit  regularization  ▶ running  epoch 20/500  60/s", draw(trained, 62));
    assertEquals(" overfit  regularization  ▶ running", draw(trained, 40));
  }

  @Test
  void saysWhereThereIsRoomThatTrainingGoesOnLongerThanTheSettingsSay() {
    Preset lesson = Presets.bundledAlone().find("regularization");
    try (Bench bench = new Bench(lesson, lesson.specs(Overrides.none()))) {
      bench.order(new Order.Go(1, 900));
      assertEquals(
          " overfit  regularization  ‖ paused  epoch 1/900 (extended)  60/s  seed 42  1:cockpit",
          draw(bench.model(), 85));
      assertEquals(
          " overfit  regularization  ‖ paused  epoch 1/900  60/s  seed 42  1:cockpit",
          draw(bench.model(), 73));
    }
  }

  @Test
  void marksAPresetThatIsNoLongerAsItWas() {
    Model changed = Models.press(Models.selecting(trained, 1, Settings.L2), "l");
    assertTrue(draw(changed, 80).startsWith(" overfit  regularization*  "));
    assertTrue(draw(Models.press(changed, "u"), 80).startsWith(" overfit  regularization  "));
    for (String key : "a b d J".split(" ")) {
      String header = draw(Models.press(trained, key), 80);
      assertTrue(header.startsWith(" overfit  regularization*  "), key + header);
    }
    for (String key : "x P z L".split(" ")) {
      String header = draw(Models.press(trained, key), 80);
      assertTrue(header.startsWith(" overfit  regularization  "), key + header);
    }
  }

  @Test
  void inThePastItTellsHowFarBack() {
    Snapshot there = Models.trained(Models.lesson(), 7).snapshot().orElseThrow();
    Model past =
        trained
            .withVisited(OptionalLong.of(7))
            .withSnapshot(new Snapshot(there.runs(), false, Speed.DEFAULT, OptionalLong.of(7), 20));
    assertEquals(
        " overfit  regularization            ‖ past 7 of 20  60/s  seed 42  1:cockpit",
        draw(past, 77));
  }

  private static String draw(Model model, int width) {
    Surface row = new Surface(width, 1);
    Header.draw(model, new Look(Glyphs.BRAILLE, true), row);
    return row.row(0).stripTrailing();
  }
}
