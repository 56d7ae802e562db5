package overfit.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.stream.IntStream;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.junit.jupiter.api.Test;
import overfit.Campaign;
import overfit.Reference;

/** What a seed of the weights alone changes, and what it keeps. */
class WeightSeedTest {

  private static Run run(String settings) {
    return Run.of(Specs.spec(settings));
  }

  private static double[] losses(String settings, int epochs) {
    Run run = run(settings);
    return IntStream.range(0, epochs)
        .mapToDouble(
            epoch -> {
              run.step();
              return run.trainLoss();
            })
        .toArray();
  }

  @Test
  void keepsTheDataAndDrawsOtherWeights() {
    assertArrayEquals(run("seed=5").data().y(), run("seed=5 weight-seed=1").data().y());
    assertNotEquals(losses("seed=5", 1)[0], losses("seed=5 weight-seed=1", 1)[0]);
  }

  @Test
  void isNotTheStreamOfTheDataThatGoesOnIfBothSeedsAreEqual() {
    assertNotEquals(losses("seed=5", 1)[0], losses("seed=5 weight-seed=5", 1)[0]);
  }

  @Test
  void isTheSeedOfDropoutAndBatchesToo() {
    String settings = " points=-1:0.5,0:0.1,1:-0.5 weight-seed=7 dropout=0.3 batch=2";
    assertArrayEquals(losses("seed=1" + settings, 9), losses("seed=2" + settings, 9));
  }

  /** Those of the script that is exported for these settings, by PyTorch 2.13.0. */
  @Test
  void lossesArePyTorchs() {
    double[] expected = {
      0.8586659893165317, 0.36714308160373765, 0.3812350462196818,
      0.3631085493330059, 0.33644126446815037, 0.24164267231357073
    };
    assertArrayEquals(expected, losses("weight-seed=7 dropout=0.3 batch=8", 6), 1e-12);
  }

  /**
   * As 20 networks of PyTorch's with other weights. After so many epochs roundings have grown: only
   * their distribution is the same.
   */
  @Test
  void networksWithOtherWeightsAreWrongInTheSameWay() {
    double[] known =
        Reference.numbers(
            Reference.file("uncertainty")
                .get("ensembles")
                .get("overfitting none, data of seed 42, first weights of 20 seeds")
                .get("testLosses"));
    DescriptiveStatistics expected = new DescriptiveStatistics(known);
    for (int seed = 1; seed <= Campaign.length(2, 20); seed++) {
      Run run = Specs.trained("optimizer=adam epochs=2000 weight-seed=" + seed, 2000);
      double tolerance = 4 * expected.getStandardDeviation();
      assertEquals(expected.getMean(), run.excessLoss(), tolerance, "weight-seed " + seed);
    }
  }
}
