package overfit.lesson.condition;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.stat.StatUtils;

/** A number that sums up a series, or several numbers; NaN if it is not known. */
enum Statistic {
  MIN(Series::min, "the smallest"),
  MAX(Series::max, "the largest"),
  MEAN(ofAll(StatUtils::mean), "the mean"),
  MEDIAN(ofAll(values -> StatUtils.percentile(values, 50)), "the median"),
  VARIANCE(ofAll(StatUtils::populationVariance), "the mean squared distance from the mean"),
  SD(
      ofAll(values -> Math.sqrt(StatUtils.populationVariance(values))),
      "the standard deviation, the root of variance"),
  RANGE(series -> series.max() - series.min(), "the largest less the smallest"),
  COUNT(series -> series.size(), "how many there are"),
  RISES(ofAll(Statistic::rises), "how often one is larger than the one before");

  private final ToDoubleFunction<Series> value;
  private final String help;

  Statistic(ToDoubleFunction<Series> value, String help) {
    this.value = value;
    this.help = help;
  }

  static Optional<Statistic> of(String word) {
    return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
  }

  /** What needs every number of a series. */
  private static ToDoubleFunction<Series> ofAll(ToDoubleFunction<double[]> value) {
    return series -> series.whole() ? value.applyAsDouble(series.values()) : Double.NaN;
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

  private static double rises(double[] values) {
    int rises = 0;
    for (int i = 1; i < values.length; i++) {
      rises += values[i] > values[i - 1] ? 1 : 0;
    }
    return rises;
  }

  /** The mean change, without its sign, from each number to the next. */
  static double move(Series series) {
    return ofAll(Statistic::move).applyAsDouble(series);
  }

  private static double move(double[] values) {
    double sum = 0;
    for (int i = 1; i < values.length; i++) {
      sum += Math.abs(values[i] - values[i - 1]);
    }
    return sum / (values.length - 1);
  }
}
