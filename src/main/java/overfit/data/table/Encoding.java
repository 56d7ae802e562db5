package overfit.data.table;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import overfit.file.InputException;

/** The encodings of text that are read. */
enum Encoding {
  UTF_8(StandardCharsets.UTF_8, "efbbbf"),
  UTF_16LE(StandardCharsets.UTF_16LE, "fffe"),
  UTF_16BE(StandardCharsets.UTF_16BE, "feff");

  static final String EXPECTED = "UTF-8, or UTF-16 with a byte order mark";

  private final Charset charset;
  private final byte[] mark;

  Encoding(Charset charset, String mark) {
    this.charset = charset;
    this.mark = HexFormat.of().parseHex(mark);
  }

  /**
   * The encoding of a file with this beginning: UTF-8 unless there is a byte order mark. Throws
   * {@link InputException} for what is no text in one of these encodings.
   */
  static Encoding of(byte[] start) {
    refuse(ForeignFormat.of(start));
    Optional<Encoding> marked =
        Arrays.stream(values()).filter(encoding -> encoding.marks(start)).findFirst();
    if (marked.isEmpty()) {
      refuse(ForeignFormat.ofUnmarked(start));
    }
    return marked.orElse(UTF_8);
  }

  private static void refuse(Optional<String> format) {
    if (format.isPresent()) {
      throw InputException.expected(EXPECTED, format.get());
    }
  }

  private boolean marks(byte[] start) {
    return start.length >= mark.length
        && Arrays.equals(mark, 0, mark.length, start, 0, mark.length);
  }

  Charset charset() {
    return charset;
  }

  /** What bytes may be that are malformed in this encoding, given the first of them. */
  InputException malformed(byte first) {
    if (this != UTF_8) {
      return InputException.expected("UTF-16", "half a character");
    }
    int value = first & 0xff;
    String other = value < 0xa0 ? "windows-1252" : "ISO 8859-1";
    String name = value < 0xa0 ? "WINDOWS-1252" : "ISO-8859-1";
    return InputException.expected(
        EXPECTED,
        String.format(
            "a byte 0x%02x, perhaps %s: iconv -f %s -t UTF-8 converts", value, other, name));
  }
}
