package overfit.lesson.condition;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.stat.StatUtils;

/** A number that sums up a series, or several numbers. */
enum Statistic {
  MIN(Series::min, "the smallest"),
  MAX(Series::max, "the largest"),
  MEAN(series -> StatUtils.mean(series.values()), "the mean"),
  MEDIAN(series -> StatUtils.percentile(series.values(), 50), "the median"),
  VARIANCE(
      series -> StatUtils.populationVariance(series.values()),
      "the mean squared distance from the mean"),
  SD(
      series -> Math.sqrt(StatUtils.populationVariance(series.values())),
      "the standard deviation, the root of variance"),
  RANGE(series -> series.max() - series.min(), "the largest less the smallest"),
  COUNT(series -> series.size(), "how many there are"),
  RISES(Statistic::rises, "how often one is larger than the one before");

  private final ToDoubleFunction<Series> value;
  private final String help;

  Statistic(ToDoubleFunction<Series> value, String help) {
    this.value = value;
    this.help = help;
  }

  static Optional<Statistic> of(String word) {
    return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  String help() {
    return help;
  }

  double of(Series series) {
    return value.applyAsDouble(series);
  }

  private static double rises(Series series) {
    double[] values = series.values();
    int rises = 0;
    for (int i = 1; i < values.length; i++) {
      rises += values[i] > values[i - 1] ? 1 : 0;
    }
    return rises;
  }

  /** The mean change, without its sign, from each number to the next. */
  static double move(Series series) {
    double[] values = series.values();
    double sum = 0;
    for (int i = 1; i < values.length; i++) {
      sum += Math.abs(values[i] - values[i - 1]);
    }
    return sum / (values.length - 1);
  }
}
