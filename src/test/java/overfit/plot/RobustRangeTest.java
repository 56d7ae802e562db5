package overfit.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import overfit.Campaign;

class RobustRangeTest {

  private static final double[] ODD = {
    Double.NaN,
    Double.NEGATIVE_INFINITY,
    -Double.MAX_VALUE,
    -1,
    0,
    Double.MIN_VALUE,
    1e-300,
    0.5,
    0.5,
    1e300,
    Double.MAX_VALUE,
    Double.POSITIVE_INFINITY
  };

  private static final IntToDoubleFunction FALLING = e -> 0.1 + 0.7 * Math.exp(-e / 60.0);

  @Test
  void aLossThatFallsIsShownWhole() {
    RobustRange range = range(Spacing.LINEAR, 500, FALLING);
    assertEquals(Axis.linear(0.1, 0.8), range.axis());
    assertEquals("", range.clipped());
  }

  @Test
  void oneSpikeThatWouldSquashTheRestIsLeftOutAndSaid() {
    RobustRange range = range(Spacing.LINEAR, 500, e -> e == 77 ? 900 : FALLING.applyAsDouble(e));
    assertEquals(Axis.linear(0.1, 0.8), range.axis());
    assertEquals("1 point above", range.clipped());
  }

  @Test
  void aSpikeThatLeavesTheRestAnEighthIsShown() {
    RobustRange range = range(Spacing.LINEAR, 500, e -> e == 77 ? 2.8 : FALLING.applyAsDouble(e));
    assertEquals("", range.clipped());
    assertEquals(2.8, range.axis().to());
  }

  @Test
  void onALogarithmicAxisTheSpikeHasRoom() {
    RobustRange range = range(Spacing.LOG, 500, e -> e == 77 ? 900 : FALLING.applyAsDouble(e));
    assertEquals(Axis.log(0.1, 1000), range.axis());
    assertEquals("", range.clipped());
  }

  @Test
  void whatIsNotPositiveIsBelowALogarithmicAxis() {
    RobustRange range = range(Spacing.LOG, 100, e -> e % 50 == 3 ? -e : 0.01 * (e + 1));
    assertEquals("2 points below", range.clipped());
    assertEquals("1 point below", range(Spacing.LOG, 2, e -> e).clipped());
  }

  @Test
  void infinitiesAreOutsideAndNumbersThatAreNoneAreCountedApart() {
    double[] values = {1, 2, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 3};
    RobustRange range = RobustRange.of(Spacing.LINEAR, List.of(Band.of(values)));
    assertEquals(new RobustRange(Axis.linear(1, 3), 1, 1, 1), range);
    assertEquals("1 point above, 1 below", range.clipped());
  }

  @Test
  void anEntryIsCountedOnceThoughBothItsEndsAreOutside() {
    Band calm = new Band(even(200, e -> 1 + e % 7 / 10.0), even(200, e -> 2 + e % 7 / 10.0));
    Band burst = new Band(new double[] {5000, 1}, new double[] {9000, 7000});
    RobustRange range = RobustRange.of(Spacing.LINEAR, List.of(calm, burst));
    assertEquals("2 points above", range.clipped());
  }

  @Test
  void aRunThatDivergesDoesNotHideTheOthers() {
    Band good = Band.of(even(500, FALLING));
    Band lost = Band.of(even(40, e -> Math.pow(10, e)));
    RobustRange range = RobustRange.of(Spacing.LOG, List.of(good, good, lost));
    assertTrue(range.axis().to() < 1e9 && range.above() > 25, range::toString);
  }

  @Test
  void theLimitsRestWhileDataGrow() {
    Random random = new Random(9);
    double[] values =
        even(3000, e -> (0.1 + Math.exp(-e / 300.0)) * (1 + 0.1 * random.nextGaussian()));
    for (Spacing spacing : new Spacing[] {Spacing.LINEAR, Spacing.LOG}) {
      int changes = 0;
      Axis before = Axis.linear(0, 1);
      for (int count = 100; count <= values.length; count++) {
        Band band = Band.of(Arrays.copyOf(values, count));
        Axis axis = RobustRange.of(spacing, List.of(band)).axis();
        changes += axis.equals(before) ? 0 : 1;
        before = axis;
      }
      assertTrue(changes <= 12, spacing + " " + changes);
    }
  }

  @ParameterizedTest
  @EnumSource
  void everythingIsShownOrCounted(Spacing spacing) {
    Random random = new Random(4);
    for (int trial = 0; trial < Campaign.length(600, 30_000); trial++) {
      int count = random.nextInt(60);
      double[] low = even(count, i -> any(random));
      double[] high = even(count, i -> Math.max(low[i], any(random)));
      RobustRange range = RobustRange.of(spacing, List.of(new Band(low, high)));
      int shown = 0;
      for (int i = 0; i < count; i++) {
        boolean inside = low[i] >= range.axis().from() && high[i] <= range.axis().to();
        shown += inside ? 1 : 0;
      }
      int told = range.above() + range.below() + range.undefined();
      assertTrue(shown + told >= count, range::toString);
      assertTrue(told <= 2 * (count - shown), range::toString);
    }
  }

  /** 100 entries: the four highest do not count, and are told. */
  @Test
  void aSettledRangeLeavesOutTheFirstFall() {
    double[] fall = even(100, i -> i < 4 ? 10 - i : 0.15);
    RobustRange range = settled(0, fall);
    assertEquals(0, range.axis().from());
    assertEquals(0.15, range.axis().to());
    assertEquals("4 points above", range.clipped());
    assertEquals(10, settled(0, even(100, i -> i < 5 ? 10 : 0.15)).axis().to(), "no fall");
  }

  @Test
  void aSettledRangeHasTheLastValueAndTheLevel() {
    double last = settled(0, even(100, i -> i == 99 ? 3 : 0.1)).axis().to();
    assertTrue(last >= 3 && last < 4, "axis to " + last);
    double level = settled(0.5, even(100, i -> 0.1)).axis().to();
    assertTrue(level >= 0.5 && level < 0.6, "axis to " + level);
  }

  @Test
  void aSettledRangeHasTheEndsOfOtherSeries() {
    Band test = Band.of(even(100, i -> 0.2));
    Band train = Band.of(even(100, i -> i < 99 ? 5 : 0.3));
    RobustRange range =
        RobustRange.settled(List.of(new RobustRange.Falling(test, 4)), List.of(train), 0);
    assertEquals(0.3, range.axis().to());
    assertEquals("99 points above", range.clipped());
  }

  @Test
  void aSettledRangeLeavesOutARunWithMoreThanEightTimesTheLowestLoss() {
    double[] good = even(100, i -> 0.1);
    double[] bad = even(100, i -> 0.79);
    double[] lost = even(100, i -> 0.9 + i);
    assertEquals(0.8, settled(0, good, bad, lost).axis().to(), 1e-9);
    assertEquals("100 points above", settled(0, good, bad, lost).clipped());
  }

  @Test
  void aSettledRangeOfNothingFiniteIsEmpty() {
    for (double odd : ODD) {
      RobustRange range = settled(0, new double[] {odd});
      assertTrue(range.axis().from() < range.axis().to(), range::toString);
    }
    assertEquals(new Axis(Spacing.LINEAR, 0, 1), settled(0, new double[0]).axis());
  }

  private static RobustRange settled(double level, double[]... series) {
    return RobustRange.settled(
        Arrays.stream(series).map(each -> new RobustRange.Falling(Band.of(each), 4)).toList(),
        List.of(),
        level);
  }

  @Test
  void noValuesMakeAnEmptyPicture() {
    assertEquals(
        new RobustRange(Axis.linear(-1, 1), 0, 0, 0), RobustRange.of(Spacing.LINEAR, List.of()));
    assertEquals("", range(Spacing.LOG, 0, FALLING).clipped());
  }

  private static double any(Random random) {
    return random.nextBoolean() ? random.nextGaussian() : ODD[random.nextInt(ODD.length)];
  }

  private static RobustRange range(Spacing spacing, int count, IntToDoubleFunction value) {
    return RobustRange.of(spacing, List.of(Band.of(even(count, value))));
  }

  private static double[] even(int count, IntToDoubleFunction value) {
    return IntStream.range(0, count).mapToDouble(value).toArray();
  }
}
