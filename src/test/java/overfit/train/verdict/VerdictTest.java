package overfit.train.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.Campaign;
import overfit.config.Config;
import overfit.config.Overrides;
import overfit.config.Settings;
import overfit.train.Run;
import overfit.train.RunStatus;
import overfit.train.Scores;
import overfit.train.Specs;
import overfit.train.history.LossWindow;

class VerdictTest {

  /**
   * At epoch 1000 of 2000; test losses less the noise floor of 0.09, and the mean predictor's
   * losses 0.54.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.05  | 0.074 | 0.07  | 0.027 | 340 | 0.08 | overfitting since epoch 340",
        "0.05  | 0.033 | 0.034 | 0.027 | 340 | 0.08 | overfitting since epoch 340",
        "0.05  | 0.032 | 0.032 | 0.027 | 340 | 0.08 | generalizing",
        "0.079 | 0.074 | 0.07  | 0.027 | 340 | 0.08 | generalizing",
        "0.05  | 0.034 | 0.033 | 0.027 | 990 | 0.08 | generalizing",
        "0.002 | 0.11  | 0.11  | 0.11  | 340 | 0.01 | overfitting since epoch 340",
        "0.08  | 0.04  | 0.04  | 0.04  | 340 | 0.08 | generalizing",
        "0.2   | 0.06  | 0.07  | 0.06  | 999 | 0.2  | learning",
        "0.2   | 0.06  | 0.06  | 0.06  | 340 | 0.2  | underfitting",
        "0.53  | 0.4   | 0.38  | 0.12  | 16  | 0.31 | underfitting",
        "0.5   | 1.6   | 1.6   | 0.12  | 16  | 0.31 | unstable",
      })
  void isToldByTheTruth(
      double train,
      double excess,
      double before,
      double best,
      long bestEpoch,
      double trainAtBest,
      String words) {
    Scores scores =
        scores(
            RunStatus.RUNNING,
            train,
            excess,
            best,
            bestEpoch,
            smooth(train, 0.09 + before),
            trainAtBest,
            0.09);
    assertEquals(words, Verdict.of(scores).words(scores));
  }

  @ParameterizedTest
  @CsvSource({
    "samples=1, false",
    "samples=2, false",
    "samples=3, false",
    "samples=5, false",
    "samples=8, false",
    "samples=1 noise=0, false",
    "'points=0:0.1,1:0.8', false",
    "samples=9, true",
    "samples=30, true",
  })
  void fewSamplesAreNeverSaidToGeneralize(String settings, boolean possible) {
    Config config = Specs.config(settings);
    Set<Verdict> given =
        Stream.of(RunStatus.values())
            .flatMap(status -> many(config, status))
            .map(Verdict::of)
            .collect(Collectors.toSet());
    assertEquals(possible, given.contains(Verdict.GENERALIZING), given.toString());
    assertEquals(!possible, given.contains(Verdict.TOO_FEW_SAMPLES), given.toString());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 8})
  void trainedOnFewSamplesTheVerdictNeverSaysGeneralizing(int samples) {
    Run run = Run.of(Specs.spec("hidden=8 optimizer=adam epochs=600 samples=" + samples));
    while (run.running()) {
      run.step();
    }
    assertNotEquals(Verdict.GENERALIZING, Verdict.of(run.scores()));
  }

  /** As good as it can be, and with nothing to compare it with. */
  @Test
  void samplesThatAreAllEqualDoNotExplode() {
    Run run = Specs.trained("points=0:1,1:1,2:1 target=unknown epochs=300", 300);
    assertNotEquals(Verdict.UNSTABLE, Verdict.of(run.scores()));
  }

  @Test
  void aTestLossThatWasCloseIsNotSaidToBeCloseNow() {
    Run run = Specs.trained("loss=l1 target=chirp optimizer=adam epochs=400", 400);
    assertEquals(
        "test 0.341, at best 0.319, is close to the noise floor 0.239; train 0.116 is below the true"
            + " function's 0.315",
        Verdict.of(run.scores()).why(run.scores()));
  }

  @Test
  void pointsThatAreGivenCountAndAreAllThereAre() {
    Config given = Specs.config("points=-1:0.5,0:0.1,1:0.5,2:1");
    assertTrue(Remedies.ofOverfitting(Config.INITIAL, 9).stream().anyMatch(isOfSamples()));
    assertTrue(Remedies.ofOverfitting(given, 9).stream().noneMatch(isOfSamples()));
    assertEquals(4, given.sampleCount());
    assertEquals(30, Config.INITIAL.sampleCount());
  }

  private static Predicate<Advice> isOfSamples() {
    return advice -> advice.setting() == Settings.SAMPLES;
  }

  @Test
  void withoutTheTruthOnlyUnderfittingCanBeTold() {
    Scores good = unknown(0.05);
    assertEquals("fitting, target unknown", Verdict.of(good).words(good));
    assertEquals(
        "train 0.05 has stopped falling; overfitting cannot be judged without the true function",
        Verdict.of(good).why(good));
    assertEquals(List.of(), Verdict.of(good).advice(good));
    Scores flat = unknown(0.54);
    assertEquals(
        "train 0.54, no better than predicting the mean: underfitting", Verdict.of(flat).why(flat));
    assertNotEquals(List.of(), Verdict.of(flat).advice(flat));
  }

  /** The reason is a pattern, since Adam's spikes depend on the last bit of tanh. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "epochs=20 | starting | 20 epochs done; a trend needs 64 | train longer: epochs 40",
        "learning-rate=0 | underfitting | train 0.754 does not change | raise learning-rate to 0.01",
        "'' | underfitting | train 0.14 is above the true function's 0.134; test was still falling at the end | train longer: epochs 1000, raise learning-rate to 0.05, optimizer adam",
        "l2=1 | underfitting | train 0.669 is above the true function's 0.134, no better than predicting the mean; gap -0.0601 | lower l2 to 0.1",
        "hidden=none | underfitting | train 0.378 is above the true function's 0.134 and has stopped falling; gap -0.108 | wider hidden: 64, raise learning-rate to 0.05, optimizer adam, train longer: epochs 1000",
        "learning-rate=10 | diverged | loss is not finite after 52 epochs | lower learning-rate to 0.01, clip-norm 1",
        "l2=1000 | diverged | loss is not finite after 157 epochs | lower l2 to 100, lower learning-rate to 0.001, clip-norm 1",
        "optimizer=adam learning-rate=1 | unstable | test [0-9.]+ is far worse than the mean predictor's 0.608 | lower learning-rate to 0.1, clip-norm 1",
        "optimizer=adam seed=44 epochs=2000 | overfitting since epoch 85 | test rose from 0.117 to 0.164; train [0-9.]+e-5 is below the true function's 0.0765; gap 0.164 | raise l2 to 0.01, raise dropout to 0.3, stop early: epochs 85, raise samples to 60",
        "optimizer=adam seed=44 epochs=2000 l2=0.01 | generalizing | test 0.112 is close to the noise floor 0.09; train 0.0525 is below the true function's 0.0765 | ''",
      })
  void endsRealRunsWithItsReasonAndWhatToTry(
      String settings, String words, String why, String advice) {
    Run run = Run.of(Specs.spec(settings));
    while (run.running()) {
      run.step();
    }
    Scores scores = run.scores();
    Verdict verdict = Verdict.of(scores);
    assertEquals(words, verdict.words(scores));
    assertTrue(verdict.why(scores).matches(why), verdict.why(scores));
    assertEquals(
        advice,
        verdict.advice(scores).stream().map(Advice::words).collect(Collectors.joining(", ")));
  }

  static LongStream seeds() {
    return LongStream.of(42, 45, 43, 44, 46, 47).limit(Campaign.length(2, 6));
  }

  /** The first two runs of the preset overfitting, over the seeds 42 to 47. */
  @ParameterizedTest
  @MethodSource("seeds")
  void overfittingIsToldOverSeedsAndWhatHelpsIsNot(long seed) {
    String settings = "optimizer=adam learning-rate=0.01 epochs=2000 seed=" + seed;
    assertEquals("overfitting", Verdict.of(Specs.trained(settings, 2000).scores()).word());
    assertNotEquals(
        "overfitting", Verdict.of(Specs.trained(settings + " l2=0.01", 2000).scores()).word());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                                   | STARTING LEARNING UNDERFITTING",
        "dropout=0.3                          | STARTING LEARNING UNDERFITTING",
        "hidden=64x64x64x64 dropout=0.3       | STARTING LEARNING UNDERFITTING",
        "l2=1                                 | STARTING UNDERFITTING",
        "optimizer=adam seed=44 epochs=2000   | STARTING GENERALIZING OVERFITTING",
        "learning-rate=10                     | STARTING UNSTABLE DIVERGED",
      })
  void holdsStill(String settings, String verdicts) {
    Run run = Run.of(Specs.spec(settings));
    StringBuilder said = new StringBuilder("STARTING");
    while (run.running()) {
      run.step();
      String now = Verdict.of(run.scores()).name();
      said.append(said.toString().endsWith(now) ? "" : " " + now);
    }
    assertEquals(verdicts, said.toString());
  }

  /** Includes settings at their limits: advice must always be a valid value. */
  static Stream<Scores> many() {
    return Stream.of(
            "",
            "l2=1000 learning-rate=1e30",
            "l2=1 l1=1 dropout=0.99 optimizer=adam",
            "hidden=none",
            "hidden=1024x1024 samples=1000000",
            "batch=8 dropout=0.05 learning-rate=0 schedule=cosine",
            "clip-norm=1 l2=10 dropout=0.5 epochs=1000000000",
            "samples=3",
            "batch=1024 optimizer=adadelta learning-rate=1")
        .map(Specs::config)
        .flatMap(config -> Stream.of(RunStatus.values()).flatMap(status -> many(config, status)));
  }

  private static Stream<Scores> many(Config config, RunStatus status) {
    return Stream.of(0.001, 0.05, 0.2, 0.6, 100.0, Double.NaN)
        .flatMap(
            test ->
                Stream.of(0.001, 0.09, 0.3, 100.0)
                    .flatMap(
                        train ->
                            Stream.of(LossWindow.NONE, smooth(train, test), rough(train, test))
                                .flatMap(
                                    window ->
                                        Stream.of(340L, 990L)
                                            .map(
                                                best ->
                                                    with(
                                                        config, status, train, test, window,
                                                        best)))));
  }

  @Test
  void eachIsGivenToSomeScores() {
    Set<Verdict> given = many().map(Verdict::of).collect(Collectors.toSet());
    assertEquals(EnumSet.allOf(Verdict.class), given);
  }

  @Test
  void eachHasWordsAndAReasonOnOneLineAndIsAFunctionOfTheScores() {
    many()
        .forEach(
            scores -> {
              Verdict verdict = Verdict.of(scores);
              assertTrue(verdict.words(scores).matches("[a-z ,]+[0-9]*"), verdict.words(scores));
              assertTrue(verdict.why(scores).matches("[^\\n]{10,120}"), verdict.why(scores));
              assertTrue(!verdict.why(scores).contains("-,"), verdict.why(scores));
              verdict.reasons(scores).forEach(each -> assertTrue(!each.contains(";"), each));
              assertEquals(verdict, Verdict.of(scores));
              assertEquals(verdict.advice(scores), verdict.advice(scores));
            });
  }

  @Test
  void whatIsAdvisedIsAnotherValueThatTheSettingCanHave() {
    many()
        .forEach(
            scores ->
                Verdict.of(scores)
                    .advice(scores)
                    .forEach(
                        advice -> {
                          Overrides taking =
                              Overrides.none().parsing(advice.setting(), advice.value());
                          Config taken = scores.config().with(taking).checked();
                          assertEquals(
                              List.of(advice.setting()),
                              scores.config().differences(taken),
                              advice.words());
                        }));
  }

  /** Windows without fluctuations. */
  private static LossWindow smooth(double train, double test) {
    return new LossWindow(100, train, train, 1e-5, test, test, 1e-5);
  }

  private static LossWindow rough(double train, double test) {
    return new LossWindow(100, train, train / 2, train, test, test / 2, test);
  }

  private static Scores unknown(double train) {
    return with(
        Config.INITIAL, RunStatus.RUNNING, train, Double.NaN, smooth(train, Double.NaN), 340);
  }

  /** If the best epoch is late, the losses were still falling. */
  private static Scores with(
      Config config,
      RunStatus status,
      double train,
      double test,
      LossWindow window,
      long bestEpoch) {
    double floor = Double.isNaN(test) ? Double.NaN : 0.09;
    LossWindow before = bestEpoch == 340 ? window : larger(window);
    return new Scores(
        config,
        status,
        "",
        1000,
        2000,
        train,
        train,
        test,
        test - floor,
        floor,
        floor,
        0,
        test / 2,
        test / 2 - floor,
        bestEpoch,
        0.54,
        0.54,
        window,
        before,
        smooth(0.2, test));
  }

  private static LossWindow larger(LossWindow window) {
    return new LossWindow(
        window.epochs(),
        1.1 * window.trainMean(),
        1.1 * window.trainLow(),
        1.1 * window.trainMove(),
        1.1 * window.testMean(),
        1.1 * window.testLow(),
        1.1 * window.testMove());
  }

  private static Scores scores(
      RunStatus status,
      double train,
      double excess,
      double bestExcess,
      long bestEpoch,
      LossWindow before,
      double trainAtBest,
      double floor) {
    return new Scores(
        Config.INITIAL,
        status,
        "",
        1000,
        2000,
        train,
        train,
        floor + excess,
        excess,
        floor,
        floor,
        0,
        floor + bestExcess,
        bestExcess,
        bestEpoch,
        0.54,
        0.54,
        smooth(train, floor + excess),
        before,
        smooth(trainAtBest, floor + bestExcess));
  }
}
