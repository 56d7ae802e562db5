package overfit.train.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.CRC32C;
import overfit.file.LineFile;

/**
 * Scalars over the steps of a run, as an event file of TensorBoard: a file of TFRecords, each with
 * an Event in the encoding of protocol buffers. The first Event has the version of the format, each
 * other one the scalars of a step.
 *
 * <pre>
 * TFRecord   length    masked CRC-32C of length   data    masked CRC-32C of data
 *            8 bytes   4 bytes                    length  4 bytes
 * </pre>
 *
 * <p>https://www.tensorflow.org/tutorials/load_data/tfrecord#tfrecords_format_details,
 * https://github.com/tensorflow/tensorflow/blob/master/tensorflow/core/util/event.proto and
 * https://github.com/tensorflow/tensorflow/blob/master/tensorflow/core/framework/summary.proto.
 *
 * <p>The time of an event is its step in seconds since 1970, so that the same run has the same
 * bytes whenever it is written.
 */
public final class EventFile {

  /** TensorBoard reads files whose names contain {@code tfevents}; then come time and host. */
  public static final String NAME = "events.out.tfevents.0000000000.overfit";

  private static final String VERSION = "brain.Event:2";

  private static final int CRC_MASK = 0xa282ead8;

  /** Fields of messages, {@code number << 3 | type}: 0 is a varint, 1 and 5 are 8 and 4 bytes. */
  private static final int EVENT_WALL_TIME = 1 << 3 | 1;

  private static final int EVENT_STEP = 2 << 3;
  private static final int EVENT_FILE_VERSION = 3 << 3 | 2;
  private static final int EVENT_SUMMARY = 5 << 3 | 2;
  private static final int SUMMARY_VALUE = 1 << 3 | 2;
  private static final int VALUE_TAG = 1 << 3 | 2;
  private static final int VALUE_SIMPLE = 2 << 3 | 5;

  private final OutputStream out;

  /** Whether a file begins as those that this program writes. */
  static boolean isOwn(Path file) throws IOException {
    ByteArrayOutputStream start = new ByteArrayOutputStream();
    new EventFile(start);
    return LineFile.begins(file, start.toByteArray());
  }

  /** Begins a file; the caller closes the stream. */
  public EventFile(OutputStream out) throws IOException {
    this.out = out;
    Message event = new Message();
    event.bytes(EVENT_FILE_VERSION, VERSION.getBytes(StandardCharsets.UTF_8));
    write(event.toByteArray());
  }

  /**
   * Adds the scalars of a step, by their tags. They are rounded to float32, and those that are not
   * finite are left out.
   *
   * @param step larger than that of the event before
   */
  public void add(long step, Map<String, Double> scalars) throws IOException {
    Message summary = new Message();
    scalars.forEach(
        (tag, scalar) -> {
          if (Double.isFinite(scalar)) {
            summary.bytes(SUMMARY_VALUE, value(tag, scalar));
          }
        });
    Message event = new Message();
    event.float64(EVENT_WALL_TIME, step);
    event.whole(EVENT_STEP, step);
    event.bytes(EVENT_SUMMARY, summary.toByteArray());
    write(event.toByteArray());
  }

  private static byte[] value(String tag, double scalar) {
    Message value = new Message();
    value.bytes(VALUE_TAG, tag.getBytes(StandardCharsets.UTF_8));
    value.float32(VALUE_SIMPLE, (float) scalar);
    return value.toByteArray();
  }

  private void write(byte[] data) throws IOException {
    byte[] length = littleEndian(Long.BYTES).putLong(data.length).array();
    out.write(length);
    out.write(maskedChecksum(length));
    out.write(data);
    out.write(maskedChecksum(data));
  }

  /** Masked, because the CRC of data that contain their own CRCs is weak. */
  private static byte[] maskedChecksum(byte[] data) {
    CRC32C checksum = new CRC32C();
    checksum.update(data);
    int masked = Integer.rotateRight((int) checksum.getValue(), 15) + CRC_MASK;
    return littleEndian(Integer.BYTES).putInt(masked).array();
  }

  private static ByteBuffer littleEndian(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** A message in the encoding of https://protobuf.dev/programming-guides/encoding. */
  private static final class Message {

    private final ByteArrayOutputStream fields = new ByteArrayOutputStream();

    void float64(int field, double value) {
      fields.write(field);
      fields.writeBytes(littleEndian(Double.BYTES).putDouble(value).array());
    }

    void float32(int field, float value) {
      fields.write(field);
      fields.writeBytes(littleEndian(Float.BYTES).putFloat(value).array());
    }

    void whole(int field, long value) {
      fields.write(field);
      varint(value);
    }

    void bytes(int field, byte[] value) {
      fields.write(field);
      varint(value.length);
      fields.writeBytes(value);
    }

    /** Seven bits a byte, the lowest first; the eighth says that there are more. */
    private void varint(long value) {
      long rest = value;
      while (rest >>> 7 != 0) {
        fields.write((int) rest & 0x7f | 0x80);
        rest >>>= 7;
      }
      fields.write((int) rest);
    }

    byte[] toByteArray() {
      return fields.toByteArray();
    }
  }
}
