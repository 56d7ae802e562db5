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

  private static final Preset OVERFITTING = Presets.bundledAlone().find("overfitting");

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

  @Test
  void theBestEpochIsThatOfAllEpochsAlsoFromThePast() {
    try (Bench bench = new Bench(OVERFITTING, OVERFITTING.specs(Overrides.none()))) {
      bench.apply(TimeTravel.go(bench.model(), 200));
      bench.press("B");
      assertEquals("none: best epoch 85; End returns", bench.model().notice());
      assertEquals(OptionalLong.of(85), bench.model().view().visited());
      assertEquals(85, epoch(bench));
      bench.apply(TimeTravel.go(bench.model(), 50));
      bench.press("B");
      assertEquals(85, epoch(bench));
    }
  }

  @Test
  void theVerdictsEpochIsWhereItBegan() {
    try (Bench bench = new Bench(OVERFITTING, OVERFITTING.specs(Overrides.none()))) {
      bench.apply(TimeTravel.go(bench.model(), 900));
      bench.apply(TimeTravel.verdict(bench.model()));
      assertEquals("none: overfitting since epoch 85; End returns", bench.model().notice());
      assertEquals(85, epoch(bench));
    }
  }

  @Test
  void withoutSuchAnEpochItSaysWhy() {
    Model lesson = Models.lesson();
    assertEquals("none has no epoch yet", TimeTravel.best(lesson).model().notice());
    assertEquals("none has no epoch yet", TimeTravel.verdict(lesson).model().notice());
    assertEquals(
        "none has no epoch yet", TimeTravel.best(Models.trained(lesson, 0)).model().notice());
    Model ended = Models.trained(lesson, 500);
    assertEquals(
        "none: underfitting; it has no first epoch", TimeTravel.verdict(ended).model().notice());
    Model given = Models.with(lesson, 0, Settings.POINTS, "-1:0,0:1,1:0");
    Model unknown = Models.trained(Models.with(given, 0, Settings.TARGET, "unknown"), 5);
    assertEquals(
        "none has no best epoch: the true function is unknown",
        TimeTravel.best(unknown).model().notice());
  }

  @Test
  void aRunThatDivergedGoesToItsLastEpoch() {
    Model wild = Models.trained(Models.with(Models.lesson(), 0, Settings.L2, "1000"), 500);
    long last = wild.selected().orElseThrow().epoch();
    Update update = TimeTravel.verdict(wild);
    assertEquals("none: diverged; End returns", update.model().notice());
    assertEquals(OptionalLong.of(last), update.model().view().visited());
  }

  private static long epoch(Bench bench) {
    return bench.model().selected().orElseThrow().epoch();
  }
}
