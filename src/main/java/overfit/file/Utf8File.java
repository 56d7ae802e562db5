package overfit.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads text files in strict UTF-8. */
public final class Utf8File {

  /** The largest file, in bytes. */
  public static final long LARGEST = 1 << 20;

  private Utf8File() {}

  /** Formats a location in a text for messages; lines and columns count from 1. */
  public interface Place {
    String of(int line, int column);
  }

  /**
   * The text of a file. Throws {@link InputException} if it is not a text file, such as {@code
   * label: expected a tape, found a directory}.
   *
   * @param expected the expected kind of file: {@code a tape}
   */
  public static String read(Path path, String label, String expected, Place place)
      throws IOException {
    Optional<String> found = obstacle(path);
    if (found.isPresent()) {
      throw InputException.expected(expected, found.get()).at(label);
    }
    return decoded(Files.readAllBytes(path), place);
  }

  /** Why a path cannot be read as a text file; empty if it can. */
  private static Optional<String> obstacle(Path path) throws IOException {
    if (!Files.exists(path)) {
      return Optional.of("none");
    }
    Optional<String> found = AtomicFile.obstacle(path);
    if (found.isPresent()) {
      return found;
    }
    long size = Files.size(path);
    return size > LARGEST
        ? Optional.of("one of " + size + " bytes, more than 1 MiB")
        : Optional.empty();
  }

  /** The text without a byte order mark. */
  static String decoded(byte[] bytes, Place place) {
    ByteBuffer input = ByteBuffer.wrap(bytes);
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(input).toString();
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      String before = new String(bytes, 0, input.position(), StandardCharsets.UTF_8);
      int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
      int column = before.length() - before.lastIndexOf('\n');
      throw InputException.expected("a text file in UTF-8", "other bytes")
          .at(place.of(line, column));
    }
  }
}
