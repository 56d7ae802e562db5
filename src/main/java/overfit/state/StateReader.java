package overfit.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** Reads what a {@link StateWriter} has written. */
public final class StateReader implements State {

  private final ByteBuffer bytes;

  public StateReader(byte[] bytes) {
    this.bytes = ByteBuffer.wrap(bytes);
  }

  /** Throws {@link UncheckedIOException} unless everything was read. */
  public void end() {
    if (bytes.hasRemaining()) {
      throw failure("expected the end, found " + bytes.remaining() + " more bytes");
    }
  }

  @Override
  public long whole(long value) {
    return read(bytes::getLong);
  }

  @Override
  public double real(double value) {
    return Double.longBitsToDouble(whole(0));
  }

  @Override
  public boolean flag(boolean value) {
    return read(bytes::get) != 0;
  }

  @Override
  public String text(String value) {
    byte[] encoded = new byte[length(Byte.BYTES)];
    bytes.get(encoded);
    return new String(encoded, StandardCharsets.UTF_8);
  }

  @Override
  public double[] reals(double[] values) {
    double[] read = new double[length(Double.BYTES)];
    bytes.asDoubleBuffer().get(read);
    bytes.position(bytes.position() + read.length * Double.BYTES);
    return read;
  }

  @Override
  public int[] words(int[] values) {
    int[] read = new int[length(Integer.BYTES)];
    if (read.length != values.length) {
      throw failure("expected " + values.length + " words, found " + read.length);
    }
    bytes.asIntBuffer().get(read);
    bytes.position(bytes.position() + read.length * Integer.BYTES);
    return read;
  }

  /** The length of what follows, for elements of this size; they are there. */
  private int length(int size) {
    int length = read(bytes::getInt);
    if (length < 0 || length > bytes.remaining() / size) {
      throw failure("expected a length, found " + length);
    }
    return length;
  }

  private static <T> T read(Supplier<T> next) {
    try {
      return next.get();
    } catch (BufferUnderflowException e) {
      throw failure("expected more bytes, found the end");
    }
  }

  private static UncheckedIOException failure(String reason) {
    return new UncheckedIOException(new IOException(reason));
  }
}
