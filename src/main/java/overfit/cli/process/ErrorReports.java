package overfit.cli.process;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import overfit.config.preset.Presets;

/** The state folder, as the place of the latest reports of internal errors, each a file. */
public final class ErrorReports {

  /** So many reports are left when one was added. */
  public static final int KEPT = 10;

  /** Sorted by name, the files are sorted by time. */
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

  private static final String REPORTS = "error-[0-9]*.txt";

  private final Path folder;

  public ErrorReports(Map<String, String> environment) {
    folder = Presets.state(environment).getParent();
  }

  /** Writes a report as a whole, never over another one; gives its path. */
  public Path add(String report) throws IOException {
    Files.createDirectories(folder);
    Path part = Files.createTempFile(folder, ".error-", ".part");
    try {
      Files.writeString(part, report);
      Path added = named(part);
      tidy();
      return added;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** Gives a finished file its name: when it was written, by which process, and a number. */
  private Path named(Path part) throws IOException {
    String time = TIME.format(Files.getLastModifiedTime(part).toInstant());
    for (int number = 1; ; number++) {
      String name = "error-" + time + "-" + ProcessHandle.current().pid() + "-" + number + ".txt";
      try {
        return Files.move(part, folder.resolve(name));
      } catch (FileAlreadyExistsException another) {
        // the next number
      }
    }
  }

  private void tidy() throws IOException {
    List<Path> reports;
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, REPORTS)) {
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
