package overfit.train.rate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.Reference;
import overfit.train.Run;
import overfit.train.Specs;

class RateSearchTest {

  private static final JsonNode FILE = Reference.file("lr-finder");

  private static RateCurve curve(String settings) {
    return curve(settings, RateRange.USUAL);
  }

  private static RateCurve curve(String settings, RateRange range) {
    return RateSearch.of(Specs.spec(settings), Specs.VECTORS, range, () -> true);
  }

  @ParameterizedTest
  @CsvSource({
    "lesson, ''",
    "relu, activation=relu",
    "8x32-tanh, hidden=32x32x32x32x32x32x32x32",
    "batch 8, batch=8",
    "momentum 0.9, momentum=0.9",
    "adam, optimizer=adam",
  })
  void theCurveIsPyTorchs(String name, String settings) {
    JsonNode expected = FILE.get("runs").get(name);
    RateCurve curve = curve(settings);
    assertArrayEquals(Reference.numbers(FILE.get("rates")), curve.rates(), 1e-14);
    assertLosses(expected.get("losses"), curve.losses(), curve.rates());
    assertLosses(expected.get("smoothed"), curve.smoothed(), curve.rates());
    assertRate(expected.get("minimumOverTen"), curve.suggestion());
    assertRate(expected.get("suggested"), curve.steepest());
    assertFalse(curve.isCut());
  }

  /**
   * Some thousand roundings of 1e-16 up to the rates that train; from there on, steps are too long,
   * and each multiplies what was rounded before.
   */
  private static void assertLosses(JsonNode expected, double[] actual, double[] rates) {
    double[] losses = Reference.numbers(expected);
    assertEquals(losses.length, actual.length);
    for (int i = 0; i < losses.length; i++) {
      double tolerance = rates[i] <= 0.1 ? 1e-12 : 1e-5;
      assertEquals(losses[i], actual[i], tolerance * losses[i], "step " + i);
    }
  }

  private static void assertRate(JsonNode expected, OptionalDouble actual) {
    assertEquals(expected.asDouble(), actual.orElseThrow(), 1e-13);
  }

  @Test
  void itEndsBeforeTheFirstLossThatIsNotFinite() {
    RateCurve curve = curve("", new RateRange(1e-3, 1e30, 200));
    assertTrue(curve.isCut());
    assertTrue(Double.isFinite(curve.losses()[curve.steps() - 1]));
    double rate = curve.rates()[curve.steps() - 1];
    assertTrue(rate > 0.1 && rate < 1e20, "cut at " + rate);
    assertTrue(curve.suggestion().orElseThrow() < 0.1);
  }

  @Test
  void aLossThatNoRateLowersSuggestsNothing() {
    RateCurve rising = curve("", new RateRange(10, 100, 2));
    assertEquals(OptionalDouble.empty(), rising.minimum());
    assertEquals(OptionalDouble.empty(), rising.suggestion());
    assertEquals(OptionalDouble.empty(), rising.steepest());
    assertFalse(rising.fallsToTheEnd());
  }

  @Test
  void withoutAnyStepNothingIsSuggested() {
    RateCurve none = RateSearch.of(Specs.spec(""), Specs.VECTORS, RateRange.USUAL, () -> false);
    assertEquals(0, none.steps());
    assertTrue(none.isCut());
    assertEquals(OptionalDouble.empty(), none.suggestion());
    assertEquals(OptionalDouble.empty(), none.steepest());
  }

  @Test
  void aLossThatStillFallsAtTheHighestRateIsKnown() {
    RateCurve falling = curve("", new RateRange(1e-6, 1e-3, 50));
    assertTrue(falling.fallsToTheEnd());
    assertEquals(OptionalDouble.empty(), falling.suggestion());
    assertFalse(curve("").fallsToTheEnd());
  }

  @Test
  void dropoutDecayAndClippingAreThoseOfTheRun() {
    double[] plain = curve("").losses();
    for (String setting : new String[] {"dropout=0.3", "l2=0.1", "l1=0.1", "clip-norm=0.1"}) {
      double[] other = curve(setting).losses();
      assertTrue(other[99] != plain[99], setting);
    }
  }

  @Test
  void theScheduleAndTheRateOfTheRunDoNotMatter() {
    assertArrayEquals(
        curve("").losses(), curve("learning-rate=3 schedule=cosine warm-up=10").losses());
  }

  @Test
  void lossesAreInTheUnitsOfTheData() {
    String settings = "points=-1:300,0:100,1:-200,2:500 standardize=on";
    assertEquals(
        Run.of(Specs.spec(settings)).trainLossEval(), curve(settings).losses()[0], 1e-9 * 1e5);
  }
}
