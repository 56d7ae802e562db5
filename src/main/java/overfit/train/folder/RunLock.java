package overfit.train.folder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import overfit.file.InputException;
import overfit.file.ProcessStamp;

/**
 * The file {@code .lock} of a run folder: the system's lock on it, which ends with its process, and
 * in it the {@link ProcessStamp} of that process. It stays there, empty: whoever deleted it could
 * delete that of another process. On a file system without locks the stamp alone counts, and one of
 * another machine is taken for that of a process that still runs.
 */
final class RunLock implements AutoCloseable {

  static final String FILE = ".lock";

  /**
   * The files that this process has locked. A process loses its lock on a file as soon as it closes
   * any of its channels to that file, so it must not open it again (fcntl(2)).
   */
  private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private RunLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Locks a folder; empty if its run is trained, by another process or by this one. Throws {@link
   * InputException} for a file of others.
   */
  static Optional<RunLock> of(Path folder) throws IOException {
    Path file = file(folder);
    if (!OWN.add(file)) {
      return Optional.empty();
    }
    Optional<FileChannel> channel = Optional.empty();
    try {
      channel = locked(file);
      return channel.map(locked -> new RunLock(file, locked));
    } finally {
      if (channel.isEmpty()) {
        OWN.remove(file);
      }
    }
  }

  private static Path file(Path folder) throws IOException {
    return folder.toRealPath().resolve(FILE);
  }

  private static Optional<FileChannel> locked(Path file) throws IOException {
    new RunFile(file).checkNothingElse();
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    boolean locked = false;
    try {
      if (!isFree(channel)) {
        return Optional.empty();
      }
      checkOwn(file, read(channel));
      write(channel, ProcessStamp.own() + "\n");
      locked = true;
      return Optional.of(channel);
    } finally {
      if (!locked) {
        channel.close();
      }
    }
  }

  private static void checkOwn(Path file, String text) {
    if (!text.isEmpty() && !isStamp(text)) {
      throw InputException.expected("the lock of a run", "another file").at(file.toString());
    }
  }

  private static boolean isFree(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (IOException noLocks) {
      return !isRunning(read(channel));
    }
  }

  /** Who trains the run of a folder, such as {@code process 4711}; empty if nobody does. */
  static Optional<String> holder(Path folder) {
    try {
      Path file = file(folder);
      if (OWN.contains(file)) {
        return Optional.of(holder(ProcessStamp.own().toString()));
      }
      if (!Files.isRegularFile(file)) {
        return Optional.empty();
      }
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
        String stamp = read(channel);
        if (stamp.isEmpty()) {
          return Optional.empty();
        }
        return isHeld(channel, stamp) ? Optional.of(holder(stamp)) : Optional.empty();
      }
    } catch (IOException noFile) {
      return Optional.empty();
    }
  }

  /**
   * For a process of this machine, the system need not be asked for the lock. To ask is to lock the
   * file for an instant, in which no other process can begin.
   */
  private static boolean isHeld(FileChannel channel, String stamp) {
    if (isOfThisMachine(stamp)) {
      return isRunning(stamp);
    }
    try (FileLock lock = channel.tryLock(0, Long.MAX_VALUE, true)) {
      return lock == null;
    } catch (IOException noLocks) {
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
    OWN.remove(file);
  }
}
