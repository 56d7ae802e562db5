package overfit.lesson.facts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import overfit.config.Config;
import overfit.config.Setting;
import overfit.config.Settings;
import overfit.lesson.condition.Facts;
import overfit.lesson.condition.Measure;
import overfit.lesson.condition.Polynomial;
import overfit.lesson.condition.Quantity;
import overfit.train.RunStatus;
import overfit.train.baseline.BaselineFit;

/** What follows from the settings and the points of a run. */
public abstract class RunFacts implements Facts {

  /** The settings at the moment. */
  protected abstract Config config();

  /** The polynomial of a degree that fits the samples best. */
  protected abstract BaselineFit polynomial(int degree);

  /** What can be computed from the state at the moment; empty if that is not at hand. */
  protected Optional<RunMeasures> measures() {
    return Optional.empty();
  }

  /** A number that does not follow from the settings. */
  protected abstract double measured(Quantity quantity);

  @Override
  public final double number(Quantity quantity) {
    List<Integer> widths = config().get(Settings.HIDDEN);
    return switch (quantity) {
      case PARAMETERS -> config().parameterCount();
      case LAYERS -> widths.size();
      case WIDTH -> widths.stream().mapToInt(width -> width).max().orElse(0);
      case GAP -> measured(Quantity.TEST) - measured(Quantity.TRAIN);
      default -> measured(quantity);
    };
  }

  @Override
  public final String setting(String key) {
    return config().text(found(key));
  }

  @Override
  public final double settingNumber(String key) {
    OptionalDouble number = config().number(found(key));
    return number.isPresent() ? number.getAsDouble() : Double.NaN;
  }

  private static Setting<?> found(String key) {
    return Settings.find(key).orElseThrow(() -> new IllegalArgumentException(key));
  }

  @Override
  public final double measure(Measure measure, double argument) {
    return measures().map(known -> known.of(measure, argument)).orElse(Double.NaN);
  }

  @Override
  public final double barrier(Facts other) {
    return other instanceof RunFacts known
        ? measures().flatMap(own -> known.measures().map(own::barrier)).orElse(Double.NaN)
        : Double.NaN;
  }

  @Override
  public final double polynomial(int degree, Polynomial part) {
    BaselineFit fit = polynomial(degree);
    return switch (part) {
      case TRAIN -> fit.trainLoss();
      case TEST -> fit.testLoss();
      case EXCESS -> fit.excessLoss();
      case RANGE -> fit.range();
    };
  }

  /** {@code finished}. */
  protected static String word(RunStatus status) {
    return status.name().toLowerCase(Locale.ROOT);
  }
}
