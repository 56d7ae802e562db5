package overfit.train.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import overfit.config.RunSpec;
import overfit.file.InputException;
import overfit.train.Clock;
import overfit.train.EngineChooser;
import overfit.train.export.FolderNames;

/**
 * A folder of run folders, made by {@code --out}. A file marks it, so that no other folder is taken
 * for one.
 */
public final class OutFolder {

  static final String MARKER = "overfit-folder";

  private static final String FORMAT = "overfit folder 1\n";

  private final Path folder;

  private OutFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Makes a folder, with those above it, or opens one that was made in this way. Throws {@link
   * InputException} for another one that is not empty, and if it cannot be written.
   */
  public static OutFolder open(Path folder) {
    mark(folder);
    if (SweepPlanFiles.areIn(folder)) {
      throw InputException.expected("a new folder, or one of runs", "that of a sweep")
          .at(folder.toString());
    }
    return new OutFolder(folder);
  }

  /** Makes a folder and marks it, if it is not there yet. */
  static void mark(Path folder) {
    create(folder);
    RunFile marker = new RunFile(folder.resolve(MARKER));
    if (!marker.exists()) {
      checkNothingElse(
          folder, marker, none -> false, "a new or empty folder, or one made by --out");
      marker.write(FORMAT);
    } else if (!new String(marker.read(), StandardCharsets.UTF_8).equals(FORMAT)) {
      throw InputException.expected("a folder of format 1", "another format")
          .at(marker.path().toString());
    }
  }

  /** Makes a folder if there is none. */
  static void create(Path folder) {
    try {
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(folder);
      }
    } catch (IOException e) {
      throw RunFile.failure(folder, "made", e);
    }
  }

  /**
   * Throws {@link InputException} for a folder with other files, unless another process has written
   * the first one just now, and then perhaps others.
   *
   * @param own whether a file may be there before the first one
   * @param wanted what kind of folder is expected
   */
  static void checkNothingElse(Path folder, RunFile first, Predicate<Path> own, String wanted) {
    for (Path file : FolderListing.of(folder)) {
      String name = file.getFileName().toString();
      if (!isPart(name) && !own.test(file) && !first.exists()) {
        throw InputException.expected(wanted, name).at(folder.toString());
      }
    }
  }

  static boolean isMarker(Path file) {
    return file.getFileName().toString().equals(MARKER);
  }

  /** Whether it is a file that is being written, or that a killed process has left. */
  static boolean isPart(String name) {
    return name.startsWith(".") && name.endsWith(".part");
  }

  /**
   * Begins runs or goes on with them, each in a folder with its name. Throws {@link
   * InputException}, and leaves all runs alone, if that is not possible for one of them.
   *
   * @param diagnosed whether to keep their layers and sharpness
   */
  public List<RunFolder> runs(
      List<RunSpec> specs, EngineChooser engines, Clock clock, boolean diagnosed) {
    List<String> names = runNames(specs);
    List<RunFolder> opened = new ArrayList<>();
    try {
      for (int i = 0; i < specs.size(); i++) {
        opened.add(run(names.get(i), specs.get(i), engines, clock, diagnosed));
      }
      return opened;
    } catch (RuntimeException e) {
      opened.forEach(RunFolder::close);
      throw e;
    }
  }

  /** Begins a run or goes on with it, in a folder of this name. */
  public RunFolder run(
      String name, RunSpec spec, EngineChooser engines, Clock clock, boolean diagnosed) {
    return RunFolder.open(folder.resolve(name), spec, engines, clock, diagnosed);
  }

  /** Names of folders for runs: theirs, with _ for spaces, and no two alike. */
  static List<String> runNames(List<RunSpec> specs) {
    return FolderNames.ofRuns(specs, Set.of(MARKER));
  }

  /**
   * Names of folders: the wanted ones, with a number where two would be alike, also if only in
   * upper and lower case.
   *
   * @param files names of other files in the same folder
   */
  static List<String> names(List<String> wanted, Collection<String> files) {
    Set<String> taken = new HashSet<>(files);
    taken.add(MARKER);
    return FolderNames.distinct(wanted, taken);
  }
}
