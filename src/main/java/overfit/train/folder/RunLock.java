package overfit.train.folder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import overfit.file.ProcessStamp;

/**
 * The file {@code lock} of a run folder: the system's lock on it, which ends with its process, and
 * in it the {@link ProcessStamp} of that process. On a file system without locks the stamp alone
 * counts, and one of another machine is taken for that of a process that still runs.
 *
 * <p>The file stays, empty, when the lock ends: if it were deleted, another process could lock the
 * deleted file. It is opened once, since POSIX ends a lock when its process closes the file through
 * any descriptor.
 */
final class RunLock implements AutoCloseable {

  static final String FILE = "lock";

  private final FileChannel channel;

  private RunLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Locks a folder; empty if another process trains its run. */
  static Optional<RunLock> of(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(
            folder.resolve(FILE),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    try {
      if (isFree(channel)) {
        write(channel, ProcessStamp.own() + "\n");
        return Optional.of(new RunLock(channel));
      }
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    channel.close();
    return Optional.empty();
  }

  private static boolean isFree(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    } catch (IOException noLocks) {
      return !isRunning(read(channel));
    }
  }

  /** Who trains the run of a folder, such as {@code process 4711}; empty if nobody does. */
  static Optional<String> holder(Path folder) {
    Path file = folder.resolve(FILE);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      String stamp = read(channel);
      return isHeld(channel, stamp) ? Optional.of(holder(stamp)) : Optional.empty();
    } catch (IOException noFile) {
      return Optional.empty();
    }
  }

  /** For a process of this machine, the system need not be asked for the lock. */
  private static boolean isHeld(FileChannel channel, String stamp) {
    if (isOfThisMachine(stamp)) {
      return isRunning(stamp);
    }
    try (FileLock lock = channel.tryLock(0, Long.MAX_VALUE, true)) {
      return lock == null;
    } catch (OverlappingFileLockException | IOException e) {
      return isRunning(stamp);
    }
  }

  private static boolean isStamp(String text) {
    return text.strip().matches(ProcessStamp.PATTERN);
  }

  private static boolean isOfThisMachine(String stamp) {
    return isStamp(stamp) && ProcessStamp.parse(stamp.strip()).isOfThisMachine();
  }

  /** Whether a process runs, as far as its stamp tells. */
  static boolean isRunning(String stamp) {
    return isStamp(stamp)
        && (!isOfThisMachine(stamp) || ProcessStamp.parse(stamp.strip()).isRunning());
  }

  /** {@code process 4711}, {@code process 4711 of another machine}. */
  static String holder(String stamp) {
    if (!isStamp(stamp)) {
      return "another process";
    }
    String process = "process " + ProcessStamp.parse(stamp.strip()).pid();
    return isOfThisMachine(stamp) ? process : process + " of another machine";
  }

  private static void write(FileChannel channel, String text) throws IOException {
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)), 0);
  }

  private static String read(FileChannel channel) throws IOException {
    ByteBuffer text = ByteBuffer.allocate(64);
    int length = channel.read(text, 0);
    return length <= 0 ? "" : new String(text.array(), 0, length, StandardCharsets.US_ASCII);
  }

  @Override
  public void close() {
    try (channel) {
      channel.truncate(0);
    } catch (IOException e) {
      // The lock ends with the process.
    }
  }
}
