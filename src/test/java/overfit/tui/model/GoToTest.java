package overfit.tui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import overfit.config.Overrides;
import overfit.config.Preset;
import overfit.config.Settings;
import overfit.config.preset.Presets;
import overfit.tui.Bench;
import overfit.tui.Models;

/** An epoch that is asked for by its number is one of the selected run. */
class GoToTest {

  private static final Preset LESSON = Presets.bundledAlone().find("regularization");

  @Test
  void aRunThatStartedAgainTrainsUpToWhatOthersHaveHad() {
    try (Bench bench = new Bench(LESSON, LESSON.specs(Overrides.none()))) {
      bench.apply(TimeTravel.go(bench.model(), 40));
      bench.apply(SettingEdits.parse(bench.model(), Settings.HIDDEN, "8"));
      assertEquals(0, epoch(bench));
      Update go = TimeTravel.go(bench.model(), 30);
      assertEquals("none trains up to epoch 30; others are ahead", go.model().notice());
      bench.apply(go);
      assertEquals(30, epoch(bench));
      assertEquals(OptionalLong.empty(), bench.model().view().visited());
      bench.apply(TimeTravel.go(bench.model(), 20));
      Update further = TimeTravel.go(bench.model(), 35);
      assertEquals("none trains up to epoch 35; others are ahead", further.model().notice());
      bench.apply(further);
      assertEquals("", bench.model().notice(), "done");
      assertEquals(35, epoch(bench), "also from the past");
    }
  }

  @Test
  void anotherRunThatIsAheadIsShownAsItWas() {
    try (Bench bench = new Bench(LESSON, LESSON.specs(Overrides.none()))) {
      bench.apply(TimeTravel.go(bench.model(), 40));
      bench.apply(SettingEdits.parse(bench.model(), Settings.HIDDEN, "8"));
      bench.press("j");
      bench.apply(TimeTravel.go(bench.model(), 30));
      assertEquals("", bench.model().notice());
      assertEquals(30, epoch(bench));
      assertEquals(OptionalLong.of(30), bench.model().view().visited());
    }
  }

  @Test
  void aRunThatHasDivergedGoesNoFurther() {
    Model wild = Models.trained(Models.with(Models.lesson(), 0, Settings.L2, "1000"), 500);
    long last = wild.selected().orElseThrow().epoch();
    Update update = TimeTravel.go(wild, 400);
    assertEquals(Update.of(wild).saying("none diverged at " + last + ": no later epoch"), update);
  }

  private static long epoch(Bench bench) {
    return bench.model().selected().orElseThrow().epoch();
  }
}
