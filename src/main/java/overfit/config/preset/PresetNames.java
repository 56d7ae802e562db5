package overfit.config.preset;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import overfit.config.RunSpec;
import overfit.file.InputException;

/**
 * The names under which presets can be saved.
 *
 * @param commands words that open no preset: they are commands
 */
record PresetNames(List<String> commands) {

  /** Not names of hidden files, of options or of paths. */
  private static final String NAME = "(?=[A-Za-z0-9])[A-Za-z0-9 ._-]{1,64}(?<! )";

  /** The name; throws {@link InputException} if a preset cannot be saved under it. */
  String checked(String name) {
    if (!isWellFormed(name)) {
      throw InputException.expected(
          "a name of up to 64 letters (a to z), digits, spaces, . _ - that begins with a letter or"
              + " digit, without "
              + Presets.SUFFIX,
          name);
    }
    if (commands.contains(name)) {
      throw InputException.expected("a new name", name + ", which is a command");
    }
    if (BundledPresets.holds(name)) {
      throw InputException.expected("a new name", name + ", which is a built-in preset");
    }
    return name;
  }

  /** Whether a preset can be saved under the name. */
  boolean allows(String name) {
    return isWellFormed(name) && !isTaken(name);
  }

  private static boolean isWellFormed(String name) {
    return name.matches(NAME) && !Presets.isPath(name);
  }

  private boolean isTaken(String name) {
    return commands.contains(name) || BundledPresets.holds(name);
  }

  /** Numbered variants of a name: {@code l2-2}, {@code l2-3} and so on, without end. */
  Stream<String> like(String name, int from) {
    String plain = RunSpec.nameOfOnlyRun(name).toLowerCase(Locale.ROOT);
    String stem = plain.replaceAll("[^a-z0-9-]+", "-").replaceFirst("-\\d+$", "");
    return IntStream.iterate(from, i -> i + 1)
        .mapToObj(i -> stem + "-" + i)
        .filter(like -> !isTaken(like));
  }
}
