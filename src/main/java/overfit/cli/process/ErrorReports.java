package overfit.cli.process;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import overfit.config.preset.BaseFolder;

/** Reports of the latest internal errors, one file each, in the state folder. */
public final class ErrorReports {

  /** How many reports are kept; adding one deletes the oldest. */
  public static final int KEPT = 10;

  /** With this format, sorting files by name sorts them by time. */
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

  /** The names that {@link #rename} gives: other files in the folder are not ours to delete. */
  private static final Pattern REPORT =
      Pattern.compile("error-\\d{8}-\\d{6}-\\d{3}-\\d+-\\d+\\.txt");

  private final Path folder;

  public ErrorReports(Map<String, String> environment) {
    folder = BaseFolder.STATE.of(environment);
  }

  /**
   * Writes a report atomically to a new file, and returns its path. Old reports that cannot be
   * deleted stay.
   */
  public Path add(String report) throws IOException {
    Files.createDirectories(folder);
    Path part = Files.createTempFile(folder, ".error-", ".part");
    try {
      Files.writeString(part, report);
      Path added = rename(part);
      tryDeleteOldest();
      return added;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** Renames a finished file to its time, the process id and a number that makes it unique. */
  private Path rename(Path part) throws IOException {
    String time = TIME.format(Files.getLastModifiedTime(part).toInstant());
    for (int number = 1; ; number++) {
      String name = "error-" + time + "-" + ProcessHandle.current().pid() + "-" + number + ".txt";
      try {
        return Files.move(part, folder.resolve(name));
      } catch (FileAlreadyExistsException taken) {
        // try the next number
      }
    }
  }

  private void tryDeleteOldest() {
    try {
      deleteOldest();
    } catch (IOException | DirectoryIteratorException e) {
      // The new report counts, and the next one tries again.
    }
  }

  private static boolean isReport(Path file) {
    return REPORT.matcher(file.getFileName().toString()).matches()
        && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
  }

  private void deleteOldest() throws IOException {
    List<Path> reports;
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, ErrorReports::isReport)) {
      reports =
          StreamSupport.stream(found.spliterator(), false)
              .sorted(Comparator.reverseOrder())
              .toList();
    }
    for (Path old : reports.subList(Math.min(KEPT, reports.size()), reports.size())) {
      Files.deleteIfExists(old);
    }
  }
}
