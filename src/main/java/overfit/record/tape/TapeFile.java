package overfit.record.tape;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import overfit.file.InputException;
import overfit.file.Utf8File;
import overfit.record.film.SourcePosition;

/** Reads the lines of a tape. */
final class TapeFile {

  private static final String EXPECTED = "a tape";

  private TapeFile() {}

  static List<String> lines(Path path, String label) {
    try {
      return Utf8File.read(
              path,
              label,
              EXPECTED,
              (line, column) -> new SourcePosition(label, line, column).toString())
          .lines()
          .toList();
    } catch (IOException e) {
      throw InputException.expected(EXPECTED, "an unreadable file").at(label);
    }
  }
}
