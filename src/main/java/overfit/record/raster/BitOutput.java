package overfit.record.raster;

import java.io.ByteArrayOutputStream;

/** Bytes filled with bits from the lowest one: RFC 1951, section 3.1.1. */
final class BitOutput {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private int pending;
  private int pendingCount;

  /** Appends the {@code count} lowest bits of a number, at most 16; the others are 0. */
  void put(int bits, int count) {
    pending |= bits << pendingCount;
    pendingCount += count;
    while (pendingCount >= 8) {
      bytes.write(pending);
      pending >>>= 8;
      pendingCount -= 8;
    }
  }

  /** All bytes, the last one filled with zeros. */
  byte[] toByteArray() {
    put(0, (8 - pendingCount) % 8);
    return bytes.toByteArray();
  }
}
