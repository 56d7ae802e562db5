package overfit.config.preset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where presets are found by name, after the bundled ones.
 *
 * @param own the user's folder, in which presets are saved; it need not exist
 * @param shared folders of the machine or the site, the first one first
 */
record PresetFolders(Path own, List<Path> shared) {

  private static final String NAME = "presets";

  /**
   * {@code overfit/presets} below {@code $XDG_CONFIG_HOME} and each of {@code $XDG_CONFIG_DIRS}.
   */
  static PresetFolders of(Map<String, String> environment) {
    Path own = BaseFolder.CONFIG.of(environment).resolve(NAME);
    return new PresetFolders(
        own,
        BaseFolder.sharedConfig(environment).stream()
            .map(folder -> folder.resolve(NAME))
            .filter(folder -> !folder.equals(own))
            .toList());
  }

  static PresetFolders only(Path own) {
    return new PresetFolders(own, List.of());
  }

  /** The user's folder, and the shared ones that exist and can be listed. */
  Stream<Path> listed() {
    return Stream.concat(
        Stream.of(own), shared.stream().filter(Files::isDirectory).filter(Files::isReadable));
  }

  /** The first file of a preset of this name. */
  Optional<Path> file(String name) {
    return Stream.concat(Stream.of(own), shared.stream())
        .map(folder -> folder.resolve(name + Presets.SUFFIX))
        .filter(Files::exists)
        .findFirst();
  }
}
