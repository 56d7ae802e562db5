package overfit.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import overfit.config.Setting;
import overfit.config.Settings;
import overfit.nn.schedule.ScheduleKind;
import overfit.nn.schedule.ScheduleOptions;

/** What the help says of {@code auto} is what a run gets. */
class AutoHelpTest {

  private static final int EPOCHS = 1200;

  private static final Map<Double, String> FRACTIONS =
      Map.of(0.25, "a quarter", 1 / 3.0, "a third", 0.5, "a half", 0.75, "three quarters");

  private static ScheduleOptions options(ScheduleKind kind) {
    return new RunParts(Specs.config("epochs=" + EPOCHS + " schedule=" + kind.key()))
        .scheduleOptions();
  }

  private static String fraction(int epochs) {
    return FRACTIONS.get((double) epochs / EPOCHS);
  }

  private static String ofAuto(Setting<?> setting) {
    return setting.help().substring(setting.help().indexOf("auto"));
  }

  @Test
  void thePeriodOfASchedule() {
    assertEquals(
        "auto: all; "
            + fraction(options(ScheduleKind.STEP).period())
            + " for step, "
            + fraction(options(ScheduleKind.COSINE_RESTARTS).period())
            + " for restarts, "
            + options(ScheduleKind.LINEAR).period()
            + " for linear",
        ofAuto(Settings.PERIOD));
  }

  @ParameterizedTest
  @EnumSource(
      value = ScheduleKind.class,
      names = {"COSINE", "ONE_CYCLE", "POLYNOMIAL"})
  void thePeriodOfTheOthersIsAllEpochs(ScheduleKind kind) {
    assertEquals(EPOCHS, options(kind).period());
  }

  @Test
  void theFactorOfASchedule() {
    assertEquals(
        "auto: "
            + options(ScheduleKind.STEP).factor()
            + "; "
            + options(ScheduleKind.EXPONENTIAL).factor()
            + " for exponential, 1/"
            + Math.round(1 / options(ScheduleKind.LINEAR).factor())
            + " for linear",
        ofAuto(Settings.FACTOR));
    List<ScheduleKind> others = List.of(ScheduleKind.MULTI_STEP, ScheduleKind.PLATEAU);
    others.forEach(
        kind -> assertEquals(options(ScheduleKind.STEP).factor(), options(kind).factor()));
  }

  @Test
  void theMilestonesOfASchedule() {
    assertEquals(
        options(ScheduleKind.MULTI_STEP).milestones().stream()
            .map(AutoHelpTest::fraction)
            .collect(Collectors.joining(" and ", "auto is at ", "")),
        ofAuto(Settings.MILESTONES));
  }
}
