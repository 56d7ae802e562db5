package overfit.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.Reference;
import overfit.config.Config;
import overfit.config.Settings;
import overfit.file.InputException;
import overfit.state.StateReader;
import overfit.state.StateWriter;
import overfit.train.layers.Diagnostics;

/** Early stopping: where it stops, what it restores, and that nothing is lost. */
class EarlyStoppingTest {

  private static final String OVERFITTING = "optimizer=adam epochs=2000 ";

  /** Two float64 engines agree to 1e-9 before epoch 500. */
  private static final double RELATIVE = 1e-8;

  private static Run stopped(String settings) {
    return toTheEnd(Run.rewindable(Specs.spec(settings), Specs.VECTORS));
  }

  private static Run toTheEnd(Run run) {
    while (run.running()) {
      run.step();
    }
    return run;
  }

  @ParameterizedTest
  @ValueSource(ints = {42, 43, 44, 45, 46, 47})
  void stopsWherePyTorchDoesAndRestoresTheSame(int seed) {
    for (int patience : List.of(10, 20, 50, 100, 200)) {
      JsonNode expected =
          Reference.file("early-stopping").get("seeds").get("" + seed).get("patience" + patience);
      Run run = stopped(OVERFITTING + "seed=" + seed + " early-stopping=" + patience);
      assertEquals(RunStatus.STOPPED, run.status());
      assertEquals(expected.get("stopsAfterEpoch").asLong(), run.epoch());
      Scores scores = run.scores();
      assertEquals(OptionalLong.of(expected.get("restoredEpoch").asLong()), scores.restored());
      assertClose(expected.get("restoredTest"), scores.excessLoss());
      assertClose(expected.get("restoredTrain"), scores.trainLoss());
      assertClose(expected.get("testWhereItStopped"), run.excessLoss());
    }
  }

  private static void assertClose(JsonNode expected, double actual) {
    assertEquals(expected.asDouble(), actual, RELATIVE * expected.asDouble());
  }

  /** The network, its fit and its scores are those of a run that ended at the best epoch. */
  @Test
  void isTheRunThatEndedAtTheBestEpoch() {
    Run run = stopped(OVERFITTING + "early-stopping=10");
    long best = run.scores().restored().getAsLong();
    Run shorter = Specs.trained(OVERFITTING, (int) best);
    assertArrayEquals(shorter.evaluation().testFit().y(), run.evaluation().testFit().y());
    assertEquals(shorter.scores().losses(), run.scores().losses());
  }

  /** What is examined of it, with the memory, rate and random numbers of then. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "dropout=0.2 batch=7 l2=0.01 input-noise=0.1 ",
        "schedule=plateau patience=2 ",
        "average=ema "
      })
  void isExaminedAsTheRunThatEndedAtTheBestEpoch(String more) {
    String settings = OVERFITTING + "hidden=8 learning-rate=0.1 " + more;
    Run run = stopped(settings + "early-stopping=10");
    Run shorter = Specs.trained(settings, (int) run.scores().restored().getAsLong());
    assertTrue(shorter.epoch() > 1, "it has learned something");
    StateWriter state = new StateWriter();
    run.save(state);
    Run resumed = Run.of(Specs.spec(settings + "early-stopping=10"));
    resumed.resume(new StateReader(state.bytes()));
    for (Run each : List.of(run, run.copies().at(run.checkpoint()), resumed)) {
      assertEquals(shorter.epoch(), each.networkEpoch());
      assertExaminedAlike(shorter, each);
    }
  }

  private static void assertExaminedAlike(Run expected, Run actual) {
    NextUpdate update = expected.nextEpoch().firstUpdate();
    NextUpdate next = actual.nextEpoch().firstUpdate();
    assertEquals(update.epoch(), next.epoch());
    assertEquals(update.loss(), next.loss());
    assertEquals(update.step(), next.step());
    assertEquals(next.step(), actual.nextEpoch().step());
    assertArrayEquals(update.before(), next.before());
    assertArrayEquals(update.after(), next.after());
    assertArrayEquals(update.optimizer(), next.optimizer());
    assertEquals(expected.nextEpoch().objective().value(), actual.nextEpoch().objective().value());
    assertArrayEquals(
        expected.nextEpoch().objective().gradient(), actual.nextEpoch().objective().gradient());
    assertArrayEquals(
        expected.lossFunctions().train().vector(), actual.lossFunctions().train().vector());
    assertEquals(Diagnostics.of(expected).sharpness(), Diagnostics.of(actual).sharpness());
    assertEquals(expected.epoch(), Diagnostics.of(actual).epoch());
  }

  @Test
  void itsPathEndsAtTheBestEpoch() {
    Run run = stopped(OVERFITTING + "hidden=8 learning-rate=0.1 early-stopping=10");
    List<Weights> path = run.path();
    Weights last = path.get(path.size() - 1);
    assertEquals(run.networkEpoch(), last.epoch());
    assertArrayEquals(run.lossFunctions().train().vector(), last.parameters());
    assertEquals(
        path.stream().map(Weights::epoch).sorted().distinct().toList(),
        path.stream().map(Weights::epoch).toList());
  }

  @Test
  void theNetworkOfTheLastEpochIsStillThere() {
    Run run = stopped(OVERFITTING + "early-stopping=10");
    Run whole = Specs.trained(OVERFITTING, (int) run.epoch());
    assertExaminedAlike(whole, run.copies().atLastEpoch());
    assertArrayEquals(
        whole.evaluation().testFit().y(), run.copies().atLastEpoch().evaluation().testFit().y());
    assertEquals(RunStatus.STOPPED, run.status());
  }

  /** Losses of all epochs, to the last, are as if nothing had been restored. */
  @Test
  void theHistoryGoesOnToWhereItStopped() {
    Run run = stopped(OVERFITTING + "early-stopping=10");
    Run whole = Specs.trained(OVERFITTING, (int) run.epoch());
    assertEquals(whole.testLoss(), run.testLoss());
    assertEquals(whole.trainLossEval(), run.trainLossEval());
    assertArrayEquals(
        whole.history().curves().test().points().y(), run.history().curves().test().points().y());
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "20"})
  void withMorePatienceItTrainsOnAsIfItHadNotStopped(String patience) {
    Run run = stopped(OVERFITTING + "early-stopping=10");
    int epoch = (int) run.epoch();
    run.adjust(run.config().with(Settings.EARLY_STOPPING, patience(patience)));
    assertTrue(run.running());
    Specs.train(run, 5);
    assertEquals(Specs.trained(OVERFITTING, epoch + 5).testLoss(), run.testLoss());
  }

  private static Optional<Long> patience(String text) {
    return Settings.EARLY_STOPPING.domain().parse(text);
  }

  /** Its saved spec, with the edit at the epoch where it stopped, trains on there too. */
  @Test
  void anEditWhereItStoppedIsReplayed() {
    Run run = stopped(OVERFITTING + "early-stopping=10");
    run.adjust(run.config().with(Settings.EARLY_STOPPING, Optional.empty()));
    Specs.train(run, 30);
    Run again = Run.of(run.start());
    Specs.train(again, (int) run.epoch());
    assertEquals(run.testLoss(), again.testLoss());
    assertArrayEquals(run.evaluation().testFit().y(), again.evaluation().testFit().y());
  }

  @Test
  void otherEditsDoNotContinueIt() {
    Run run = stopped(OVERFITTING + "early-stopping=10");
    double[] fit = run.evaluation().testFit().y();
    run.adjust(run.config().with(Settings.L2, 0.1));
    run.extend();
    assertEquals(RunStatus.STOPPED, run.status());
    assertEquals(2000, run.goal());
    assertArrayEquals(fit, run.evaluation().testFit().y());
  }

  @Test
  void theEpochsBeforeAreReplayedAsTheyWere() {
    Run run = stopped(OVERFITTING + "early-stopping=10");
    Replay replay = new Replay(run);
    assertEquals(OptionalLong.empty(), replay.at(run.epoch() - 1).scores().restored());
    double[] fit = Specs.trained(OVERFITTING, (int) run.epoch() - 1).evaluation().testFit().y();
    assertArrayEquals(fit, replay.at(run.epoch() - 1).evaluation().testFit().y());
    assertArrayEquals(
        run.evaluation().testFit().y(), replay.at(run.epoch()).evaluation().testFit().y());
  }

  @Test
  void aBranchBeforeTheStopStopsThere() {
    Run run = stopped(OVERFITTING + "early-stopping=10");
    Run branch = run.copies().branch(new Replay(run).at(run.epoch() - 5).checkpoint(), "branch");
    assertEquals(run.epoch(), toTheEnd(branch).epoch());
    assertEquals(run.scores().restored(), branch.scores().restored());
  }

  @Test
  void aResumedRunStaysStoppedAndKeepsWhatItWasAt() {
    Run run = stopped(OVERFITTING + "early-stopping=10");
    StateWriter state = new StateWriter();
    run.save(state);
    Run resumed = Run.of(Specs.spec(OVERFITTING + "early-stopping=10"));
    resumed.resume(new StateReader(state.bytes()));
    assertEquals(RunStatus.STOPPED, resumed.status());
    assertEquals(run.scores().losses(), resumed.scores().losses());
    assertArrayEquals(run.evaluation().testFit().y(), resumed.evaluation().testFit().y());
    assertEquals(run.trainLossEval(), resumed.trainLossEval());
  }

  /** Its losses are 0.1 or so: no epoch improves the first by 10. */
  @Test
  void anImprovementHasToBeLargerThanTheLeast() {
    Run run = stopped(OVERFITTING + "early-stopping=7 min-delta=10");
    assertEquals(8, run.epoch());
    assertEquals(OptionalLong.of(1), run.scores().restored());
  }

  @Test
  void aRunThatKeepsImprovingEndsAtItsGoalWithoutARestore() {
    Run run = stopped("epochs=30 early-stopping=5");
    assertEquals(RunStatus.FINISHED, run.status());
    assertEquals(OptionalLong.empty(), run.scores().restored());
  }

  @Test
  void watchesTheHeldOutPointsIfTold() {
    Run run = stopped(OVERFITTING + "holdout=0.3 early-stopping=20 stop-on=validation");
    int best = (int) run.scores().restored().getAsLong();
    double lowest = Specs.trained(OVERFITTING + "holdout=0.3", best).scores().losses().heldOut();
    assertEquals(lowest, run.scores().losses().heldOut());
    for (int more = 1; more <= 20; more++) {
      Run later = Specs.trained(OVERFITTING + "holdout=0.3", best + more);
      assertTrue(later.scores().losses().heldOut() >= lowest);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "early-stopping=9 stop-on=validation | holdout: expected points to hold out with stop-on"
            + " validation, found auto",
        "early-stopping=9 points=0:1,1:2 target=unknown | holdout: expected points to hold out with"
            + " early-stopping 9, found auto",
      })
  void needsALossToWatch(String settings, String message) {
    Config config = Specs.config(settings);
    assertEquals(message, assertThrows(InputException.class, config::checked).getMessage());
  }
}
