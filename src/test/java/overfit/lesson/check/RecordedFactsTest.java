package overfit.lesson.check;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.config.RunSpec;
import overfit.config.Settings;
import overfit.lesson.Drafts;
import overfit.lesson.condition.Facts;
import overfit.lesson.condition.Polynomial;
import overfit.lesson.condition.Quantity;
import overfit.lesson.condition.Series;
import overfit.lesson.condition.SeriesName;
import overfit.lesson.facts.ExperimentFacts;
import overfit.lesson.facts.SnapshotFacts;
import overfit.train.Charted;
import overfit.train.EngineChooser;
import overfit.train.Experiment;
import overfit.train.Run;
import overfit.train.RunSnapshot;

/** What the check knows of a run, and what the screen knows of the same run. */
class RecordedFactsTest {

  private static final List<SeriesName> LOSSES =
      List.of(SeriesName.SEEN, SeriesName.TRAIN, SeriesName.TEST, SeriesName.EXCESS);

  private static RunSpec spec(long epochs) {
    RunSpec small = Drafts.read(Drafts.WHOLE).opening().runs().get(0);
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
    for (SeriesName name : LOSSES) {
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

  @Test
  void theEndsAndTheExtremesOfWhatTrainingSawAreExactOfALongRun() {
    RunSpec spec = spec(2500);
    Series shown = shown(spec, 2500).series(SeriesName.SEEN);
    Series recorded = recorded(spec, 2500).series(SeriesName.SEEN);
    assertEquals(4, shown.stride());
    assertEquals(recorded.size(), shown.size());
    assertEquals(recorded.at(0), shown.at(0));
    assertEquals(recorded.at(2499), shown.at(2499));
    assertEquals(recorded.min(), shown.min());
    assertEquals(recorded.max(), shown.max());
    double middle =
        (recorded.at(1000) + recorded.at(1001) + recorded.at(1002) + recorded.at(1003)) / 4;
    assertEquals(middle, shown.at(1001), 1e-12);
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

  @Test
  void theEndHasThePenaltyAndTheFit() {
    RunSpec spec = spec(5);
    assertEquals(
        shown(spec, 5).number(Quantity.PENALTY), recorded(spec, 5).number(Quantity.PENALTY));
    assertEquals(100, recorded(spec, 5).series(SeriesName.FIT).size());
    assertEquals(0, recorded(spec, 4).series(SeriesName.FIT).size());
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
