package overfit.lesson.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import overfit.lesson.condition.Series;
import overfit.lesson.condition.SeriesName;
import overfit.train.Run;
import overfit.train.Specs;
import overfit.train.baseline.BaselineFit;
import overfit.train.history.EpochCurve;

class SnapshotFactsTest {

  @ParameterizedTest
  @EnumSource(names = {"SEEN", "TRAIN", "TEST", "EXCESS", "RATE"})
  void aSeriesBeforeTheFirstEpochHasNoSmallestAndNoLargestNumber(SeriesName name) {
    Series series = SnapshotFacts.of(Specs.trained("", 0).snapshot()).series(name);
    assertEquals(0, series.size());
    assertEquals(Double.NaN, series.min());
    assertEquals(Double.NaN, series.max());
  }

  @Test
  void aPolynomialIsFittedOnceForTheSamePoints() {
    PolynomialFits fits = new PolynomialFits();
    Run run = Specs.trained("", 1);
    BaselineFit first = fits.of(run.snapshot(), 3);
    run.step();
    assertSame(first, fits.of(run.snapshot(), 3));
    assertNotSame(first, fits.of(run.snapshot(), 4));
    assertNotSame(first, fits.of(Specs.trained("seed=7", 1).snapshot(), 3));
  }

  /** The curves may go on after the epoch that is shown. */
  @Test
  void anExtremeIsUnknownIfItMayBeThatOfALaterEpoch() {
    EpochCurve curve = Specs.trained("epochs=2500", 2500).snapshot().curves().test();
    assertEquals(4, curve.width());
    Series early = new CurveSeries(curve, 1, 1001, Double.NaN, Double.NaN);
    assertEquals(curve.high(0), early.max());
    assertEquals(Double.NaN, early.min());
    assertEquals(curve.low(249), new CurveSeries(curve, 1, 1000, Double.NaN, Double.NaN).min());
  }
}
