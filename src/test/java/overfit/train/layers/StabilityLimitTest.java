package overfit.train.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.train.Run;
import overfit.train.Specs;

class StabilityLimitTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                            | descent is stable up to 2/rate = 20",
        "l1=0.5                        | descent is stable up to 2/rate = 20",
        "l2=0.5                        | descent is stable up to 2/rate - l2 = 19.5",
        "decay-biases=false            | descent is stable up to 2/rate = 20",
        "l2=0.5 decay-biases=false     | no limit is known with an L2 penalty on the weights alone",
        "momentum=0.5                  | descent is stable up to 2 (1 + momentum)/rate = 30",
        "momentum=0.5 l2=1             | descent is stable up to 2 (1 + momentum)/rate - l2 = 29",
        "momentum=0.5 nesterov=true     | descent is stable up to 2 (1 + momentum)/(rate (1 + 2 momentum)) = 15",
        "momentum=0.5 dampening=0.1    | no limit is known with dampening",
        "dampening=0.1                 | descent is stable up to 2/rate = 20",
        "optimizer=adam                | no limit is known with adam",
        "batch=5                       | no limit is known with mini-batches, dropout or input noise",
        "dropout=0.1                   | no limit is known with mini-batches, dropout or input noise",
        "input-noise=0.1               | no limit is known with mini-batches, dropout or input noise",
        "clip-norm=1                   | no limit is known with clipped gradients",
        "clip-value=1                  | no limit is known with clipped gradients",
        "max-norm=1                    | no limit is known with a maximum norm",
      })
  void isThatOfTheStepsInForce(String settings, String words) {
    Run run = Run.of(Specs.spec((settings + " learning-rate=0.1").strip()));
    assertEquals(words, StabilityLimit.of(run).words());
  }

  /** The loss of a line is a parabola: with a sharpness above the limit, its steps grow. */
  @ParameterizedTest
  @CsvSource({"0", "0.5", "2"})
  void withAnL2PenaltyALineDivergesJustAboveIt(double l2) {
    double sharpness = SharpnessState.of(line(0.01, l2)).sharpness().value();
    double limit = 2 / (sharpness + l2);
    assertTrue(stays(line(0.99 * limit, l2)));
    assertFalse(stays(line(1.01 * limit, l2)));
    assertEquals(sharpness, SharpnessState.of(line(limit, l2)).limit().value(), 1e-9 * sharpness);
  }

  private static Run line(double rate, double l2) {
    return Run.of(Specs.spec("hidden=none epochs=2000 learning-rate=" + rate + " l2=" + l2));
  }

  private static boolean stays(Run run) {
    double first = run.trainLossEval();
    while (run.running()) {
      run.step();
    }
    return run.trainLossEval() <= first;
  }

  @Test
  void namesTheEdge() {
    StabilityLimit limit = new StabilityLimit(10, "2/rate", "");
    assertEquals(
        "Sharpness 8.9; descent is stable up to 2/rate = 10.",
        new SharpnessState(0, Sharpness.read(8.9), limit).sentence());
    assertEquals(
        "Sharpness 9.1; descent is stable up to 2/rate = 10: this is the edge of stability.",
        new SharpnessState(0, Sharpness.read(9.1), limit).sentence());
  }
}
