package overfit.train.landscape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import overfit.train.InspectedRun;
import overfit.train.Run;
import overfit.train.Specs;

final class LineSceneTest {

  private final List<LossLine> found = new ArrayList<>();

  @Test
  void beginsWithTheLossesOfTheFirstRun() {
    Run from = Specs.trained("hidden=8", 9);
    new LineScene(InspectedRun.of(from), trained("hidden=8 l2=0.1"))
        .compute(found::add, () -> true);
    LossLine line = found.get(1);
    assertEquals(from.trainLossEval(), line.start());
    assertEquals(from.testLoss(), line.test()[10]);
  }

  @Test
  void leavesTheRunsAsTheyAre() {
    Run from = Specs.trained("hidden=8", 9);
    new LineScene(InspectedRun.of(from), trained("hidden=8 seed=7"))
        .compute(found::add, () -> true);
    from.step();
    assertEquals(Specs.trained("hidden=8", 10).trainLoss(), from.trainLoss());
  }

  @Test
  void aFirstLookHasSomeOfThePoints() {
    scene().compute(found::add, () -> true);
    LossLine coarse = found.get(0);
    LossLine all = found.get(1);
    assertEquals(9, coarse.places().length);
    for (int i = 0; i < coarse.places().length; i++) {
      assertEquals(all.places()[5 * i], coarse.places()[i]);
      assertEquals(all.train()[5 * i], coarse.train()[i]);
      assertEquals(all.test()[5 * i], coarse.test()[i]);
    }
    assertFalse(coarse.whole());
    assertTrue(all.whole());
  }

  @Test
  void itCanBeEndedBeforeEachPoint() {
    int[] asked = {0};
    scene().compute(found::add, () -> ++asked[0] <= 20);
    assertEquals(1, found.size());
    assertEquals(21, asked[0]);
  }

  @Test
  void workersShareThePointsInAnyOrder() {
    LineScene shared = scene();
    LandscapeScene.Worker one = shared.worker();
    LandscapeScene.Worker other = shared.worker();
    assertTrue(other.compute(20, shared.points(), () -> true));
    assertTrue(one.compute(0, 20, () -> true));
    scene().compute(found::add, () -> true);
    assertArrayEquals(found.get(1).train(), shared.landscape().train());
    assertArrayEquals(found.get(1).test(), shared.landscape().test());
  }

  private static LineScene scene() {
    return new LineScene(trained("hidden=8"), trained("hidden=8 seed=7"));
  }

  private static InspectedRun trained(String settings) {
    return InspectedRun.of(Specs.trained(settings, 9));
  }
}
