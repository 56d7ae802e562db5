package overfit.train.landscape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import overfit.train.InspectedRun;
import overfit.train.Run;
import overfit.train.Specs;

final class LossLineTest {

  @Test
  void beginsWithTheLossesOfTheFirstRun() {
    Run from = Specs.trained("hidden=8", 9);
    LossLine line = LossLine.between(InspectedRun.of(from), trained("hidden=8 l2=0.1"));
    assertEquals(from.trainLossEval(), line.start());
    assertEquals(from.testLoss(), line.test()[10]);
  }

  @Test
  void leavesTheRunsAsTheyAre() {
    Run from = Specs.trained("hidden=8", 9);
    LossLine.between(InspectedRun.of(from), trained("hidden=8 seed=7"));
    from.step();
    assertEquals(Specs.trained("hidden=8", 10).trainLoss(), from.trainLoss());
  }

  @Test
  void coarseLinesHaveSomeOfThePoints() {
    InspectedRun from = trained("hidden=8");
    InspectedRun to = trained("hidden=8 seed=7");
    LossLine all = LossLine.between(from, to);
    LossLine coarse = LossLine.coarse(from, to);
    assertEquals(9, coarse.places().length);
    for (int i = 0; i < coarse.places().length; i++) {
      assertEquals(all.places()[5 * i], coarse.places()[i]);
      assertEquals(all.train()[5 * i], coarse.train()[i]);
    }
    assertFalse(coarse.whole());
    assertTrue(all.whole());
  }

  @Test
  void theBarrierIsAboveTheStraightLineOfTheLosses() {
    double[] places = {-0.5, 0, 0.25, 0.5, 0.75, 1, 1.5};
    double[] losses = {9, 1, 1.5, 3, 2.6, 2, 9};
    LossLine line = line(places, losses);
    assertEquals(1.5, line.barrier());
    assertEquals(0.5, line.summit());
  }

  @Test
  void belowTheStraightLineThereIsNoBarrier() {
    LossLine line = line(new double[] {0, 0.5, 1}, new double[] {2, 1, 2});
    assertEquals(0, line.barrier());
  }

  @Test
  void anInfiniteLossIsABarrier() {
    double[] losses = {1, Double.POSITIVE_INFINITY, 2};
    assertEquals(Double.POSITIVE_INFINITY, line(new double[] {0, 0.5, 1}, losses).barrier());
  }

  private static LossLine line(double[] places, double[] losses) {
    return new LossLine("a", "b", places, losses, losses, 1, new double[] {1, 1}, true);
  }

  private static InspectedRun trained(String settings) {
    return InspectedRun.of(Specs.trained(settings, 9));
  }
}
