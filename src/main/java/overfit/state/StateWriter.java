package overfit.state;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Writes state: numbers in big-endian order, arrays and texts after their length. */
public final class StateWriter implements State {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);

  /** What was written so far. */
  public byte[] bytes() {
    return bytes.toByteArray();
  }

  @Override
  public long whole(long value) {
    write(() -> out.writeLong(value));
    return value;
  }

  @Override
  public double real(double value) {
    whole(Double.doubleToRawLongBits(value));
    return value;
  }

  @Override
  public boolean flag(boolean value) {
    write(() -> out.writeBoolean(value));
    return value;
  }

  @Override
  public String text(String value) {
    byte[] encoded = value.getBytes(StandardCharsets.UTF_8);
    write(() -> out.writeInt(encoded.length));
    write(() -> out.write(encoded));
    return value;
  }

  @Override
  public double[] reals(double[] values) {
    write(() -> out.writeInt(values.length));
    ByteBuffer block = ByteBuffer.allocate(values.length * Double.BYTES);
    block.asDoubleBuffer().put(values);
    bytes.writeBytes(block.array());
    return values;
  }

  @Override
  public int[] words(int[] values) {
    write(() -> out.writeInt(values.length));
    for (int value : values) {
      write(() -> out.writeInt(value));
    }
    return values;
  }

  private interface Write {
    void run() throws IOException;
  }

  private static void write(Write write) {
    try {
      write.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory has room or throws an error
    }
  }
}
