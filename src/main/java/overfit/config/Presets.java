package overfit.config;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where presets are found: by name, bundled or in the user's folder; or by path. */
public final class Presets {

  /** What the program opens with. */
  public static final String DEFAULT = "regularization";

  private static final String BUNDLED = "/overfit/presets/";
  private static final String SUFFIX = ".toml";

  /** Far above any preset, far below what would fill the memory. */
  private static final long LARGEST_FILE = 1 << 20;

  private final Path folder;

  /**
   * @param folder the user's own presets; need not exist
   */
  public Presets(Path folder) {
    this.folder = folder;
  }

  /** {@code $XDG_CONFIG_HOME/overfit/presets}, or the same under {@code ~/.config}. */
  public static Presets of(Map<String, String> environment) {
    String home = environment.getOrDefault("HOME", ".");
    String config = environment.getOrDefault("XDG_CONFIG_HOME", "");
    Path base = config.isEmpty() ? Path.of(home, ".config") : Path.of(config);
    return new Presets(base.resolve("overfit").resolve("presets"));
  }

  /** Throws {@link InputException} where there is none, or where it cannot be read. */
  public Preset find(String nameOrPath) {
    String name = nameOf(nameOrPath);
    return PresetReader.read(label(nameOrPath), name, text(nameOrPath));
  }

  /** The file of a preset, as it is. */
  public String text(String nameOrPath) {
    if (isPath(nameOrPath)) {
      return read(Path.of(nameOrPath), nameOrPath);
    }
    try (InputStream bundled = Presets.class.getResourceAsStream(BUNDLED + nameOrPath + SUFFIX)) {
      if (bundled != null && nameOrPath.matches("[a-z0-9-]+")) {
        return new String(bundled.readAllBytes(), StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      throw new InputException("cannot be read: " + e.getMessage()).at(nameOrPath);
    }
    Path own = folder.resolve(nameOrPath + SUFFIX);
    if (Files.exists(own)) {
      return read(own, own.toString());
    }
    if (Files.exists(Path.of(nameOrPath))) {
      return read(Path.of(nameOrPath), nameOrPath);
    }
    throw new InputException(
        "no preset is called "
            + nameOrPath
            + Suggestion.of(nameOrPath, names())
            + "; `overfit presets` lists them");
  }

  /** The bundled names, and after them the user's own, each sorted. */
  public List<String> names() {
    List<String> names = new ArrayList<>(bundled());
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        names.addAll(namesAmong(files));
      } catch (IOException e) {
        throw new InputException("cannot be listed: " + e.getMessage()).at(folder.toString());
      }
    }
    return names.stream().distinct().collect(Collectors.toList());
  }

  private String label(String nameOrPath) {
    return isPath(nameOrPath) ? nameOrPath : nameOrPath + SUFFIX;
  }

  private static boolean isPath(String nameOrPath) {
    return nameOrPath.contains("/") || nameOrPath.endsWith(SUFFIX);
  }

  private static String nameOf(String nameOrPath) {
    String last = nameOrPath.substring(nameOrPath.lastIndexOf('/') + 1);
    return last.endsWith(SUFFIX) ? last.substring(0, last.length() - SUFFIX.length()) : last;
  }

  private static String read(Path path, String label) {
    if (Files.isDirectory(path)) {
      throw InputException.expected("a preset file", "a directory").at(label);
    }
    if (!Files.exists(path)) {
      throw InputException.expected("a preset file", "none; `overfit presets` lists the names")
          .at(label);
    }
    try {
      if (!Files.isRegularFile(path) || Files.size(path) > LARGEST_FILE) {
        throw InputException.expected("a file of 1 MiB at most", "something else").at(label);
      }
      return decoded(Files.readAllBytes(path), label);
    } catch (IOException e) {
      throw new InputException("cannot be read: " + e.getMessage()).at(label);
    }
  }

  private static String decoded(byte[] bytes, String label) {
    ByteBuffer input = ByteBuffer.wrap(bytes);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(input).toString();
    } catch (CharacterCodingException e) {
      int line = 1;
      for (int i = 0; i < input.position(); i++) {
        line += bytes[i] == '\n' ? 1 : 0;
      }
      throw InputException.expected("a text file in UTF-8", "other bytes").at(label + ":" + line);
    }
  }

  private static TreeSet<String> bundled() {
    try {
      URI folder = Presets.class.getResource(BUNDLED).toURI();
      if (!folder.getScheme().equals("jar")) {
        return listed(Path.of(folder));
      }
      try (FileSystem jar = FileSystems.newFileSystem(folder, Map.of())) {
        return listed(jar.getPath(BUNDLED));
      }
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("the bundled presets cannot be listed", e);
    }
  }

  private static TreeSet<String> listed(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return namesAmong(files);
    }
  }

  private static TreeSet<String> namesAmong(Stream<Path> files) {
    return files
        .map(file -> file.getFileName().toString())
        .filter(file -> file.endsWith(SUFFIX))
        .map(Presets::nameOf)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
