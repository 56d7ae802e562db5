package overfit.lesson;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import overfit.config.Config;
import overfit.config.Overrides;
import overfit.config.RunSpec;
import overfit.config.Setting;
import overfit.config.Settings;
import overfit.file.InputException;
import overfit.lesson.condition.Names;

/** What a condition on an experiment can name: its runs, and all settings. */
record ExperimentNames(List<String> runs, OptionalDouble answer) implements Names {

  static ExperimentNames of(List<RunSpec> specs) {
    return new ExperimentNames(
        specs.stream().map(RunSpec::name).distinct().toList(), OptionalDouble.empty());
  }

  /** For conditions on a number that answers a question. */
  ExperimentNames withAnswer(double number) {
    return new ExperimentNames(runs, OptionalDouble.of(number));
  }

  @Override
  public Collection<String> settings() {
    return Settings.all().stream().map(Setting::name).toList();
  }

  @Override
  public Optional<String> setting(String word) {
    return Settings.find(word).map(Setting::key);
  }

  @Override
  public String value(String key, String text) {
    Setting<?> setting =
        Settings.find(key).orElseThrow(() -> InputException.expected("a setting", key));
    return Config.INITIAL.with(Overrides.none().parsing(setting, text)).text(setting);
  }
}
