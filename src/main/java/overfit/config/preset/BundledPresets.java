package overfit.config.preset;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;

/** The presets that are bundled with the program. */
final class BundledPresets {

  private static final String FOLDER = "/overfit/presets/";

  private BundledPresets() {}

  static boolean holds(String name) {
    return text(name).isPresent();
  }

  /** The file of a preset, unchanged. */
  static Optional<String> text(String name) {
    if (!name.matches("[a-z0-9-]+")) {
      return Optional.empty();
    }
    try (InputStream in =
        BundledPresets.class.getResourceAsStream(FOLDER + name + Presets.SUFFIX)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException("the bundled preset " + name + " cannot be read", e);
    }
  }

  static SortedSet<String> names() {
    try {
      URI folder = BundledPresets.class.getResource(FOLDER).toURI();
      if (!folder.getScheme().equals("jar")) {
        return listed(Path.of(folder));
      }
      try (FileSystem jar = FileSystems.newFileSystem(folder, Map.of())) {
        return listed(jar.getPath(FOLDER));
      }
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("the bundled presets cannot be listed", e);
    }
  }

  private static SortedSet<String> listed(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return Presets.namesAmong(files);
    }
  }
}
