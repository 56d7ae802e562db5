package overfit.file;

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
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Text files of one kind that are bundled with the program.
 *
 * @param folder among its resources, {@code /overfit/presets/}
 * @param ending of their names, {@code .toml}
 */
public record BundledFiles(String folder, String ending) {

  /** Whether there is a file of this name, without the ending. */
  public boolean holds(String name) {
    return text(name).isPresent();
  }

  /** A file, unchanged. */
  public Optional<String> text(String name) {
    if (!name.matches("[a-z0-9-]+")) {
      return Optional.empty();
    }
    try (InputStream in = BundledFiles.class.getResourceAsStream(folder + name + ending)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException("the bundled " + name + ending + " cannot be read", e);
    }
  }

  /** The names of all, without the ending. */
  public SortedSet<String> names() {
    try {
      URI place = BundledFiles.class.getResource(folder).toURI();
      if (!place.getScheme().equals("jar")) {
        return listed(Path.of(place));
      }
      try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
        return listed(jar.getPath(folder));
      }
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("the bundled files in " + folder + " cannot be listed", e);
    }
  }

  private SortedSet<String> listed(Path files) throws IOException {
    try (Stream<Path> all = Files.list(files)) {
      return all.map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(ending))
          .map(file -> file.substring(0, file.length() - ending.length()))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
