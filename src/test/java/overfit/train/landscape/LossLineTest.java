package overfit.train.landscape;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class LossLineTest {

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
}
