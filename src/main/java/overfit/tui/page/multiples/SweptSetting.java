package overfit.tui.page.multiples;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import overfit.config.Config;
import overfit.config.Setting;
import overfit.train.RunSnapshot;

/**
 * The one setting in which runs differ, where its values are numbers.
 *
 * @param values that of each run
 */
record SweptSetting(Setting<?> setting, List<Double> values) {

  /** Nothing where the runs differ in several settings, or in none, or not in a number. */
  static Optional<SweptSetting> of(List<RunSnapshot> runs) {
    Set<Setting<?>> different = new LinkedHashSet<>();
    for (RunSnapshot run : runs) {
      different.addAll(runs.get(0).config().differences(run.config()));
    }
    if (different.size() != 1) {
      return Optional.empty();
    }
    Setting<?> setting = different.iterator().next();
    List<Double> values =
        runs.stream()
            .map(run -> run.config().literal(setting))
            .map(SweptSetting::alone)
            .filter(Number.class::isInstance)
            .map(value -> ((Number) value).doubleValue())
            .toList();
    return values.size() < runs.size()
        ? Optional.empty()
        : Optional.of(new SweptSetting(setting, values));
  }

  /** The width of a single hidden layer is a number too. */
  private static Object alone(Object literal) {
    return literal instanceof List<?> list && list.size() == 1 ? list.get(0) : literal;
  }

  String text(Config config) {
    return config.text(setting);
  }
}
