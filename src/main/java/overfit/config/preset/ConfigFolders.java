package overfit.config.preset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import overfit.file.InputException;

/**
 * Where files of one kind, presets or lessons, are found by name, after the bundled ones.
 *
 * @param own the user's folder; it need not exist
 * @param shared folders of the machine or the site, the first one first
 * @param ending that of the names of the files
 */
public record ConfigFolders(Path own, List<Path> shared, String ending) {

  /**
   * {@code overfit/KIND} below {@code $XDG_CONFIG_HOME} and each of {@code $XDG_CONFIG_DIRS}.
   *
   * @param kind the name of the folders, {@code presets}
   */
  public static ConfigFolders of(Map<String, String> environment, String kind, String ending) {
    Path own = BaseFolder.CONFIG.of(environment).resolve(kind);
    return new ConfigFolders(
        own,
        BaseFolder.sharedConfig(environment).stream()
            .map(folder -> folder.resolve(kind))
            .filter(folder -> !folder.equals(own))
            .toList(),
        ending);
  }

  public static ConfigFolders only(Path own, String ending) {
    return new ConfigFolders(own, List.of(), ending);
  }

  /** The user's folder, and the shared ones that exist and can be listed. */
  public Stream<Path> listed() {
    return Stream.concat(
        Stream.of(own), shared.stream().filter(Files::isDirectory).filter(Files::isReadable));
  }

  /** The first file of this name. */
  public Optional<Path> file(String name) {
    return Stream.concat(Stream.of(own), shared.stream())
        .map(folder -> folder.resolve(name + ending))
        .filter(Files::exists)
        .findFirst();
  }

  /**
   * The names of the files in one of the folders, sorted, without their ending; none if there is no
   * such folder.
   */
  public SortedSet<String> names(Path folder) {
    SortedSet<String> names = new TreeSet<>();
    if (!Files.isDirectory(folder)) {
      return names;
    }
    try (Stream<Path> files = Files.list(folder)) {
      files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(ending))
          .forEach(file -> names.add(file.substring(0, file.length() - ending.length())));
      return names;
    } catch (IOException | UncheckedIOException e) {
      throw InputException.expected("a folder of " + own.getFileName(), "one that cannot be listed")
          .at(folder.toString());
    }
  }
}
