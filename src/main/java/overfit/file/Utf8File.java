package overfit.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Reads text files in strict UTF-8. */
public final class Utf8File {

  /** The largest file, in bytes. */
  public static final int LARGEST = 1 << 20;

  private Utf8File() {}

  /** Formats a location in a text for messages; lines and columns count from 1. */
  public interface Place {
    String of(int line, int column);
  }

  /**
   * The text of a regular file. Throws {@link InputException} if it is not a text file, such as
   * {@code label: expected a tape, found a directory}.
   *
   * @param expected the expected kind of file: {@code a tape}
   */
  public static String read(Path path, String label, String expected, Place place) {
    AtomicFile.obstacle(path)
        .ifPresent(
            found -> {
              throw InputException.expected(expected, found).at(label);
            });
    return decoded(LimitedBytes.read(path, label, expected, LARGEST, SilenceLimit.BRIEF), place);
  }

  /**
   * The text of an input, which may be a pipe.
   *
   * @param typed its name, as the user has typed it
   */
  public static String read(InputFiles inputs, String typed, String expected, Place place) {
    return decoded(inputs.read(typed, expected, LARGEST), place);
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
