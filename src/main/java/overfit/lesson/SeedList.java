package overfit.lesson;

import java.util.List;
import overfit.config.SettingGrid;
import overfit.config.Settings;
import overfit.file.InputException;

/** Reads lists of seeds: {@code 42..61}, or {@code 42,49}. */
final class SeedList {

  private SeedList() {}

  /** The seeds of a key that must be there. */
  static List<Long> of(LessonTable table, String key) {
    String text = table.number(key).orElseGet(() -> table.text(key));
    try {
      return SettingGrid.values(Settings.SEED, text);
    } catch (InputException e) {
      throw e.at(table.at(key));
    }
  }

  /** The same, some of those given. */
  static List<Long> among(List<Long> seeds, LessonTable table, String key) {
    List<Long> some = of(table, key);
    if (!seeds.containsAll(some)) {
      throw InputException.expected("some of the seeds", table.source(key)).at(table.at(key));
    }
    return some;
  }
}
