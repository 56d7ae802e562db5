package overfit.tui.fit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import overfit.config.Overrides;
import overfit.config.Preset;
import overfit.config.preset.Presets;
import overfit.train.Snapshot;
import overfit.tui.Bench;
import overfit.tui.Models;
import overfit.tui.model.Ghost;
import overfit.tui.model.Model;
import overfit.tui.model.TimeTravel;

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
    Snapshot first = Models.trained(Models.lesson(), 0).snapshot().orElseThrow();
    Snapshot past = new Snapshot(first.runs(), false, first.speed(), OptionalLong.of(0), 50, 0);
    assertEquals(Optional.of("ghost none@0"), ghost(rewound.withSnapshot(past)));
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
