package overfit.file;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The temporary files that become others once they are whole: {@code .TARGET.STAMP-1.part}. A
 * process that is killed leaves its own, which the next one to write the same target deletes; on
 * another machine, after an hour.
 */
public final class PartFiles {

  private static final Pattern NAME =
      Pattern.compile("\\.(.+)\\.(" + ProcessStamp.PATTERN + ")-\\d{1,19}\\.part", Pattern.DOTALL);

  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

  private static final AtomicLong NUMBER = new AtomicLong();

  private PartFiles() {}

  /** An unused name next to the target. */
  static Path next(Path target) {
    String stamp = ProcessStamp.own() + "-" + NUMBER.incrementAndGet();
    return target.resolveSibling("." + target.getFileName() + "." + stamp + ".part");
  }

  /**
   * Deletes what ended processes have left of targets. What cannot be listed or deleted stays.
   *
   * @param own a file of this process that has just been written in the same folder
   * @param targets the names of the targets
   */
  public static void deleteAbandoned(Path own, Predicate<String> targets) {
    try (DirectoryStream<Path> parts =
        Files.newDirectoryStream(own.getParent(), path -> isAbandoned(path, targets, own))) {
      for (Path part : parts) {
        Files.deleteIfExists(part);
      }
    } catch (IOException | DirectoryIteratorException e) {
      // They are hidden, and the next write tries again.
    }
  }

  private static boolean isAbandoned(Path path, Predicate<String> targets, Path own)
      throws IOException {
    Matcher name = NAME.matcher(path.getFileName().toString());
    if (!name.matches()
        || !targets.test(name.group(1))
        || !Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    ProcessStamp writer = ProcessStamp.parse(name.group(2));
    return writer.isOfThisMachine() ? !writer.isRunning() : age(path, own) > 0;
  }

  /** Positive if nothing was written for too long; both times are of the same file system. */
  private static int age(Path path, Path own) throws IOException {
    Instant now = Files.getLastModifiedTime(own).toInstant();
    return now.minus(LONGEST_PAUSE).compareTo(Files.getLastModifiedTime(path).toInstant());
  }
}
