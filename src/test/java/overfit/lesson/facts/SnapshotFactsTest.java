package overfit.lesson.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import overfit.lesson.condition.Series;
import overfit.lesson.condition.SeriesName;
import overfit.train.Specs;

class SnapshotFactsTest {

  @ParameterizedTest
  @EnumSource(names = {"SEEN", "TRAIN", "TEST", "EXCESS", "RATE"})
  void aSeriesBeforeTheFirstEpochHasNoSmallestAndNoLargestNumber(SeriesName name) {
    Series series = SnapshotFacts.of(Specs.trained("", 0).snapshot()).series(name);
    assertEquals(0, series.size());
    assertEquals(Double.NaN, series.min());
    assertEquals(Double.NaN, series.max());
  }
}
