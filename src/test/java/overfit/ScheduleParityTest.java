package overfit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import overfit.Lesson.Setup;
import overfit.nn.Step;
import overfit.nn.schedule.Schedule;
import overfit.nn.schedule.ScheduleConstants;
import overfit.nn.schedule.ScheduleKind;

class ScheduleParityTest {
  private static final JsonNode RUNS = Reference.file("schedules").get("runs");

  /**
   * Relative to the base rate: rates have 15 digits in the file, and PyTorch computes most of them
   * recursively, with some hundred roundings.
   */
  private static final double RATES = 1e-13;

  /**
   * Some thousand roundings of 1e-16 in a different order, for runs that amplify them by up to 24
   * (f64Sensitivity).
   */
  private static final double LOSSES = 1e-12;

  private static final int ALL = 200;

  /**
   * A run whose high rate without momentum amplifies roundings by 1e10 is only compared up to
   * there.
   */
  static Stream<Arguments> runs() {
    ScheduleConstants options = ScheduleConstants.DEFAULT;
    return Stream.of(
        Arguments.of(
            "StepLR(50,0.5)", ALL, 0.01, ScheduleKind.STEP, options.withPeriod(50).withFactor(0.5)),
        Arguments.of(
            "MultiStepLR([30,80],0.1)",
            ALL,
            0.01,
            ScheduleKind.MULTI_STEP,
            options.withMilestones(List.of(30, 80))),
        Arguments.of(
            "ExponentialLR(0.99)", ALL, 0.01, ScheduleKind.EXPONENTIAL, options.withFactor(0.99)),
        Arguments.of(
            "CosineAnnealingLR(T_max=200,eta_min=0)",
            ALL,
            0.01,
            ScheduleKind.COSINE,
            options.withPeriod(200)),
        Arguments.of(
            "CosineAnnealingLR(T_max=50,eta_min=0.001)",
            ALL,
            0.01,
            ScheduleKind.COSINE,
            options.withPeriod(50).withMinimum(0.001)),
        Arguments.of(
            "CosineAnnealingWarmRestarts(T_0=20,T_mult=2)",
            ALL,
            0.01,
            ScheduleKind.COSINE_RESTARTS,
            options.withPeriod(20).withGrowth(2)),
        Arguments.of(
            "OneCycleLR(max_lr=0.1,total_steps=200) momentum cycled",
            ALL,
            0.1,
            ScheduleKind.ONE_CYCLE,
            options.withPeriod(200)),
        Arguments.of(
            "OneCycleLR(max_lr=0.1,total_steps=200,cycle_momentum=False)",
            20,
            0.1,
            ScheduleKind.ONE_CYCLE,
            options.withPeriod(200).withoutCycledMomentum()),
        Arguments.of(
            "ReduceLROnPlateau(factor=0.5,patience=5,threshold=0.01)",
            ALL,
            0.01,
            ScheduleKind.PLATEAU,
            options.withFactor(0.5).withPatience(5, 0.01)),
        Arguments.of(
            "ReduceLROnPlateau(factor=0.5,patience=1,threshold=0.01)",
            ALL,
            0.01,
            ScheduleKind.PLATEAU,
            options.withFactor(0.5).withPatience(1, 0.01)),
        Arguments.of(
            "LinearLR(0.1,1.0,20)", ALL, 0.01, ScheduleKind.LINEAR, options.withPeriod(20)),
        Arguments.of(
            "PolynomialLR(200,2.0)",
            ALL,
            0.01,
            ScheduleKind.POLYNOMIAL,
            options.withPeriod(200).withPower(2)));
  }

  @ParameterizedTest
  @MethodSource("runs")
  void ratesAndLossesArePyTorchs(
      String run, int epochs, double rate, ScheduleKind kind, ScheduleConstants constants) {
    JsonNode expected = RUNS.get(run);
    Schedule schedule = kind.create(constants.options());
    Lesson lesson = new Lesson(Setup.PLAIN);
    double loss = Double.NaN;
    for (int t = 0; t < ALL; t++) {
      Step step = schedule.at(t, loss, new Step(rate, 0, 0));
      loss = lesson.epoch(step);
      assertEquals(expected.get("lrs").get(t).asDouble(), step.rate(), RATES * rate, "rate " + t);
      double expectedLoss = expected.get("losses").get(t).asDouble();
      if (t < epochs) {
        assertEquals(expectedLoss, loss, LOSSES * expectedLoss, "epoch " + t);
      }
    }
  }
}
