package overfit.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.Reference;
import overfit.state.StateReader;
import overfit.state.StateWriter;

/** Averages of the parameters beside a run, which itself stays as it is. */
class AveragingTest {

  /** Of runs of up to 500 epochs, the worst of which amplify roundings by 200. */
  private static final double RELATIVE = 1e-11;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {
        "lesson-ema    | average=ema",
        "adam-ema      | average=ema optimizer=adam seed=44",
        "batch4-ema    | average=ema batch=4 learning-rate=0.1",
        "batch4-swa100 | average=swa swa-start=100 batch=4 learning-rate=0.1",
        "adam-swa250   | average=swa swa-start=250 optimizer=adam seed=44",
      })
  void lossesOfTheAveragedNetworkArePyTorchs(String name, String settings) {
    JsonNode expected = Reference.file("averaging").get("runs").get(name);
    Run run = Run.of(Specs.spec(settings));
    int first = expected.get("averagedEpochs").get(0).asInt();
    for (int epoch = 1; epoch <= expected.get("epochs").asInt(); epoch++) {
      run.step();
      AveragedLosses losses = run.averaged().map(AveragedEvaluation::losses).orElseThrow();
      if (epoch < first) {
        assertEquals(AveragedLosses.UNKNOWN, losses);
      } else {
        assertClose(expected.get("averagedTrain").get(epoch - first), losses.train(), epoch);
        assertClose(expected.get("averagedTest").get(epoch - first), losses.excess(), epoch);
      }
    }
    assertClose(expected.get("finalTrainMseEval"), run.trainLossEval(), 0);
    assertClose(expected.get("testMseEval"), run.excessLoss(), 0);
  }

  private static void assertClose(JsonNode expected, double actual, int epoch) {
    assertEquals(expected.asDouble(), actual, RELATIVE * expected.asDouble(), "epoch " + epoch);
  }

  @ParameterizedTest
  @ValueSource(strings = {"average=ema", "average=swa swa-start=5"})
  void theRunItselfStaysAsItIs(String average) {
    String settings = "dropout=0.3 batch=8 ";
    Run run = Specs.trained(settings + average, 20);
    Run alone = Specs.trained(settings, 20);
    assertArrayEquals(alone.evaluation().testFit().y(), run.evaluation().testFit().y());
    assertEquals(alone.scores().losses(), run.scores().losses());
    assertEquals(Optional.empty(), alone.averaged().map(AveragedEvaluation::losses));
  }

  @ParameterizedTest
  @ValueSource(strings = {"average=ema", "average=swa swa-start=5"})
  void isReplayedResumedAndBranched(String average) {
    Run run = Run.rewindable(Specs.spec(average), Specs.VECTORS);
    Specs.train(run, 20);
    AveragedLosses then = run.averaged().map(AveragedEvaluation::losses).orElseThrow();
    StateWriter state = new StateWriter();
    run.save(state);
    Run resumed = Run.of(Specs.spec(average));
    resumed.resume(new StateReader(state.bytes()));
    assertEquals(then, resumed.averaged().map(AveragedEvaluation::losses).orElseThrow());
    Specs.train(run, 20);
    assertEquals(
        then, new Replay(run).at(20).averaged().map(AveragedEvaluation::losses).orElseThrow());
    Run branch = run.copies().branch(new Replay(run).at(20).checkpoint(), "branch");
    Specs.train(branch, 20);
    assertEquals(
        run.averaged().map(AveragedEvaluation::losses),
        branch.averaged().map(AveragedEvaluation::losses));
  }

  /** The epoch that is undone leaves no trace in the average. */
  @Test
  void aDivergedRunKeepsTheAverageOfItsFiniteEpochs() {
    Run run = Run.of(Specs.spec("average=ema learning-rate=1e30 batch=7"));
    run.step();
    assertEquals(RunStatus.DIVERGED, run.status());
    assertEquals(
        Optional.of(AveragedLosses.UNKNOWN), run.averaged().map(AveragedEvaluation::losses));
  }

  @Test
  void swaBeginsAfterThreeQuartersIfNobodySaysWhen() {
    assertEquals(751, new RunParts(Specs.config("average=swa epochs=1000")).swaStart());
    RunParts parts = new RunParts(Specs.config("average=swa epochs=1000"));
    assertTrue(parts.scheduleChangesWith(2000));
    assertFalse(new RunParts(Specs.config("average=ema")).scheduleChangesWith(2000));
  }

  @Test
  void itsFitIsInTheSnapshot() {
    Run run = Run.of(Specs.spec("average=swa swa-start=3"));
    assertTrue(run.snapshot().averagedFit().isEmpty());
    Specs.train(run, 3);
    assertArrayEquals(run.snapshot().fit().y(), run.snapshot().averagedFit().orElseThrow().y());
  }
}
