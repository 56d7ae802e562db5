package overfit.train.sweep;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static overfit.train.sweep.Sweeps.plan;
import static overfit.train.sweep.Sweeps.seeds;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import overfit.Reference;
import overfit.math.MeanInterval;
import overfit.train.RunStatus;
import overfit.train.history.Points;

class SweepSummaryTest {

  /** Sums of 2000 squares of fits that agree to 1e-12. */
  private static final double CLOSE = 1e-12;

  @Test
  void biasAndVarianceAreThoseOfTheReference() {
    JsonNode expected =
        Reference.file("uncertainty").at("/ensembles/lesson, 20 seeds/on100TestPoints");
    CellSummary cell = Sweeps.trained(plan("", seeds(42, 61))).cells().get(0);
    BiasVariance found = cell.biasVariance().orElseThrow();
    assertClose(expected.get("biasSquared").doubleValue(), found.bias2());
    assertClose(expected.get("variance").doubleValue(), found.variance());
    assertClose(expected.get("meanTestLoss").doubleValue(), cell.excessLoss().mean());
    assertClose(
        expected.get("expectedErrorOnANewNoisyPoint").doubleValue(), cell.testLoss().mean());
    assertEquals(cell.excessLoss().mean(), found.bias2() + found.variance(), 1e-14);
  }

  private static void assertClose(double expected, double found) {
    assertEquals(expected, found, CLOSE * expected);
  }

  @Test
  void biasAndVarianceOfTwoFitsByHand() {
    List<double[]> fits = List.of(new double[] {1, 2}, new double[] {3, 2});
    assertEquals(
        new BiasVariance((4 + 1) / 2.0, (1 + 0) / 2.0),
        FitSpread.of(fits).against(new double[] {0, 1}));
  }

  @Test
  void theSpreadOfTheFitsIsThatOfTheirVariance() {
    CellSummary cell = Sweeps.trained(plan("hidden=4 epochs=20", seeds(1, 5))).cells().get(0);
    double[] deviation = cell.fitDeviation();
    double meanSquare = Arrays.stream(deviation).map(d -> d * d).average().orElseThrow();
    // The variance is divided by n, the deviation by n − 1.
    assertEquals(cell.biasVariance().orElseThrow().variance(), meanSquare * 4 / 5, 1e-14);
    CellSummary one = Sweeps.trained(plan("hidden=4 epochs=2", seeds(1, 1))).cells().get(0);
    assertArrayEquals(new double[100], one.fitDeviation());
  }

  @Test
  void oneSeedHasNoVarianceAndAnUnknownTargetNoBias() {
    assertEquals(
        Optional.empty(),
        Sweeps.trained(plan("hidden=4 epochs=2", seeds(1, 1))).cells().get(0).biasVariance());
    SweepSummary own =
        Sweeps.trained(plan("hidden=4 epochs=2 target=unknown points=0:1,1:2,2:3", seeds(1, 3)));
    assertEquals(Optional.empty(), own.cells().get(0).biasVariance());
    assertEquals(100, own.cells().get(0).meanFit().count());
  }

  private static final SweepPlan PLAN = plan("l2=0,0.1,0.2", seeds(1, 3));

  /** Test losses of the cells by seed; NaN for a run that diverged. */
  private static SweepSummary summary(double[]... losses) {
    Map<Trial, TrialResult> results = new LinkedHashMap<>();
    for (int cell = 0; cell < losses.length; cell++) {
      for (int i = 0; i < losses[cell].length; i++) {
        double loss = losses[cell][i];
        RunStatus status = Double.isNaN(loss) ? RunStatus.DIVERGED : RunStatus.FINISHED;
        results.put(
            new Trial(cell, 1 + i, 0),
            new TrialResult(
                status,
                9,
                2 * loss,
                loss / 2,
                loss,
                loss / 4,
                loss - 1,
                loss,
                5,
                new double[100],
                ""));
      }
    }
    return SweepSummary.of(PLAN, results);
  }

  @Test
  void statisticsAreOverTheSeedsOfACell() {
    CellSummary cell = summary(new double[] {1, 2, 3}).cells().get(0);
    assertEquals(MeanInterval.of(new double[] {1, 2, 3}), cell.testLoss());
    assertEquals(MeanInterval.of(new double[] {2, 4, 6}), cell.trainLoss());
    assertEquals(MeanInterval.of(new double[] {0.5, 1, 1.5}), cell.trainLossEval());
    assertEquals(MeanInterval.of(new double[] {0.25, 0.5, 0.75}), cell.averagedTestLoss());
    assertEquals(MeanInterval.of(new double[] {0, 1, 2}), cell.excessLoss());
    assertEquals(MeanInterval.of(new double[] {5, 5, 5}), cell.bestEpoch());
    assertEquals(List.of(1L, 2L, 3L), cell.seeds());
  }

  @Test
  void runsThatDivergedAreCountedAndLeftOut() {
    SweepSummary summary = summary(new double[] {1, Double.NaN, 3}, new double[] {4, 4, 4});
    CellSummary cell = summary.cells().get(0);
    assertEquals(1, cell.diverged());
    assertEquals(2, cell.count());
    assertEquals(List.of(1L, 2L, 3L), cell.seeds());
    assertEquals(MeanInterval.of(new double[] {1, 3}), cell.testLoss());
    assertEquals(1, summary.diverged());
  }

  /** Of seeds that both cells have. */
  @Test
  void differencesArePairedBySeed() {
    SweepSummary summary = summary(new double[] {1, 20, Double.NaN}, new double[] {2, 21, 7});
    assertEquals(
        MeanInterval.of(new double[] {1, 1}),
        summary.cells().get(1).differenceTo(summary.cells().get(0)));
  }

  @Test
  void theBestCellHasTheLowestMeanAndNoRunThatDiverged() {
    SweepSummary summary =
        summary(new double[] {3, 3}, new double[] {1, Double.NaN}, new double[] {2, 2});
    assertEquals(Optional.of(summary.cells().get(2)), summary.best());
    assertEquals(Optional.empty(), summary(new double[] {3, 3}).best());
  }

  @Test
  void cellsOfWhichNoRunHasEndedAreLeftOut() {
    SweepSummary summary = summary(new double[] {}, new double[] {4});
    assertEquals(1, summary.cells().size());
    assertEquals(PLAN.cells().get(1), summary.cells().get(0).cell());
  }

  @Test
  void ofRunsThatAllDivergedNothingIsKnown() {
    CellSummary cell = summary(new double[] {Double.NaN, Double.NaN}).cells().get(0);
    assertTrue(Double.isNaN(cell.testLoss().mean()));
    assertEquals(Points.NONE, cell.meanFit());
  }
}
