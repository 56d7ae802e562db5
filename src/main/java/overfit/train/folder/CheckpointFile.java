package overfit.train.folder;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import overfit.file.InputException;

/**
 * The file {@code checkpoint} of a run folder: a line of text, then the state.
 *
 * <pre>
 * overfit checkpoint 1, crc32c 1f2e3d4c, 81.5 s
 * bytes
 * </pre>
 *
 * <p>The checksum is that of the bytes, by Castagnoli's polynomial
 * (https://www.rfc-editor.org/rfc/rfc3720#appendix-B.4). They are the same whether training was
 * interrupted or not; its time is not.
 *
 * @param seconds the training time
 */
record CheckpointFile(byte[] state, double seconds) {

  private static final int FORMAT = 1;

  private static final Pattern HEAD = Pattern.compile("overfit checkpoint (\\d{1,9}), (.*)");

  private static final Pattern REST = Pattern.compile("crc32c ([0-9a-f]{8}), (\\d\\S{0,30}) s");

  private static final int LONGEST_HEAD = 100;

  byte[] bytes() {
    String head =
        String.format("overfit checkpoint %d, crc32c %08x, %s s\n", FORMAT, sum(state), seconds);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
    bytes.writeBytes(state);
    return bytes.toByteArray();
  }

  /** Reads a file; throws {@link InputException} unless it is whole and of this format. */
  static CheckpointFile read(RunFile file) {
    try {
      return parsed(file.read());
    } catch (NumberFormatException e) {
      throw damaged().at(file.path().toString());
    } catch (InputException e) {
      throw e.at(file.path().toString());
    }
  }

  private static CheckpointFile parsed(byte[] bytes) {
    String start =
        new String(bytes, 0, Math.min(bytes.length, LONGEST_HEAD), StandardCharsets.ISO_8859_1);
    int end = start.indexOf('\n');
    Matcher head = HEAD.matcher(start.substring(0, Math.max(0, end)));
    if (!head.matches()) {
      throw InputException.expected("a checkpoint of overfit", "another file");
    }
    int format = Integer.parseInt(head.group(1));
    if (format != FORMAT) {
      throw InputException.expected("a checkpoint of format " + FORMAT, "format " + format);
    }
    Matcher rest = REST.matcher(head.group(2));
    byte[] state = Arrays.copyOfRange(bytes, end + 1, bytes.length);
    if (!rest.matches() || Integer.parseUnsignedInt(rest.group(1), 16) != sum(state)) {
      throw damaged();
    }
    return new CheckpointFile(state, Double.parseDouble(rest.group(2)));
  }

  static InputException damaged() {
    return InputException.expected("a whole checkpoint", "a damaged one").advising(SavedRun.ANEW);
  }

  /** The CRC-32C of bytes. */
  static int sum(byte[] bytes) {
    CRC32C sum = new CRC32C();
    sum.update(bytes);
    return (int) sum.getValue();
  }
}
