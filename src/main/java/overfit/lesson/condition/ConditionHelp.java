package overfit.lesson.condition;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What can stand in a condition, for the manual.
 *
 * @param usage as it is written: {@code move(SERIES, N)}
 * @param help a few words on it, without a full stop
 */
public record ConditionHelp(String usage, String help) {

  /** The numbers of a run. */
  public static List<ConditionHelp> numbers() {
    return Stream.concat(
            Arrays.stream(Quantity.values()).map(each -> of(each.word(), each.help())),
            Stream.of(
                of(
                    RunWords.STATUS,
                    "running, finished, stopped (early) or diverged; compared with ==")))
        .toList();
  }

  /** The numbers that are computed from the present state of a run. */
  public static List<ConditionHelp> measures() {
    return Stream.concat(
            Arrays.stream(Measure.values()).map(each -> of(each.usage(), each.help())),
            Stream.of(
                of(
                    RunWords.BARRIER + "(RUN)",
                    "the hill on the straight line to another run: the most by which the train"
                        + " loss is above the line from one end's loss to the other's (barrier in"
                        + " landscape --json)")))
        .toList();
  }

  public static List<ConditionHelp> series() {
    return Arrays.stream(SeriesName.values()).map(each -> of(each.word(), each.help())).toList();
  }

  /** The numbers of the polynomial of a degree. */
  public static List<ConditionHelp> polynomials() {
    return Arrays.stream(Polynomial.values())
        .map(each -> of(RunWords.LEAST_SQUARES + "(D)." + each.word(), each.help()))
        .toList();
  }

  /** Functions of one series, or of several numbers. */
  public static List<ConditionHelp> statistics() {
    return Arrays.stream(Statistic.values()).map(each -> of(each.word(), each.help())).toList();
  }

  public static List<ConditionHelp> functions() {
    return Arrays.stream(Function.values()).map(each -> of(each.usage(), each.help())).toList();
  }

  private static ConditionHelp of(String usage, String help) {
    return new ConditionHelp(usage, help);
  }
}
