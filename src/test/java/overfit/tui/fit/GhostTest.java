package overfit.tui.fit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.config.Overrides;
import overfit.config.Preset;
import overfit.config.preset.Presets;
import overfit.config.preset.SavedSession;
import overfit.train.Snapshot;
import overfit.train.SnapshotRequest;
import overfit.tui.Bench;
import overfit.tui.Models;
import overfit.tui.model.Ghost;
import overfit.tui.model.Model;
import overfit.tui.model.TimeTravel;
import overfit.tui.save.ClosedExperiment;

class GhostTest {

  private static final Preset LESSON = Presets.bundledAlone().find("regularization");

  private static Optional<String> ghost(Model model) {
    return model.view().fit().ghost().map(Ghost::words);
  }

  @Test
  void itStaysWhileTrainingGoesOnAndOtherEpochsAreShown() {
    try (Bench bench = new Bench(LESSON, LESSON.specs(Overrides.none()))) {
      bench.apply(TimeTravel.go(bench.model(), 40));
      double[] fit = bench.model().selected().orElseThrow().fit().y();
      bench.press("g");
      assertEquals("ghost none@40: g removes it", bench.model().notice());
      bench.apply(TimeTravel.go(bench.model(), 60));
      bench.press("[");
      Ghost kept = bench.model().view().fit().ghost().orElseThrow();
      assertEquals("ghost none@40", kept.words());
      assertArrayEquals(fit, kept.fit().y());
    }
  }

  @Test
  void anotherEpochReplacesItAndTheSameOneRemovesItAlsoFromThePast() {
    try (Bench bench = new Bench(LESSON, LESSON.specs(Overrides.none()))) {
      bench.apply(TimeTravel.go(bench.model(), 40));
      bench.press("g");
      bench.apply(TimeTravel.go(bench.model(), 20));
      bench.press("g");
      assertEquals(Optional.of("ghost none@20"), ghost(bench.model()));
      bench.press("End");
      bench.apply(TimeTravel.go(bench.model(), 20));
      bench.press("g");
      assertEquals(Optional.empty(), ghost(bench.model()));
      assertEquals("no ghost", bench.model().notice());
    }
  }

  @Test
  void whileTheEpochIsRecomputedItWaitsForIt() {
    Model model = Models.trained(Models.lesson(), 50);
    Model rewound = Models.press(model, "Home", "g");
    assertEquals(Optional.empty(), ghost(rewound));
    assertEquals(Optional.of("ghost none@0"), ghost(rewound.withSnapshot(at(0, true))));
  }

  /** The keys are pressed before a past epoch, or another, is recomputed. */
  @ParameterizedTest
  @CsvSource({
    "Home g, 0, ghost none@0: g removes it",
    "[ g, 49, ghost none@49: g removes it",
    "[ [ ] g, 49, ghost none@49: g removes it",
    "[ g g, 49, ghost none@49: g removes it",
    "[ g End, , no ghost",
    "[ g [, 48, no ghost",
    "[ g Home, 0, no ghost",
    "[ g j, 49, no ghost",
    "[ g d, 49, no ghost",
  })
  void onlyTheFitThatWasAskedForIsKept(String keys, Long epoch, String words) {
    Model model = Models.trained(Models.lesson(), 50);
    Model asked = Models.press(model, keys.split(" ")).withNotice("");
    Model there = asked.withSnapshot(at(epoch == null ? 50 : epoch, epoch != null));
    assertEquals(words, there.view().fit().ghostWords());
    assertEquals(words.equals("no ghost") ? "" : words, there.notice());
    Model back = there.withVisited(OptionalLong.empty()).withSnapshot(at(50, false));
    assertEquals(words, back.view().fit().ghostWords());
  }

  @Test
  void theLatestFitIsKeptOnTheWayBackToIt() {
    Model past = Models.trained(Models.lesson(), 50).withVisited(OptionalLong.of(0));
    Model asked = Models.press(past.withSnapshot(at(0, true)), "End", "g");
    assertEquals(Optional.empty(), ghost(asked));
    assertEquals(Optional.empty(), ghost(asked.withSnapshot(at(0, true))));
    assertEquals(Optional.of("ghost none@50"), ghost(asked.withSnapshot(at(50, false))));
  }

  @Test
  void anExperimentThatIsClosedDoesNotWaitForIt() {
    Model asked = Models.press(Models.trained(Models.lesson(), 50), "[", "g");
    SavedSession last =
        new SavedSession(LESSON, "", false, 50, 50, false, 1, "none", "", List.of());
    assertEquals(
        asked.view().fit().withoutGhostDue(),
        ClosedExperiment.of(asked, last).model().view().fit());
  }

  private static Snapshot at(long epoch, boolean past) {
    Snapshot shown = Models.trained(Models.lesson(), (int) epoch).snapshot().orElseThrow();
    OptionalLong visited = past ? OptionalLong.of(epoch) : OptionalLong.empty();
    return new Snapshot(
        shown.runs(), false, shown.speed(), visited, 50, 0, SnapshotRequest.USUAL, List.of());
  }

  @Test
  void anotherRunReplacesIt() {
    Model model = Models.press(Models.trained(Models.lesson(), 5), "g", "j", "g");
    assertEquals(Optional.of("ghost l2@5"), ghost(model));
    assertEquals(1, model.view().fit().ghost().orElseThrow().colour());
  }

  @Test
  void withoutAFitThereIsNone() {
    Model model = Models.press(Models.lesson(), "g");
    assertEquals("none has no fit yet", model.notice());
    assertEquals(Optional.empty(), ghost(model));
  }

  @Test
  void anotherExperimentHasNone() {
    Model model = Models.press(Models.trained(Models.lesson(), 5), "g");
    Model other = Models.lesson();
    assertEquals(Optional.empty(), ghost(other.withView(other.view().lookingLike(model.view()))));
  }
}
