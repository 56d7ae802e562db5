package overfit.data.table;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** Formats of files that are taken for data but cannot be read, by their first bytes. */
enum ForeignFormat {
  GZIP("1f8b", "gzip: gunzip unpacks"),
  BZIP2("425a68", "bzip2: bunzip2 unpacks"),
  XZ("fd377a585a", "xz: unxz unpacks"),
  ZSTD("28b52ffd", "zstd: unzstd unpacks"),
  ZIP("504b0304", "a zip archive or a spreadsheet: unzip it, or save the sheet as CSV"),
  OLE("d0cf11e0", "a spreadsheet: save it as CSV"),
  PDF("25504446", "a PDF: copy its table to a text file"),
  UTF_32LE("fffe0000", "UTF-32: iconv -f UTF-32 -t UTF-8 converts"),
  UTF_32BE("0000feff", "UTF-32: iconv -f UTF-32 -t UTF-8 converts");

  private static final String BINARY = "a binary file";

  private final byte[] magic;
  private final String found;

  ForeignFormat(String magic, String found) {
    this.magic = HexFormat.of().parseHex(magic);
    this.found = found;
  }

  /** What a file with this beginning is, and what to do about it; empty if it may be text. */
  static Optional<String> of(byte[] start) {
    return Arrays.stream(values())
        .filter(format -> format.begins(start))
        .findFirst()
        .map(format -> format.found);
  }

  private boolean begins(byte[] start) {
    return start.length >= magic.length
        && Arrays.equals(magic, 0, magic.length, start, 0, magic.length);
  }

  /**
   * The same for a file without a byte order mark. Of most characters in UTF-16, one of the two
   * bytes is 0, and in UTF-32 three of four.
   */
  static Optional<String> ofUnmarked(byte[] start) {
    int[] zeros = new int[2];
    for (int i = 0; i < start.length; i++) {
      zeros[i % 2] += start[i] == 0 ? 1 : 0;
    }
    if (zeros[0] + zeros[1] == 0) {
      return Optional.empty();
    }
    if (zeros[0] + zeros[1] > start.length * 0.7) {
      return Optional.of("UTF-32: iconv -f UTF-32" + end(start[0] == 0) + " -t UTF-8 converts");
    }
    boolean lopsided = Math.min(zeros[0], zeros[1]) == 0;
    return lopsided && zeros[0] + zeros[1] > start.length / 4
        ? Optional.of("UTF-16 without: iconv -f UTF-16" + end(zeros[0] > 0) + " -t UTF-8 converts")
        : Optional.of(BINARY);
  }

  private static String end(boolean big) {
    return big ? "BE" : "LE";
  }
}
