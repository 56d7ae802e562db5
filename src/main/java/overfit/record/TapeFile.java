package overfit.record;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The lines of a tape's file. */
final class TapeFile {

  /** Far above any tape, far below what would fill the memory. */
  private static final long LARGEST = 1 << 20;

  private TapeFile() {}

  static List<String> lines(Path path, String label) {
    if (!Files.isRegularFile(path)) {
      throw problem(
          label,
          Files.isDirectory(path)
              ? "a directory"
              : Files.exists(path) ? "a device or a pipe" : "none");
    }
    try {
      long size = Files.size(path);
      if (size > LARGEST) {
        throw problem(label, "one of " + size + " bytes, more than 1 MiB");
      }
      return decoded(Files.readAllBytes(path), label).lines().toList();
    } catch (IOException e) {
      throw problem(label, "one that cannot be read");
    }
  }

  private static TapeException problem(String label, String found) {
    return new TapeException(label + ": expected a tape, found " + found);
  }

  /** As UTF-8, without the mark that some editors put before it. */
  private static String decoded(byte[] bytes, String label) {
    ByteBuffer input = ByteBuffer.wrap(bytes);
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(input).toString();
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      String before = new String(bytes, 0, input.position(), StandardCharsets.UTF_8);
      int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
      int column = before.length() - before.lastIndexOf('\n');
      throw new Place(label, line, column).expected("a text file in UTF-8", "other bytes");
    }
  }
}
