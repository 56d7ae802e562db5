package overfit.nn.schedule;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import overfit.nn.Step;

class ScheduleTest {
  private static final Step BASE = new Step(0.5, 0.9, 0.01);
  private static final ScheduleConstants CONSTANTS =
      ScheduleConstants.DEFAULT.withPeriod(4).withFactor(0.5).withMilestones(List.of(2, 3));

  /** Roundings of numbers below 1. */
  private static final double TOLERANCE = 1e-15;

  private static double[] rates(Schedule schedule, double... losses) {
    double[] rates = new double[losses.length];
    for (int t = 0; t < losses.length; t++) {
      rates[t] = schedule.at(t, t == 0 ? Double.NaN : losses[t - 1], BASE).rate();
    }
    return rates;
  }

  @ParameterizedTest
  @CsvSource({
    "CONSTANT, 0.5 0.5 0.5 0.5 0.5 0.5",
    "STEP, 0.5 0.5 0.5 0.5 0.25 0.25",
    "MULTI_STEP, 0.5 0.5 0.25 0.125 0.125 0.125",
    "EXPONENTIAL, 0.5 0.25 0.125 0.0625 0.03125 0.015625",
    "COSINE, 0.5 0.4267766952966369 0.25 0.0732233047033631 0 0.0732233047033631",
    "COSINE_RESTARTS, 0.5 0.4267766952966369 0.25 0.0732233047033631 0.5 0.4267766952966369",
    "LINEAR, 0.25 0.3125 0.375 0.4375 0.5 0.5",
    "POLYNOMIAL, 0.5 0.375 0.25 0.125 0 0"
  })
  void ratesFollowTheirFormula(ScheduleKind kind, String expected) {
    double[] rates = Arrays.stream(expected.split(" ")).mapToDouble(Double::parseDouble).toArray();
    assertArrayEquals(
        rates, rates(kind.create(CONSTANTS.options()), new double[rates.length]), TOLERANCE);
  }

  @Test
  void cosineRestartsAfterPeriodsThatGrow() {
    Schedule schedule =
        ScheduleKind.COSINE_RESTARTS.create(CONSTANTS.withPeriod(1).withGrowth(2).options());
    double[] rates = rates(schedule, new double[8]);
    for (int start : new int[] {0, 1, 3, 7}) {
      assertEquals(0.5, rates[start]);
    }
    assertEquals(0.25, rates[2], TOLERANCE);
  }

  @Test
  void aCosineStaysAboveItsMinimum() {
    Schedule schedule = ScheduleKind.COSINE.create(CONSTANTS.withMinimum(0.1).options());
    assertEquals(0.1, schedule.at(4, 0, BASE).rate(), TOLERANCE);
    assertEquals(0.3, schedule.at(2, 0, BASE).rate(), TOLERANCE);
  }

  @Test
  void oneCycleRisesThenFallsWithTheMomentumAgainstIt() {
    Schedule schedule = ScheduleKind.ONE_CYCLE.create(CONSTANTS.withPeriod(10).options());
    assertCycle(0.5 / 25, 0.95, schedule.at(0, 0, BASE));
    assertCycle((0.5 / 25 + 0.5) / 2, 0.9, schedule.at(1, 0, BASE));
    assertCycle(0.5, 0.85, schedule.at(2, 0, BASE));
    assertCycle(0.5 / 25e4, 0.95, schedule.at(9, 0, BASE));
    assertCycle(0.5 / 25e4, 0.95, schedule.at(1000, 0, BASE));
  }

  private static void assertCycle(double rate, double momentum, Step step) {
    assertEquals(rate, step.rate(), TOLERANCE);
    assertEquals(momentum, step.cycledMomentum().getAsDouble(), TOLERANCE);
  }

  @Test
  void oneCycleLeavesTheMomentumAloneIfAsked() {
    Schedule schedule = ScheduleKind.ONE_CYCLE.create(CONSTANTS.withoutCycledMomentum().options());
    assertTrue(schedule.at(0, 0, BASE).cycledMomentum().isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    // losses | rates, with a patience of 1 and the factor 0.5
    "9 8 7 6 5, 0.5 0.5 0.5 0.5 0.5",
    "9 9 9 9 9 9, 0.5 0.5 0.5 0.25 0.25 0.125",
    "9 9 5 5 5 5, 0.5 0.5 0.5 0.5 0.5 0.25",
    "9 8.9999 8.9998 8, 0.5 0.5 0.5 0.25",
    "9 NaN NaN NaN, 0.5 0.5 0.5 0.25"
  })
  void plateauFallsWhenPatienceIsAtAnEnd(String losses, String expected) {
    double[] seen = Arrays.stream(losses.split(" ")).mapToDouble(Double::parseDouble).toArray();
    String rates =
        DoubleStream.of(
                rates(ScheduleKind.PLATEAU.create(CONSTANTS.withPatience(1, 1e-4).options()), seen))
            .mapToObj(Double::toString)
            .collect(Collectors.joining(" "));
    assertEquals(expected, rates);
  }

  @Test
  void plateauStopsAtItsMinimum() {
    Schedule schedule =
        ScheduleKind.PLATEAU.create(CONSTANTS.withPatience(0, 0).withMinimum(0.2).options());
    assertArrayEquals(
        new double[] {0.5, 0.5, 0.25, 0.2, 0.2}, rates(schedule, 1, 1, 1, 1, 1), TOLERANCE);
  }

  @Test
  void warmUpRisesFromAThirdToWhereAnyScheduleBegins() {
    Schedule schedule = ScheduleKind.EXPONENTIAL.create(CONSTANTS.options()).withWarmUp(2);
    assertArrayEquals(
        new double[] {0.5 / 3, 1.0 / 3, 0.5, 0.25, 0.125},
        rates(schedule, new double[5]),
        TOLERANCE);
  }

  @ParameterizedTest
  @EnumSource
  void warmUpLeadsToTheFirstRateOfEverySchedule(ScheduleKind kind) {
    double first = rates(kind.create(CONSTANTS.options()), new double[1])[0];
    assertArrayEquals(
        new double[] {first / 3, first * 2 / 3, first},
        rates(kind.create(CONSTANTS.options()).withWarmUp(2), new double[3]),
        TOLERANCE);
  }

  @Test
  void noWarmUpIsTheScheduleItself() {
    Schedule schedule = ScheduleKind.COSINE.create(CONSTANTS.options());
    assertSame(schedule, schedule.withWarmUp(0));
  }

  @ParameterizedTest
  @EnumSource
  void noneExceedsTheBaseOrFallsBelowZero(ScheduleKind kind) {
    Schedule schedule = kind.create(CONSTANTS.options());
    for (int t = 0; t < 1000; t++) {
      double rate = schedule.at(t, 1, BASE).rate();
      assertTrue(rate >= 0 && rate <= BASE.rate(), "rate " + rate + " at " + t);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aPeriodOfOneIsEnough(ScheduleKind kind) {
    Schedule schedule = kind.create(CONSTANTS.withPeriod(1).options());
    for (int t = 0; t < 5; t++) {
      assertTrue(Double.isFinite(schedule.at(t, 1, BASE).rate()));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRateOfZeroStaysZero(ScheduleKind kind) {
    Schedule schedule = kind.create(CONSTANTS.options());
    for (int t = 0; t < 50; t++) {
      assertEquals(0, schedule.at(t, 1, BASE.withRate(0)).rate());
    }
  }

  @ParameterizedTest
  @EnumSource
  void momentumAndDecayOfTheStepArePassedOn(ScheduleKind kind) {
    Step step = kind.create(CONSTANTS.options()).at(0, 0, BASE);
    assertEquals(BASE.momentum(), step.momentum());
    assertEquals(BASE.weightDecay(), step.weightDecay());
  }

  @ParameterizedTest
  @EnumSource
  void everyKindGoesOnFromItsState(ScheduleKind kind) {
    Schedule original = kind.create(CONSTANTS.options()).withWarmUp(3);
    rates(original, new double[20]);
    Schedule restored = kind.create(CONSTANTS.options()).withWarmUp(3);
    restored.restore(original.state());
    for (int t = 20; t < 60; t++) {
      assertEquals(original.at(t, 1, BASE), restored.at(t, 1, BASE));
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PLATEAU")
  void timeAloneDecides(ScheduleKind kind) {
    Schedule schedule = kind.create(CONSTANTS.options());
    Step third = schedule.at(3, 1, BASE);
    schedule.at(17, 9, BASE);
    assertEquals(third, schedule.at(3, Double.NaN, BASE));
  }

  @Test
  void keysAreDifferent() {
    assertEquals(
        ScheduleKind.values().length,
        Arrays.stream(ScheduleKind.values()).map(ScheduleKind::key).distinct().count());
  }

  @Test
  void aPeriodOfNothingIsMisuse() {
    assertThrows(IllegalArgumentException.class, () -> CONSTANTS.withPeriod(0));
    assertThrows(IllegalArgumentException.class, () -> CONSTANTS.withGrowth(0));
  }
}
