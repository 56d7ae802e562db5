package overfit.tui.page.multiples;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import overfit.config.Config;
import overfit.config.Setting;
import overfit.train.RunSnapshot;

/**
 * The only setting in which runs differ, if its values are numbers.
 *
 * @param values the value of each run
 */
record SweptSetting(Setting<?> setting, List<Double> values) {

  /** Empty if the runs differ in several settings or in none, or if a value is not a number. */
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
            .map(run -> run.config().number(setting))
            .flatMap(value -> value.stream().boxed())
            .toList();
    return values.size() < runs.size()
        ? Optional.empty()
        : Optional.of(new SweptSetting(setting, values));
  }

  String text(Config config) {
    return config.text(setting);
  }
}
