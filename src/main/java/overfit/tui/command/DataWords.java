package overfit.tui.command;

import java.util.List;
import java.util.stream.Stream;
import overfit.config.Overrides;
import overfit.config.Setting;
import overfit.config.Settings;
import overfit.data.table.ColumnChoice;
import overfit.file.InputException;

/** The words of a command that opens a file: {@code mcycle.csv --x times --y accel}. */
final class DataWords {

  static final String USAGE = "FILE [--x COLUMN] [--y COLUMN] [--test FILE]";

  private static final List<Setting<?>> OPTIONS = List.of(Settings.X, Settings.Y, Settings.TEST);

  private DataWords() {}

  /** The file and its columns, which are guessed anew unless named; the file may have spaces. */
  static Overrides named(List<String> words) {
    int first = (int) words.stream().takeWhile(word -> !word.startsWith("--")).count();
    String file = String.join(" ", words.subList(0, first));
    if (file.isBlank()) {
      throw InputException.expected("a file of points", "");
    }
    Overrides named =
        Overrides.none()
            .with(Settings.FILE, file)
            .with(Settings.X, ColumnChoice.AUTO)
            .with(Settings.Y, ColumnChoice.AUTO)
            .with(Settings.TEST, Settings.TEST.initial());
    return withOptions(named, words.subList(first, words.size()));
  }

  private static Overrides withOptions(Overrides named, List<String> words) {
    Overrides all = named;
    for (int i = 0; i < words.size(); ) {
      Setting<?> setting = setting(words.get(i));
      int end = i + 1;
      while (end < words.size() && !words.get(end).startsWith("--")) {
        end++;
      }
      all = all.parsing(setting, String.join(" ", words.subList(i + 1, end)));
      i = end;
    }
    return all;
  }

  private static Setting<?> setting(String word) {
    return OPTIONS.stream()
        .filter(setting -> setting.option().equals(word))
        .findFirst()
        .orElseThrow(() -> InputException.expected(expected(), word));
  }

  private static String expected() {
    Stream<String> options = OPTIONS.stream().map(Setting::option);
    return "one of " + String.join(", ", options.toList());
  }
}
