package overfit.train.history;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.math.RandomStream;

class EpochSeriesTest {

  /** The 1024 entries that are closed and the one that is open, with two points each. */
  private static final int MOST_POINTS = 2 * 1025;

  @Test
  void nothingHasNoPoints() {
    assertEquals(0, new EpochSeries(0).curve().points().count());
  }

  @Test
  void aShortSeriesIsItself() {
    EpochSeries series = new EpochSeries(1);
    for (double loss : new double[] {3, 1, 2}) {
      series.add(loss);
    }
    assertArrayEquals(new double[] {1, 2, 3}, series.curve().points().x());
    assertArrayEquals(new double[] {3, 1, 2}, series.curve().points().y());
  }

  /** Lengths around every kind of merge: just before, at, just after, and long after. */
  @ParameterizedTest
  @ValueSource(ints = {1024, 1025, 1026, 2049, 2050, 2051, 3000, 4100, 65_600, 1_000_000})
  void everyEntryHasTheLowestAndTheHighestOfItsEpochs(int epochs) {
    double[] losses = losses(epochs);
    Points points = series(losses).curve().points();
    int width = width(epochs);
    int entries = (epochs + width - 1) / width;
    assertEquals(width == 1 ? entries : 2 * entries, points.count());
    assertTrue(points.count() <= MOST_POINTS);
    for (int i = 0; i < points.count(); i++) {
      int first = (width == 1 ? i : i / 2) * width;
      int end = Math.min(epochs, first + width);
      DoubleStream part = Arrays.stream(losses, first, end);
      boolean lowest = width > 1 && i % 2 == 0;
      assertEquals((first + end - 1) / 2.0, points.x()[i], "the middle of its epochs");
      assertEquals((lowest ? part.min() : part.max()).orElseThrow(), points.y()[i]);
    }
  }

  @Test
  void noSpikeIsLostInAMillionEpochs() {
    double[] losses = losses(1_000_000);
    losses[123_457] = 1e9;
    losses[765_433] = -1e9;
    double[] y = series(losses).curve().points().y();
    assertEquals(1e9, DoubleStream.of(y).max().orElseThrow());
    assertEquals(-1e9, DoubleStream.of(y).min().orElseThrow());
  }

  @Test
  void aCurveTakenEarlierNeverChanges() {
    EpochSeries series = new EpochSeries(0);
    List<EpochCurve> curves = new ArrayList<>();
    List<Points> then = new ArrayList<>();
    double[] losses = losses(5_000);
    for (int i = 0; i < losses.length; i++) {
      series.add(losses[i]);
      if (i % 37 == 0) {
        curves.add(series.curve());
        then.add(series.curve().points());
      }
    }
    for (int i = 0; i < curves.size(); i++) {
      assertArrayEquals(then.get(i).x(), curves.get(i).points().x());
      assertArrayEquals(then.get(i).y(), curves.get(i).points().y());
    }
  }

  /** Copies taken around merges and between them, each continued with different values. */
  @Test
  void aCopyTakenAtAnyMomentGoesItsOwnWay() {
    double[] losses = losses(5_000);
    EpochSeries series = new EpochSeries(0);
    for (int i = 0; i < losses.length; i++) {
      if (i % 97 == 0 || i % 1024 < 2) {
        EpochSeries copy = series.copy();
        EpochSeries second = copy.copy();
        for (int j = 0; j < 1500; j++) {
          copy.add(j);
          second.add(-j);
        }
        assertSame(series(Arrays.copyOf(losses, i), 1), copy);
        assertSame(series(Arrays.copyOf(losses, i), -1), second);
      }
      series.add(losses[i]);
    }
    assertSame(series(losses), series);
  }

  @Test
  void copiesThatWereLeftAloneNeverChange() {
    double[] losses = losses(5_000);
    EpochSeries series = new EpochSeries(0);
    List<EpochSeries> copies = new ArrayList<>();
    for (double loss : losses) {
      copies.add(series.copy());
      series.add(loss);
    }
    for (int i = 0; i < losses.length; i += 53) {
      assertSame(series(Arrays.copyOf(losses, i)), copies.get(i));
      copies.get(i).add(losses[i]);
      assertSame(series(Arrays.copyOf(losses, i + 1)), copies.get(i));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 1024, 1025, 3000, 65_600})
  void everyEntryHasTheMeanOfItsEpochs(int epochs) {
    double[] losses = losses(epochs);
    EpochCurve curve = series(losses).curve();
    int width = width(epochs);
    for (int i = 0; i < curve.count(); i++) {
      int end = Math.min(epochs, (i + 1) * width);
      // The same sum in a different order: some roundings of 1e-16.
      assertEquals(
          Arrays.stream(losses, i * width, end).average().orElseThrow(), curve.mean(i), 1e-14);
    }
  }

  private static void assertSame(EpochSeries expected, EpochSeries found) {
    assertArrayEquals(expected.curve().points().x(), found.curve().points().x());
    assertArrayEquals(expected.curve().points().y(), found.curve().points().y());
    assertArrayEquals(expected.curve().means().y(), found.curve().means().y());
  }

  /** After those losses 0, 1, … in a direction. */
  private static EpochSeries series(double[] losses, int direction) {
    EpochSeries series = series(losses);
    for (int i = 0; i < 1500; i++) {
      series.add(direction * i);
    }
    return series;
  }

  private static EpochSeries series(double[] losses) {
    EpochSeries series = new EpochSeries(0);
    DoubleStream.of(losses).forEach(series::add);
    return series;
  }

  /** The smallest power of two with which 1024 entries and an unfinished one hold all epochs. */
  private static int width(int epochs) {
    int width = 1;
    while (epochs >= 1025 * width) {
      width *= 2;
    }
    return width;
  }

  private static double[] losses(int count) {
    double[] losses = new double[count];
    new RandomStream(7).fillNormalFloats(losses, 0, 1);
    return losses;
  }
}
