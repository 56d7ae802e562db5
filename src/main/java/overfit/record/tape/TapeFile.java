package overfit.record.tape;

import java.util.List;
import overfit.file.InputFiles;
import overfit.file.Utf8File;
import overfit.record.film.SourcePosition;

/** Reads the lines of a tape. */
final class TapeFile {

  private static final String EXPECTED = "a tape";

  private TapeFile() {}

  static List<String> lines(InputFiles inputs, String typed) {
    String label = inputs.label(typed);
    return Utf8File.read(
            inputs,
            typed,
            EXPECTED,
            (line, column) -> new SourcePosition(label, line, column).toString())
        .lines()
        .toList();
  }
}
