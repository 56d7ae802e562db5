package overfit.cli.command;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import overfit.data.table.PointsFile;
import overfit.file.InputFiles;
import overfit.record.tape.Tape;

/** The kinds of file that the program reads. */
enum FileKind {
  PRESET,
  TAPE,
  POINTS;

  /** The beginning of a table or of a key with its value in TOML. */
  private static final Pattern TOML = Pattern.compile("\\[.*|[\\w.\"'-]+\\s*=.*");

  /** By the ending of its name, or, where that says nothing, by its first line. */
  static FileKind of(String typed, InputFiles inputs) {
    if (typed.endsWith(".toml")) {
      return PRESET;
    }
    if (typed.endsWith(".tape")) {
      return TAPE;
    }
    if (typed.matches(".*\\.(csv|tsv|txt|dat)")) {
      return POINTS;
    }
    byte[] bytes =
        inputs.look(typed, "the file of a preset, of points or of a tape", PointsFile.LARGEST_FILE);
    return firstLine(new String(bytes, StandardCharsets.UTF_8))
        .map(FileKind::begunBy)
        .orElse(POINTS);
  }

  /** The first line that is neither blank nor a comment in all three. */
  private static Optional<String> firstLine(String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .findFirst();
  }

  private static FileKind begunBy(String line) {
    if (TOML.matcher(line).matches()) {
      return PRESET;
    }
    return Tape.isCommand(line.split("[\\s@+]", 2)[0]) ? TAPE : POINTS;
  }
}
