package overfit.train.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import overfit.train.Run;
import overfit.train.Scores;
import overfit.train.Specs;

/** Verdicts on runs with held-out points of the user. */
class HeldOutVerdictTest {

  /** The first weights predict about the mean, 4.5, and then the fit rises with the samples. */
  @Test
  void aGoodFitIsNotUnstableHoweverFarTheHeldOutPointsAre() {
    Run run =
        Specs.trained(
            "target=unknown points=0:0,1:1,2:2,3:3,4:4,5:5,6:6,7:7,8:8,9:9"
                + " held-out=10:4.5,11:4.5,12:4.5 hidden=8 optimizer=adam epochs=500",
            500);
    Scores scores = run.scores();
    assertTrue(scores.losses().trainR2() > 0.99, scores.toString());
    assertTrue(scores.testLoss() > 10 * scores.losses().firstTest(), scores.toString());
    assertEquals(Verdict.NOT_EXTRAPOLATING, Verdict.of(scores));
  }
}
