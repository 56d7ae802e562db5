package overfit.cli.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErrorReportsTest {

  @TempDir Path state;
  private Path folder;
  private ErrorReports reports;

  @BeforeEach
  void open() {
    folder = state.resolve("overfit");
    reports = new ErrorReports(Map.of("XDG_STATE_HOME", state.toString()));
  }

  private TreeSet<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @Test
  void reportsOfOneMomentHaveTheirOwnFiles() throws IOException {
    Set<Path> added = new HashSet<>();
    for (int i = 0; i < ErrorReports.KEPT; i++) {
      Path report = reports.add("report " + i);
      assertEquals("report " + i, Files.readString(report));
      added.add(report);
    }
    assertEquals(ErrorReports.KEPT, added.size());
    assertEquals(ErrorReports.KEPT, names().size());
  }

  @Test
  void anOldReportThatCannotBeDeletedIsNoFailure() throws IOException {
    Path stuck = folder.resolve("error-20200101-000000-000-7-1.txt");
    Files.createDirectories(stuck.resolve("not empty"));
    for (int i = 0; i < ErrorReports.KEPT; i++) {
      assertEquals("report " + i, Files.readString(reports.add("report " + i)));
    }
    assertTrue(Files.exists(stuck));
  }

  @Test
  void onlyTheOldestReportsAreDeleted() throws IOException {
    Files.createDirectories(folder);
    for (int i = 0; i < ErrorReports.KEPT + 3; i++) {
      Files.createFile(folder.resolve("error-20200101-0000%02d-000-7-1.txt".formatted(i)));
    }
    Files.createFile(folder.resolve("last.toml"));
    Files.createFile(folder.resolve("error-notes.txt"));
    Files.createFile(folder.resolve("error-2020-my-notes.txt"));
    String added = reports.add("new").getFileName().toString();
    TreeSet<String> names = names();
    assertTrue(names.remove("last.toml"));
    assertTrue(names.remove("error-notes.txt"));
    assertTrue(names.remove("error-2020-my-notes.txt"));
    assertEquals(ErrorReports.KEPT, names.size());
    assertEquals("error-20200101-000004-000-7-1.txt", names.first());
    assertEquals(added, names.last());
  }
}
