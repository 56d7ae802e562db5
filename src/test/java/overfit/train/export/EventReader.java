package overfit.train.export;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads event files, from the specifications of their formats alone. Not for large files. */
public final class EventReader {

  /** An event; the version is "" in all but the first one. */
  public record Event(double wallTime, long step, String version, Map<String, Float> scalars) {}

  private EventReader() {}

  /** Throws {@link IllegalArgumentException} for a file that is cut or damaged. */
  public static List<Event> events(byte[] file) {
    List<Event> events = new ArrayList<>();
    ByteBuffer rest = littleEndian(file);
    while (rest.hasRemaining()) {
      byte[] length = take(rest, 8);
      check(length, rest);
      byte[] data = take(rest, Math.toIntExact(littleEndian(length).getLong()));
      check(data, rest);
      events.add(event(littleEndian(data)));
    }
    return events;
  }

  private static ByteBuffer littleEndian(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static byte[] take(ByteBuffer from, int count) {
    if (count < 0 || count > from.remaining()) {
      throw new IllegalArgumentException("cut: " + count + " of " + from.remaining() + " bytes");
    }
    byte[] bytes = new byte[count];
    from.get(bytes);
    return bytes;
  }

  private static void check(byte[] data, ByteBuffer rest) {
    int masked = littleEndian(take(rest, 4)).getInt();
    int rotated = masked - 0xa282ead8;
    int expected = rotated >>> 17 | rotated << 15;
    if (crc32c(data) != expected) {
      throw new IllegalArgumentException("wrong checksum");
    }
  }

  /** Bit by bit: the remainder modulo 0x1edc6f41, reflected (RFC 3720, appendix B.4). */
  static int crc32c(byte[] data) {
    int crc = ~0;
    for (byte each : data) {
      crc ^= each & 0xff;
      for (int bit = 0; bit < 8; bit++) {
        crc = (crc & 1) == 0 ? crc >>> 1 : crc >>> 1 ^ 0x82f63b78;
      }
    }
    return ~crc;
  }

  private static Event event(ByteBuffer data) {
    double wallTime = 0;
    long step = 0;
    String version = "";
    Map<String, Float> scalars = new LinkedHashMap<>();
    while (data.hasRemaining()) {
      int field = (int) varint(data);
      switch (field) {
        case 1 << 3 | 1 -> wallTime = data.getDouble();
        case 2 << 3 -> step = varint(data);
        case 3 << 3 | 2 -> version = text(data);
        case 5 << 3 | 2 -> addSummary(message(data), scalars);
        default -> throw new IllegalArgumentException("field " + field + " of an event");
      }
    }
    return new Event(wallTime, step, version, scalars);
  }

  private static void addSummary(ByteBuffer summary, Map<String, Float> scalars) {
    while (summary.hasRemaining()) {
      if (varint(summary) != (1 << 3 | 2)) {
        throw new IllegalArgumentException("field of a summary");
      }
      addValue(message(summary), scalars);
    }
  }

  private static void addValue(ByteBuffer value, Map<String, Float> scalars) {
    String tag = "";
    float number = 0;
    while (value.hasRemaining()) {
      int field = (int) varint(value);
      switch (field) {
        case 1 << 3 | 2 -> tag = text(value);
        case 2 << 3 | 5 -> number = value.getFloat();
        default -> throw new IllegalArgumentException("field " + field + " of a value");
      }
    }
    scalars.put(tag, number);
  }

  private static ByteBuffer message(ByteBuffer from) {
    return littleEndian(take(from, Math.toIntExact(varint(from))));
  }

  private static String text(ByteBuffer from) {
    return StandardCharsets.UTF_8.decode(message(from)).toString();
  }

  private static long varint(ByteBuffer from) {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = from.get();
      value |= (next & 0x7fL) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }
}
