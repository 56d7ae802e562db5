package overfit.lesson.check;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.config.RunSpec;
import overfit.config.Settings;
import overfit.lesson.Drafts;
import overfit.lesson.condition.Condition;
import overfit.lesson.condition.Facts;
import overfit.lesson.condition.Measure;
import overfit.lesson.condition.Polynomial;
import overfit.lesson.condition.Quantity;
import overfit.lesson.condition.SeriesName;
import overfit.lesson.facts.ExperimentFacts;
import overfit.lesson.facts.SnapshotFacts;
import overfit.train.Charted;
import overfit.train.EngineChooser;
import overfit.train.Experiment;
import overfit.train.Run;
import overfit.train.RunSnapshot;
import overfit.train.layers.NetworkState;

/** What the check knows of a run, and what the screen knows of the same run. */
class RecordedFactsTest {

  /** The fit is known in the check alone, at the end. */
  private static final Set<SeriesName> ALWAYS = EnumSet.complementOf(EnumSet.of(SeriesName.FIT));

  private static RunSpec spec(long epochs) {
    String lesson =
        Drafts.WHOLE.replace(
            "--learning-rate 0.001", "--learning-rate 0.001 --schedule cosine --l2 0.01");
    RunSpec small = Drafts.read(lesson).opening().runs().get(0);
    return small.withConfig(
        small.config().with(Settings.EPOCHS, epochs).with(Settings.LEARNING_RATE, 0.02));
  }

  private static Facts shown(RunSpec spec, int epochs) {
    Run run = Run.of(spec);
    while (run.epoch() < epochs) {
      run.step();
    }
    return SnapshotFacts.of(run.snapshot());
  }

  private static Facts recorded(RunSpec spec, int epochs) {
    return new RecordedFacts(
        spec.name(), RecordedRun.of(spec, EngineChooser.SERIAL, () -> false), epochs);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 20})
  void agreeAtEveryEpochOfAShortRun(int epochs) {
    RunSpec spec = spec(20);
    Facts shown = shown(spec, epochs);
    Facts recorded = recorded(spec, epochs);
    for (Quantity quantity : Quantity.values()) {
      if (quantity != Quantity.PENALTY) {
        assertEquals(shown.number(quantity), recorded.number(quantity), 1e-15, quantity.word());
      }
    }
    for (SeriesName name : ALWAYS) {
      assertArrayEquals(
          shown.series(name).values(), recorded.series(name).values(), 1e-15, name.word());
    }
    assertEquals(shown.status(), recorded.status());
    assertEquals(shown.run(), recorded.run());
    assertEquals("0.02", recorded.setting("training.learning-rate"));
    assertEquals(4, recorded.settingNumber("network.hidden"));
  }

  @Test
  void theScreenKnowsEveryEpochThatPassed() {
    RunSpec spec = spec(20);
    RecordedRun record = RecordedRun.of(spec, EngineChooser.SERIAL, () -> false);
    Experiment experiment = Charted.experiment(List.of(spec));
    List<RunSnapshot> before = experiment.snapshots();
    while (!experiment.ended()) {
      experiment.step();
    }
    List<List<Facts>> passed = ExperimentFacts.since(before, experiment.snapshots()).toList();
    assertEquals(20, passed.size());
    for (int i = 0; i < 20; i++) {
      assertAlike(new RecordedFacts(spec.name(), record, i + 1), passed.get(i).get(0));
    }
  }

  private static void assertAlike(Facts recorded, Facts shown) {
    for (Quantity quantity : Quantity.values()) {
      assertEquals(recorded.number(quantity), shown.number(quantity), 1e-15, quantity.word());
    }
    for (SeriesName name : EnumSet.complementOf(EnumSet.of(SeriesName.FIT))) {
      assertArrayEquals(
          recorded.series(name).values(), shown.series(name).values(), 1e-15, name.word());
    }
    assertEquals(recorded.status(), shown.status());
    assertEquals(recorded.run(), shown.run());
    assertEquals(recorded.setting("training.epochs"), shown.setting("training.epochs"));
    assertEquals(recorded.polynomial(2, Polynomial.TRAIN), shown.polynomial(2, Polynomial.TRAIN));
  }

  /** Numbers of long runs that the screen knows; the others are NaN there. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          seen[0]                  | true
          seen[last]               | true
          train[last]              | true
          test[last]               | true
          excess[last]             | true
          rate[last]               | false
          min(seen)                | true
          max(seen)                | true
          min(train)               | true
          max(train)               | false
          min(test)                | true
          max(test)                | true
          min(excess)              | true
          max(excess)              | true
          count(seen)              | true
          mean(tail(seen, 1))      | true
          mean(tail(seen, 50))     | false
          min(tail(seen, 50))      | false
          move(seen, 50)           | false
          move(test, 2499)         | false
          rises(seen)              | false
          sd(excess)               | false
          median(rate)             | false
          seen[1000]               | false
          seen[last - 1]           | false
          epoch(train < 0.2)       | false
          """)
  void aNumberOfALongRunIsExactOrUnknown(String number, boolean known) {
    double shown = measured(number, LongRun.SHOWN);
    double recorded = measured(number, LongRun.RECORDED);
    assertEquals(known ? recorded : Double.NaN, shown, 1e-15);
    assertFalse(Double.isNaN(recorded));
  }

  private static double measured(String number, Facts run) {
    String lesson = Drafts.WHOLE.replace("seen[last] < seen[0]", number + " > 0");
    Condition condition = Drafts.read(lesson).claims().get(0).condition();
    return condition.measured(List.of(run)).orElseThrow();
  }

  @Test
  void bothFitPolynomialsToTheSamples() {
    Facts shown = shown(spec(3), 3);
    Facts recorded = recorded(spec(3), 3);
    for (Polynomial part : Polynomial.values()) {
      assertEquals(shown.polynomial(3, part), recorded.polynomial(3, part), part.word());
    }
    assertEquals(StraightLineLoss.of(recorded), recorded.polynomial(1, Polynomial.TRAIN), 1e-12);
  }

  /** In any order, although each is computed from a run that is trained again. */
  @Test
  void whatIsComputedIsOfTheEpoch() {
    RunSpec spec = spec(5);
    RecordedRun record = RecordedRun.of(spec, EngineChooser.SERIAL, () -> false);
    for (int epoch : new int[] {5, 3, 4, 1, 0, 5}) {
      Run run = Run.of(spec);
      while (run.epoch() < epoch) {
        run.step();
      }
      assertEquals(
          NetworkState.of(run).layers().get(0).weightGradient(),
          new RecordedFacts(spec.name(), record, epoch).measure(Measure.GRADIENT_NORM, 1));
    }
  }

  @Test
  void theEndHasThePenaltyAndTheFit() {
    RunSpec spec = spec(5);
    assertEquals(
        shown(spec, 5).number(Quantity.PENALTY), recorded(spec, 5).number(Quantity.PENALTY));
    assertEquals(100, recorded(spec, 5).series(SeriesName.FIT).size());
    assertEquals(0, shown(spec, 5).series(SeriesName.FIT).size());
    assertEquals(0, recorded(spec, 4).series(SeriesName.FIT).size());
  }

  /** A run of which the screen keeps groups of four epochs. */
  private static final class LongRun {

    static final Facts SHOWN = shown(spec(2500), 2500);
    static final Facts RECORDED = recorded(spec(2500), 2500);
  }

  /** The least mean squared error of a straight line, from the normal equations. */
  private static final class StraightLineLoss {

    static double of(Facts facts) {
      double[] x = facts.series(SeriesName.X).values();
      double[] y = facts.series(SeriesName.Y).values();
      double xm = mean(x);
      double ym = mean(y);
      double xy = 0;
      double xx = 0;
      double yy = 0;
      for (int i = 0; i < x.length; i++) {
        xy += (x[i] - xm) * (y[i] - ym) / x.length;
        xx += (x[i] - xm) * (x[i] - xm) / x.length;
        yy += (y[i] - ym) * (y[i] - ym) / x.length;
      }
      return yy - xy * xy / xx;
    }

    private static double mean(double[] values) {
      double sum = 0;
      for (double value : values) {
        sum += value / values.length;
      }
      return sum;
    }
  }
}
