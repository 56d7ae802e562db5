package overfit.train.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import overfit.config.RunSpec;
import overfit.file.InputException;
import overfit.train.Clock;
import overfit.train.EngineChooser;

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
    create(folder);
    RunFile marker = new RunFile(folder.resolve(MARKER));
    if (!marker.exists()) {
      checkEmpty(folder);
      marker.write(FORMAT);
    } else if (!new String(marker.read(), StandardCharsets.UTF_8).equals(FORMAT)) {
      throw InputException.expected("a folder of format 1", "another format")
          .at(marker.path().toString());
    }
    return new OutFolder(folder);
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

  private static void checkEmpty(Path folder) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        if (!isPart(name)) {
          throw InputException.expected("a new or empty folder, or one made by --out", name)
              .at(folder.toString());
        }
      }
    } catch (IOException e) {
      throw RunFile.failure(folder, "read", e);
    }
  }

  /** Whether it is a file that is being written, or that a killed process has left. */
  static boolean isPart(String name) {
    return name.startsWith(".") && name.endsWith(".part");
  }

  /**
   * Begins runs or goes on with them, each in a folder with its name. Throws {@link
   * InputException}, and leaves all runs alone, if that is not possible for one of them.
   */
  public List<RunFolder> runs(List<RunSpec> specs, EngineChooser engines, Clock clock) {
    List<String> names = names(specs);
    List<RunFolder> opened = new ArrayList<>();
    try {
      for (int i = 0; i < specs.size(); i++) {
        opened.add(run(names.get(i), specs.get(i), engines, clock));
      }
      return opened;
    } catch (RuntimeException e) {
      opened.forEach(RunFolder::close);
      throw e;
    }
  }

  /** Begins a run or goes on with it, in a folder of this name. */
  public RunFolder run(String name, RunSpec spec, EngineChooser engines, Clock clock) {
    return RunFolder.open(folder.resolve(name), spec, engines, clock);
  }

  /**
   * Names of folders for runs: theirs, with _ for spaces, and with a number where two would be one,
   * also where upper case counts as lower.
   */
  static List<String> names(List<RunSpec> specs) {
    Set<String> taken = new HashSet<>(Set.of(MARKER));
    List<String> names = new ArrayList<>();
    for (RunSpec spec : specs) {
      String plain = spec.name().replace(' ', '_');
      String name = plain;
      for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
        name = plain + "-" + number;
      }
      names.add(name);
    }
    return names;
  }
}
