package overfit.cli.command;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import overfit.config.preset.BaseFolder;
import overfit.file.InputException;
import overfit.terminal.CdsTrialRun;

/**
 * A folder that makes starts faster: an archive of the loaded classes that Java maps into memory
 * (class data sharing), and JLine's native library, unpacked. It is valid for one jar, with
 * Lanterna's beside it, and one Java installation, both where they are, which its name identifies.
 *
 * <p>The classes are recorded while the program runs the screen, and trains without it.
 */
final class QuickStart {

  /** How many folders are kept, one for each combination of program and Java versions. */
  private static final int KEPT = 4;

  /** A crash leaves no report in the folder. */
  private static final String NO_REPORT = "-XX:ErrorFile=/dev/null";

  private final Path folder;
  private final Path cache;
  private final String java;
  private final String jar;

  /**
   * Throws {@link InputException} for any folder but {@code start-…} in the program's cache folder.
   */
  QuickStart(Path folder, Map<String, String> environment) {
    this.folder = folder.toAbsolutePath().normalize();
    cache = BaseFolder.CACHE.of(environment).normalize();
    if (!cache.equals(this.folder.getParent())
        || !new StartFolder(this.folder).is(StartFolder.FINISHED)) {
      throw InputException.expected("a folder " + cache + "/start-...", "" + folder);
    }
    this.java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    this.jar = Path.of(System.getProperty("java.class.path")).toAbsolutePath().toString();
  }

  /**
   * Creates the folder atomically, unless it exists, another process is creating it, or what has
   * the lock's name is no file.
   */
  void make() throws IOException, InterruptedException {
    Files.createDirectories(cache);
    Path lockFile = cache.resolve("lock");
    if (Files.exists(lockFile, LinkOption.NOFOLLOW_LINKS)
        && !Files.isRegularFile(lockFile, LinkOption.NOFOLLOW_LINKS)) {
      return; // To open a pipe would wait for its reader.
    }
    try (FileChannel file = open(lockFile);
        FileLock lock = file.tryLock()) {
      if (lock != null && Files.notExists(folder, LinkOption.NOFOLLOW_LINKS)) {
        deleteOld();
        create(Files.createTempDirectory(cache, StartFolder.UNFINISHED_PREFIX));
      }
    }
  }

  private static FileChannel open(Path file) throws IOException {
    return FileChannel.open(
        file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
  }

  /**
   * Creates the folder. If no archive can be made, for example because the disk is full, the folder
   * is created without one, so that not every start tries again.
   */
  private void create(Path unfinished) throws IOException, InterruptedException {
    try {
      fill(unfinished);
      Files.move(unfinished, folder);
    } finally {
      new StartFolder(unfinished).deleteIfOwn();
      if (!Files.exists(folder)) {
        Files.createDirectory(folder);
      }
    }
  }

  private void fill(Path unfinished) throws IOException, InterruptedException {
    CdsTrialRun.keepLibrary(unfinished);
    Path screen = unfinished.resolve(StartFolder.SCREEN);
    Path training = unfinished.resolve(StartFolder.TRAINING);
    CdsTrialRun.play(program(unfinished, screen));
    run(unfinished, program(unfinished, training, "train", "--json", "--epochs", "20"));
    Set<String> classes = new LinkedHashSet<>(classes(screen));
    classes.addAll(classes(training));
    Path archive = unfinished.resolve(StartFolder.ARCHIVE);
    if (run(unfinished, dump(Files.write(screen, classes), archive)) != 0) {
      Files.deleteIfExists(archive);
    }
    Files.delete(screen);
    Files.delete(training);
  }

  /**
   * The lines of a class list, without the ids, which are unique in one list only. In the merged
   * list a lambda that is listed twice crashes Java 17, and an id that is listed twice makes Java
   * 25 give up.
   */
  private static List<String> classes(Path list) throws IOException {
    return Files.readAllLines(list).stream()
        .filter(line -> !line.contains(" source: "))
        .map(line -> line.replaceFirst(" id: \\d+$", ""))
        .toList();
  }

  /** The command that runs the program and lists the classes that it loads. */
  private List<String> program(Path library, Path classes, String... args) {
    List<String> command =
        new ArrayList<>(List.of(java, NO_REPORT, "-Xshare:off", "-Xlog:disable"));
    command.add("-XX:DumpLoadedClassList=" + classes);
    command.add("-Dlibrary.jline.path=" + library);
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:-UsePerfData", "-jar", jar));
    command.addAll(List.of(args));
    return command;
  }

  /** The command that writes the archive: with G1, which archives objects too. */
  private List<String> dump(Path classes, Path archive) {
    List<String> command =
        new ArrayList<>(List.of(java, NO_REPORT, "-Xshare:dump", "-XX:+UseG1GC"));
    command.addAll(List.of("-XX:-UsePerfData", "-XX:SharedClassListFile=" + classes));
    command.addAll(List.of("-XX:SharedArchiveFile=" + archive, "-cp", jar));
    return command;
  }

  /** Returns the exit code. */
  private static int run(Path folder, List<String> command)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.redirectInput(new File("/dev/null"));
    builder.redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD);
    return builder.start().waitFor();
  }

  /** Deletes the program's own unfinished folders, and its oldest finished ones. */
  void deleteOld() throws IOException {
    List<StartFolder> folders = new ArrayList<>(StartFolder.in(cache));
    folders.removeIf(found -> !found.isOwn());
    folders.sort(Comparator.comparing(StartFolder::time).reversed());
    int kept = 1; // the one about to be created
    for (StartFolder old : folders) {
      if (old.is(StartFolder.UNFINISHED) || kept++ >= KEPT) {
        old.deleteIfOwn();
      }
    }
  }
}
