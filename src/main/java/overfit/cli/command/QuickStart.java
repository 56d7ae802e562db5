package overfit.cli.command;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import overfit.terminal.CdsRehearsal;

/**
 * A folder with what makes a start quick: the loaded classes as an archive that Java maps into
 * memory, and JLine's native library unpacked. It serves one jar and one Java, whose name it has.
 *
 * <p>The classes are those of the program as it is played: the screen, and training without one.
 */
final class QuickStart {

  private static final String ARCHIVE = "overfit.jsa";
  private static final String UNFINISHED = "new-";

  /** For more versions of the program and of Java than anybody uses in turns. */
  private static final int KEPT = 4;

  private final Path folder;
  private final Path parent;
  private final String java;
  private final String jar;

  QuickStart(Path folder) {
    this.folder = folder.toAbsolutePath();
    this.parent = this.folder.getParent();
    this.java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    this.jar = Path.of(System.getProperty("java.class.path")).toAbsolutePath().toString();
  }

  /** Makes it, all or nothing; nothing where it is there or another process is at it. */
  void make() throws IOException, InterruptedException {
    Files.createDirectories(parent);
    try (FileChannel file = open(parent.resolve("lock"));
        FileLock lock = file.tryLock()) {
      if (lock != null && !Files.exists(folder)) {
        tidy();
        fill(Files.createTempDirectory(parent, UNFINISHED));
      }
    }
  }

  private static FileChannel open(Path file) throws IOException {
    return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  /** Where no archive can be made the folder has none, so that it is not tried each time. */
  private void fill(Path unfinished) throws IOException, InterruptedException {
    try {
      CdsRehearsal.keepLibrary(unfinished);
      Path screen = unfinished.resolve("screen");
      Path training = unfinished.resolve("training");
      CdsRehearsal.play(program(unfinished, screen));
      run(unfinished, program(unfinished, training, "train", "--json", "--epochs", "20"));
      Set<String> classes = new LinkedHashSet<>(classes(screen));
      classes.addAll(classes(training));
      run(unfinished, archiving(Files.write(screen, classes), unfinished.resolve(ARCHIVE)));
      Files.delete(screen);
      Files.delete(training);
      Files.move(unfinished, folder);
    } finally {
      delete(unfinished);
    }
  }

  /**
   * Each line of a list, without the numbers that hold in this list alone: Java 17 crashes where a
   * lambda is listed twice, Java 25 gives up where a number is.
   */
  private static List<String> classes(Path list) throws IOException {
    return Files.readAllLines(list).stream()
        .filter(line -> !line.contains(" source: "))
        .map(line -> line.replaceFirst(" id: \\d+$", ""))
        .toList();
  }

  /** The program, listing its classes. */
  private List<String> program(Path library, Path classes, String... words) {
    List<String> command = new ArrayList<>(List.of(java, "-Xshare:off", "-Xlog:disable"));
    command.add("-XX:DumpLoadedClassList=" + classes);
    command.add("-Dlibrary.jline.path=" + library);
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:-UsePerfData", "-jar", jar));
    command.addAll(List.of(words));
    return command;
  }

  /** With G1, whose archives hold objects too; every collector can read them. */
  private List<String> archiving(Path classes, Path archive) {
    List<String> command = new ArrayList<>(List.of(java, "-Xshare:dump", "-XX:+UseG1GC"));
    command.addAll(List.of("-XX:-UsePerfData", "-XX:SharedClassListFile=" + classes));
    command.addAll(List.of("-XX:SharedArchiveFile=" + archive, "-cp", jar));
    return command;
  }

  private static void run(Path folder, List<String> command)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.redirectInput(new File("/dev/null"));
    builder.redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD).start().waitFor();
  }

  /** Deletes what was never finished, and what has not been made for long. */
  private void tidy() throws IOException {
    List<Path> folders = new ArrayList<>();
    try (Stream<Path> found = Files.list(parent)) {
      found.filter(Files::isDirectory).forEach(folders::add);
    }
    folders.sort(Comparator.comparing(QuickStart::time).reversed());
    int kept = 1; // the one to come
    for (Path old : folders) {
      if (old.getFileName().toString().startsWith(UNFINISHED) || kept++ >= KEPT) {
        delete(old);
      }
    }
  }

  private static FileTime time(Path folder) {
    try {
      return Files.getLastModifiedTime(folder);
    } catch (IOException gone) {
      return FileTime.fromMillis(0);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> found = Files.list(folder)) {
        for (Path file : found.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }
}
