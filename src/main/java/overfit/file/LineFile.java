package overfit.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * A text file that grows line by line while others read it. It is written in blocks of whole lines;
 * what cannot be written whole is cut off again.
 */
public final class LineFile implements LineOutput, AutoCloseable {

  /** A page: a block of this size is seldom torn if the process is killed while it is written. */
  private static final int BLOCK = 4096;

  private final Path path;
  private final FileChannel channel;
  private final ByteArrayOutputStream waiting = new ByteArrayOutputStream(2 * BLOCK);
  private long written;

  private LineFile(Path path, FileChannel channel, long length) {
    this.path = path;
    this.channel = channel;
    written = length;
  }

  /**
   * Opens a file, or a new one, that goes on after its first {@code length} bytes, whole lines;
   * what follows them is cut off. Throws {@link InputException} if there are fewer, or if it cannot
   * be written.
   *
   * @param advice what to do if there are fewer
   */
  public static LineFile open(Path path, long length, String advice) {
    if (length > 0 && size(path) < length) {
      String found = Files.exists(path) ? size(path) + " bytes" : "no file";
      throw InputException.expected("at least " + length + " bytes", found)
          .advising(advice)
          .at(path.toString());
    }
    return open(path, length, channel -> {});
  }

  /** Whether a file is empty or begins with a text, by which one of ours is known. */
  public static boolean isEmptyOrBegins(Path path, String text) throws IOException {
    return Files.size(path) == 0 || begins(path, text);
  }

  /** Whether a file begins with a text, by which one of ours is known. */
  public static boolean begins(Path path, String text) throws IOException {
    return begins(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /** The same for a file of bytes. */
  public static boolean begins(Path path, byte[] start) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return Arrays.equals(start, in.readNBytes(start.length));
    }
  }

  private static long size(Path path) {
    try {
      return Files.exists(path) ? Files.size(path) : 0;
    } catch (IOException e) {
      throw failure(path, e);
    }
  }

  /**
   * A new file, or an old one that is emptied, unless another process has opened it in this way.
   */
  public static LineFile exclusive(Path path) {
    return open(path, 0, channel -> lock(channel, path));
  }

  private static LineFile open(Path path, long length, Consumer<FileChannel> preparation) {
    try {
      FileChannel channel =
          FileChannel.open(path, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
      try {
        preparation.accept(channel);
        channel.truncate(length);
        channel.position(length);
        return new LineFile(path, channel, length);
      } catch (IOException | InputException e) {
        channel.close();
        throw e;
      }
    } catch (IOException e) {
      throw failure(path, e);
    }
  }

  /** The lock lasts as long as the channel. A file system without locks has none. */
  private static void lock(FileChannel channel, Path path) {
    boolean free;
    try {
      free = channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      free = false;
    } catch (IOException noLocks) {
      free = true;
    }
    if (!free) {
      throw InputException.expected("a file that no other process writes", "one that is written")
          .at(path.toString());
    }
  }

  @Override
  public void add(String line) {
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    if (waiting.size() + bytes.length > BLOCK) {
      flush();
    }
    waiting.writeBytes(bytes);
  }

  @Override
  public void flush() {
    ByteBuffer block = ByteBuffer.wrap(waiting.toByteArray());
    waiting.reset();
    try {
      while (block.hasRemaining()) {
        channel.write(block);
      }
      written += block.limit();
    } catch (IOException e) {
      cutBack();
      throw failure(path, e);
    }
  }

  private void cutBack() {
    try {
      channel.truncate(written);
    } catch (IOException e) {
      // The torn line stays; the failure that led here is the one to report.
    }
  }

  /** The length of the file with all lines that were added, in bytes. */
  public long length() {
    return written + waiting.size();
  }

  /** What was added is on the disk from now on. */
  public void force() {
    flush();
    try {
      channel.force(false);
    } catch (IOException e) {
      throw failure(path, e);
    }
  }

  private static InputException failure(Path path, IOException e) {
    return InputException.failed("written", e).at(path.toString());
  }

  /** Lines that wait are written, if that is possible. */
  @Override
  public void close() {
    try (channel) {
      flush();
    } catch (IOException | InputException e) {
      // Whoever needs the lines has flushed them.
    }
  }
}
