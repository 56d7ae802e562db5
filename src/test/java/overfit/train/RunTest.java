package overfit.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static overfit.train.Specs.config;
import static overfit.train.Specs.spec;
import static overfit.train.Specs.train;
import static overfit.train.Specs.trained;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.config.ChangeScope;
import overfit.config.Config;
import overfit.config.Overrides;
import overfit.config.Setting;
import overfit.config.Settings;
import overfit.config.preset.Presets;
import overfit.nn.optim.OptimizerKind;
import overfit.train.history.Points;

class RunTest {

  /** Two means of the same 30 squares, summed in a different order: some roundings of 1e-16. */
  private static final double ROUNDINGS = 1e-14;

  @ParameterizedTest
  @CsvSource({"none, 0.140, 0.035", "l2, 0.229, 0.076", "dropout, 0.199, 0.058"})
  void theLessonEndsAsPublished(String name, String train, String excess) {
    Run run =
        Run.of(
            new Presets(Path.of("none"))
                .find("regularization")
                .only(name)
                .specs(Overrides.none())
                .get(0));
    train(run, 500);
    assertEquals(RunStatus.FINISHED, run.status());
    assertEquals(train, String.format(Locale.ROOT, "%.3f", run.trainLossEval()));
    assertEquals(excess, String.format(Locale.ROOT, "%.3f", run.excessLoss()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "dropout=0.3", "batch=7", "optimizer=adam dropout=0.5 batch=8"})
  void theSameConfigGivesTheSameLossesToTheBit(String settings) {
    assertArrayEquals(losses(trained(settings, 40)), losses(trained(settings, 40)));
  }

  @Test
  void anotherSeedGivesAnotherRun() {
    assertNotEquals(trained("", 1).testLoss(), trained("seed=43", 1).testLoss());
  }

  @ParameterizedTest
  @ValueSource(strings = {"dropout=0.3", "optimizer=adam dropout=0.5 batch=7"})
  void aSnapshotChangesNothing(String settings) {
    Run watched = Run.of(spec(settings));
    for (int i = 0; i < 40; i++) {
      watched.snapshot();
      watched.step();
      watched.trainLossEval();
      watched.evaluation().testFit();
    }
    assertArrayEquals(losses(trained(settings, 40)), losses(watched));
  }

  @Test
  void aSnapshotStaysAsItWas() {
    Run run = trained("dropout=0.3", 10);
    RunSnapshot snapshot = run.snapshot();
    double[] fit = snapshot.fit().y().clone();
    train(run, 10);
    assertEquals(10, snapshot.epoch());
    assertArrayEquals(fit, snapshot.fit().y());
    assertEquals(10, snapshot.curves().train().points().count());
  }

  @Test
  void beforeTheFirstEpochThereIsNoTrainLossAndNoBest() {
    Run run = Run.of(spec(""));
    assertEquals(RunStatus.RUNNING, run.status());
    assertTrue(Double.isNaN(run.trainLoss()));
    assertEquals(0, run.scores().bestEpoch());
    assertEquals(OptionalLong.empty(), run.snapshot().editedAt());
  }

  @Test
  void theTrainLossIsThatBeforeTheUpdateAndTheTestLossThatAfterIt() {
    Run run = Run.of(spec(""));
    double first = run.trainLossEval();
    run.step();
    assertEquals(first, run.trainLoss(), ROUNDINGS);
    RunSnapshot snapshot = run.snapshot();
    assertArrayEquals(new double[] {0}, snapshot.curves().train().points().x());
    assertArrayEquals(new double[] {1}, snapshot.curves().test().points().x());
    assertArrayEquals(new double[] {run.testLoss()}, snapshot.curves().test().points().y());
  }

  @ParameterizedTest
  @ValueSource(strings = {"full", "1", "7", "30", "31"})
  void theTrainLossIsTheMeanOverSamplesWhateverTheBatches(String batch) {
    Run run = trained("learning-rate=0 batch=" + batch, 1);
    assertEquals(run.trainLossEval(), run.trainLoss(), ROUNDINGS);
  }

  @ParameterizedTest
  @CsvSource({"0.5, 0.25", "0, 0"})
  void theNoiseFloorIsTheVarianceOfTheNoise(String noise, double floor) {
    assertEquals(floor, Run.of(spec("noise=" + noise)).scores().noiseFloor());
  }

  @Test
  void theBestEpochIsTheFirstWithTheLowestTestLoss() {
    Run run = Run.of(spec("optimizer=adam learning-rate=0.05"));
    double best = Double.POSITIVE_INFINITY;
    long bestEpoch = 0;
    for (int epoch = 1; epoch <= 300; epoch++) {
      run.step();
      if (run.testLoss() < best) {
        best = run.testLoss();
        bestEpoch = epoch;
      }
    }
    assertNotEquals(300, bestEpoch, "this run gets worse again");
    assertEquals(bestEpoch, run.scores().bestEpoch());
    assertEquals(best, run.scores().bestTestLoss());
  }

  /** Settings that say when a run stops, not how it is trained. */
  private static final Set<Setting<?>> STOPPING =
      Set.of(Settings.EARLY_STOPPING, Settings.MIN_DELTA);

  /** Every live setting, in runs on which it has an effect. */
  static Stream<Arguments> liveEdits() {
    return Settings.all().stream()
        .filter(setting -> setting.change() == ChangeScope.LIVE && !STOPPING.contains(setting))
        .flatMap(
            setting ->
                Stream.of("", "optimizer=adamw schedule=cosine batch=7 l2=0.1 dropout=0.3")
                    .map(settings -> Arguments.of(setting, settings)));
  }

  @ParameterizedTest
  @MethodSource("liveEdits")
  void aLiveEditChangesAllThatComesAfterItAndNothingBefore(Setting<?> setting, String settings) {
    Config edited = nudged(config(settings), setting);
    Run left = trained(settings, 20);
    Run run = trained(settings, 10);
    run.adjust(edited);
    train(run, 10);
    double[] alone = left.snapshot().curves().test().points().y();
    double[] changed = run.snapshot().curves().test().points().y();
    for (int epoch = 1; epoch <= 20; epoch++) {
      assertEquals(epoch <= 10, alone[epoch - 1] == changed[epoch - 1], "epoch " + epoch);
    }
    assertEquals(OptionalLong.of(10), run.snapshot().editedAt());
    assertEquals(edited, run.snapshot().config());
  }

  private static <T> Config nudged(Config config, Setting<T> setting) {
    return config.with(setting, setting.domain().nudge(config.get(setting), true));
  }

  @Test
  void anExtendedRunIsTheLongerRun() {
    Run run = trained("epochs=20 dropout=0.3", 20);
    assertFalse(run.running());
    run.extend();
    assertTrue(run.running());
    assertEquals(40, run.goal());
    train(run, 20);
    assertEquals(RunStatus.FINISHED, run.status());
    assertArrayEquals(losses(trained("epochs=40 dropout=0.3", 40)), losses(run));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "l2=1000",
        "learning-rate=1e30",
        "learning-rate=1e30 batch=7",
        "learning-rate=1e30 activation=relu",
        "learning-rate=1e30 activation=identity",
        "learning-rate=1e30 activation=sigmoid l2=0.1",
        "l2=1000 hidden=8x8x8 activation=relu",
        "l2=1000 hidden=none",
      })
  void aRunThatDivergesKeepsItsLastFiniteEpoch(String settings) {
    Run run = Run.of(spec(settings));
    Points fit = run.evaluation().testFit();
    long epochs = -1;
    for (; run.running(); epochs++) {
      fit = run.evaluation().testFit();
      run.step();
    }
    assertEquals(RunStatus.DIVERGED, run.status());
    assertEquals(epochs, run.epoch(), "the epoch in which it diverged does not count");
    assertArrayEquals(fit.y(), run.evaluation().testFit().y());
    RunSnapshot last = run.snapshot();
    assertEquals(epochs, last.curves().test().points().count());
    assertTrue(Double.isFinite(last.trainLoss()), "train loss " + last.trainLoss());
    assertTrue(Double.isFinite(last.testLoss()), "test loss " + last.testLoss());
    assertTrue(DoubleStream.of(last.fit().y()).allMatch(Double::isFinite));
    assertTrue(DoubleStream.of(losses(run)).allMatch(Double::isFinite));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "samples=1",
        "samples=1 batch=1",
        "samples=2 batch=1000000",
        "noise=0",
        "noise=100",
        "x-min=-1000000 x-max=1000000",
        "x-min=999999.99 x-max=1000000",
        "hidden=none",
        "hidden=1",
        "hidden=1x1x1x1x1x1x1x1x1x1x1x1x1x1x1x1",
        "dropout=0.99",
        "hidden=1 dropout=0.99",
        "learning-rate=0",
        "momentum=1",
        "l1=1000",
        "l1=1000 optimizer=adam",
        "seed=-9223372036854775808",
        "seed=9223372036854775807",
      })
  void theEdgesOfTheSettingsTrainOrDivergeButStayFinite(String settings) {
    Run run = Run.of(spec(settings));
    for (int i = 0; i < 100 && run.running(); i++) {
      run.step();
    }
    RunSnapshot last = run.snapshot();
    assertTrue(Double.isFinite(last.trainLoss()), "train loss " + last.trainLoss());
    assertTrue(DoubleStream.of(last.fit().y()).allMatch(Double::isFinite));
    assertTrue(DoubleStream.of(losses(run)).allMatch(Double::isFinite));
  }

  @ParameterizedTest
  @EnumSource(OptimizerKind.class)
  void weightDecayActsWithEveryOptimizerAndCostsOnlyWhereItIsAPenalty(OptimizerKind kind) {
    String optimizer = "optimizer=" + kind.key();
    Run plain = trained(optimizer, 5);
    Run decayed = trained(optimizer + " l2=0.1", 5);
    assertNotEquals(plain.testLoss(), decayed.testLoss());
    assertEquals(0, plain.penalty());
    assertEquals(kind.decoupled(), decayed.penalty() == 0);
  }

  @Test
  void theFitReachesJustBeyondTheSamples() {
    RunSnapshot snapshot = Run.of(spec("")).snapshot();
    double[] x = snapshot.fit().x();
    assertTrue(x[0] < -Math.PI && x[x.length - 1] > Math.PI);
    assertArrayEquals(x, snapshot.truth().x());
    assertEquals(30, snapshot.data().count());
  }

  /** Both curves, one after the other: every loss of the run, as long as the series is short. */
  private static double[] losses(Run run) {
    RunSnapshot snapshot = run.snapshot();
    return DoubleStream.concat(
            DoubleStream.of(snapshot.curves().train().points().y()),
            DoubleStream.of(snapshot.curves().test().points().y()))
        .toArray();
  }

  /** Like PyTorch's optimizers, which add weight decay after clipping. */
  @Test
  void weightDecayIsNotClipped() {
    Run run = Run.of(spec("l2=1 clip-norm=1e-6"));
    double before = run.penalty();
    run.step();
    // Each parameter is multiplied by 0.99; the clipped gradient changes it by at most 1e-8.
    assertEquals(0.99 * 0.99 * before, run.penalty(), 1e-6);
  }

  @Test
  void whatCeasedToBeFiniteIsNamedWithItsLayer() {
    Run run = Specs.trained("learning-rate=1e30 l2=1000 batch=4 activation=relu", 3);
    assertEquals(RunStatus.DIVERGED, run.status());
    assertTrue(
        run.divergence().matches("(hidden layer [12]|output layer): .+ is (infinite|not a number)"),
        run.divergence());
  }

  /** Before the first epoch, the fit is that of the initial weights. */
  @Test
  void pointsLeaveTheFirstWeightsAsTheyAre() {
    Points drawn = Run.of(spec("")).evaluation().testFit();
    assertArrayEquals(drawn.y(), Run.of(spec("points=1:2,0:0.5,-1:4")).evaluation().testFit().y());
    String unknown = "points=1:2 target=unknown standardize=off";
    assertArrayEquals(drawn.y(), Run.of(spec(unknown)).evaluation().testFit().y());
  }

  @Test
  void pointsAreTheSamplesInBatchesTooAndDecideTheKernels() {
    Run run = Run.of(spec("points=1:2,0:0.5,-1:4 target=unknown batch=2 samples=1000000"));
    train(run, 3);
    assertArrayEquals(new double[] {1, 0, -1}, run.data().x());
    assertEquals(3, run.epoch());
    assertEquals(RunStatus.RUNNING, run.status());
    assertTrue(Double.isNaN(run.testLoss()) && Double.isNaN(run.scores().noiseFloor()));
    assertTrue(Double.isFinite(run.trainLossEval()));
    assertEquals("plain", run.kernels());
  }

  /** The test loss of squared error is the excess over the noise floor, to rounding. */
  @ParameterizedTest
  @ValueSource(strings = {"", "noise=0", "noise=2 optimizer=adam", "target=step l2=0.1"})
  void theTestLossIsTheNoiseFloorAndTheExcess(String settings) {
    Run run = trained(settings, 30);
    assertEquals(run.excessLoss(), run.testLoss() - run.scores().noiseFloor(), 1e-12);
    assertEquals(
        run.scores().bestExcessLoss(),
        run.scores().bestTestLoss() - run.scores().noiseFloor(),
        1e-12);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mse", "l1", "huber", "smooth-l1"})
  void noTestLossIsBelowTheNoiseFloor(String loss) {
    Run run = Run.of(spec("optimizer=adam epochs=200 loss=" + loss));
    while (run.running()) {
      run.step();
      assertTrue(run.testLoss() >= run.scores().noiseFloor(), "epoch " + run.epoch());
    }
  }

  /** The median of the seeds 42 to 61 is 0.0896, the range 0.0543 to 0.1345. */
  @Test
  void theTruthLossIsTheTrueFunctionsOwnLossOnTheSamples() {
    double[] truth =
        LongStream.rangeClosed(42, 61)
            .mapToDouble(seed -> Run.of(spec("seed=" + seed)).scores().truthLoss())
            .sorted()
            .toArray();
    assertEquals(0.0543, truth[0], 5e-5, "to the digits of the source");
    assertEquals(0.1345, truth[19], 5e-5);
    assertEquals(0.0896, (truth[9] + truth[10]) / 2, 5e-5);
    assertTrue(Double.isNaN(Run.of(spec("target=unknown points=0:1,1:2")).scores().truthLoss()));
  }

  /** With dropout or mini-batches a forward pass, every epoch at first and then ever less often. */
  @ParameterizedTest
  @ValueSource(strings = {"", "dropout=0.3", "batch=7", "dropout=0.2 batch=8 optimizer=adam"})
  void aChartedRunKnowsItsTrainLossInEvaluationMode(String settings) {
    Run run = Run.rewindable(spec((settings + " epochs=600").strip()), Specs.VECTORS);
    List<Double> evaluated = new ArrayList<>();
    while (run.running()) {
      evaluated.add(run.trainLossEval());
      run.step();
    }
    double[] known = run.history().curves().trainEval().points().y();
    assertEquals(600, known.length);
    for (int i = 0; i < 256; i++) {
      // Both are means of the same squares, in another order.
      assertEquals(evaluated.get(i), known[i], ROUNDINGS, "epoch " + i);
    }
    for (int i = 512; i < 600; i++) {
      assertEquals(evaluated.get(settings.isEmpty() ? i : i & ~3), known[i], ROUNDINGS);
    }
  }

  @Test
  void theTrainLossInEvaluationModeChangesNoRun() {
    Run charted = Run.rewindable(spec("dropout=0.3 batch=7 epochs=50"), Specs.VECTORS);
    train(charted, 50);
    assertEquals(trained("dropout=0.3 batch=7 epochs=50", 50).testLoss(), charted.testLoss());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "hidden=none", "hidden=3", "hidden=5x4x3"})
  void theConfigKnowsTheNumberOfParameters(String settings) {
    Run run = Run.of(spec(settings));
    assertEquals(run.parameters(), run.config().parameterCount());
  }
}
