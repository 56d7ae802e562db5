package overfit.data;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import overfit.file.InputException;

/**
 * Reads points from a text file: two numbers per line, separated by commas, semicolons, tabs or
 * blanks. The first line may be a header; if there are more than two columns, it has to name the
 * columns x and y. Empty lines and lines that begin with # are ignored.
 *
 * <p>Quotes follow RFC 4180, but cannot span lines, https://www.rfc-editor.org/rfc/rfc4180.
 */
public final class PointsFile {

  /** In bytes: enough for the maximum number of points with 17 digits, plus some more columns. */
  public static final int LARGEST_FILE = 128 << 20;

  /** The maximum length of a line quoted in a message. */
  private static final int LONGEST_FOUND = 60;

  private static final String EXPECTED = "two numbers";

  private final String label;
  private PointsColumns columns;
  private double[] x = new double[1024];
  private double[] y = new double[1024];
  private int count;
  private int line;

  private PointsFile(String label) {
    this.label = label;
  }

  /** Reads at least one point; throws {@link InputException} at the first error. */
  public static PointList read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(LARGEST_FILE + 1);
      if (bytes.length > LARGEST_FILE) {
        throw InputException.expected("at most 128 MiB of points", "more").at(file.toString());
      }
      return parse(file.toString(), bytes);
    } catch (NoSuchFileException e) {
      throw InputException.expected("a file of points", "none").at(file.toString());
    } catch (AccessDeniedException e) {
      throw InputException.expected("a file of points", "one that cannot be read")
          .at(file.toString());
    } catch (IOException e) {
      throw new InputException("cannot be read: " + e.getMessage()).at(file.toString());
    }
  }

  /**
   * Reads at least one point; throws {@link InputException} at the first error.
   *
   * @param label the name of the file in messages
   */
  public static PointList parse(String label, byte[] bytes) throws IOException {
    return new PointsFile(label).points(bytes);
  }

  private PointList points(byte[] bytes) throws IOException {
    CharsetDecoder strict = StandardCharsets.UTF_8.newDecoder();
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(new ByteArrayInputStream(bytes), strict));
    try {
      for (String text = lines.readLine(); text != null; text = lines.readLine()) {
        line++;
        parseLine(text.startsWith("\ufeff") && line == 1 ? text.substring(1) : text);
      }
    } catch (CharacterCodingException e) {
      throw notText();
    }
    if (count == 0) {
      throw InputException.expected("at least one point", "none").at(label);
    }
    return PointList.of(Arrays.copyOf(x, count), Arrays.copyOf(y, count));
  }

  private InputException notText() {
    return InputException.expected("a text file in UTF-8", "other bytes").at(label);
  }

  private void parseLine(String text) {
    if (text.indexOf('\0') >= 0) {
      throw notText();
    }
    String content = text.strip();
    if (content.isEmpty() || content.startsWith("#")) {
      return;
    }
    if (columns == null) {
      columns = PointsColumns.of(text);
      columns.mistake().ifPresent(this::reject);
      if (columns.named()) {
        return;
      }
    }
    double nextX = columns.x(text);
    double nextY = columns.y(text);
    if (Double.isNaN(nextX) || Double.isNaN(nextY)) {
      throw expected(EXPECTED, content);
    }
    if (!PointList.allows(nextX, nextY)) {
      throw expected("x from -1e6 to 1e6 and y from -1e30 to 1e30", content);
    }
    add(nextX, nextY);
  }

  private void reject(PointsColumns.Mistake mistake) {
    throw expected(mistake.expected(), mistake.found());
  }

  private void add(double nextX, double nextY) {
    if (count == PointList.MOST) {
      throw expected("at most " + count + " points", "more");
    }
    if (count == x.length) {
      x = Arrays.copyOf(x, 2 * count);
      y = Arrays.copyOf(y, 2 * count);
    }
    x[count] = nextX;
    y[count++] = nextY;
  }

  private InputException expected(String what, String found) {
    String cut = found.length() > LONGEST_FOUND ? found.substring(0, LONGEST_FOUND) + "..." : found;
    return InputException.expected(what, cut).at(label + ":" + line);
  }
}
