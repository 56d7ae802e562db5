package overfit.file;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The temporary files that become others once they are whole: {@code .TARGET.PID-START-1.part}. A
 * process that is killed leaves its own, which the next one to write the same target deletes.
 */
public final class PartFiles {

  private static final Pattern NAME =
      Pattern.compile("\\.(.+)\\.(" + ProcessStamp.PATTERN + ")-\\d{1,19}\\.part", Pattern.DOTALL);

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
   * @param targets the names of the targets
   */
  public static void deleteAbandoned(Path folder, Predicate<String> targets) {
    try (DirectoryStream<Path> parts =
        Files.newDirectoryStream(folder, path -> isAbandoned(path, targets))) {
      for (Path part : parts) {
        Files.deleteIfExists(part);
      }
    } catch (IOException | DirectoryIteratorException e) {
      // They are hidden, and the next write tries again.
    }
  }

  private static boolean isAbandoned(Path path, Predicate<String> targets) {
    Matcher name = NAME.matcher(path.getFileName().toString());
    return name.matches()
        && targets.test(name.group(1))
        && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
        && !ProcessStamp.parse(name.group(2)).isRunning();
  }
}
