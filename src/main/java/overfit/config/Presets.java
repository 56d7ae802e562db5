package overfit.config;

import java.io.File;
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
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /**
   * {@code $XDG_CONFIG_HOME/overfit/presets}, or the same under {@code ~/.config} where that is not
   * set or not absolute, https://specifications.freedesktop.org/basedir-spec/latest/.
   */
  public static Presets of(Map<String, String> environment) {
    String home = environment.getOrDefault("HOME", ".");
    Path config = Path.of(environment.getOrDefault("XDG_CONFIG_HOME", ""));
    Path base = config.isAbsolute() ? config : Path.of(home, ".config");
    return new Presets(base.resolve("overfit").resolve("presets"));
  }

  /** Throws {@link InputException} where there is none, or where it cannot be read. */
  public Preset find(String nameOrPath) {
    Source source = source(nameOrPath);
    return PresetReader.read(source.label, nameOf(nameOrPath), source.text);
  }

  /** The file of a preset, as it is. */
  public String text(String nameOrPath) {
    return source(nameOrPath).text;
  }

  /** The text of a file, and how messages name the file. */
  private record Source(String label, String text) {}

  private Source source(String nameOrPath) {
    Path path = path(nameOrPath);
    if (isPath(nameOrPath)) {
      return read(path);
    }
    Optional<Source> bundled = bundled(nameOrPath);
    if (bundled.isPresent()) {
      return bundled.get();
    }
    Path own = folder.resolve(nameOrPath + SUFFIX);
    if (Files.exists(own)) {
      return read(own);
    }
    if (Files.exists(path)) {
      return read(path);
    }
    throw new InputException(
        "no preset is called "
            + nameOrPath
            + Suggestion.of(nameOrPath, names())
            + "; `overfit presets` lists them");
  }

  private static Path path(String nameOrPath) {
    if (nameOrPath.isEmpty()) {
      throw InputException.expected("the name or the file of a preset", "nothing");
    }
    try {
      return Path.of(nameOrPath);
    } catch (InvalidPathException e) {
      throw InputException.expected(
          "the name or the file of a preset", nameOrPath + " (" + e.getReason() + ")");
    }
  }

  private static Optional<Source> bundled(String name) {
    if (!name.matches("[a-z0-9-]+")) {
      return Optional.empty();
    }
    String file = name + SUFFIX;
    try (InputStream in = Presets.class.getResourceAsStream(BUNDLED + file)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new Source(file, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new IllegalStateException("the bundled preset " + name + " cannot be read", e);
    }
  }

  /** The bundled names, and after them the user's own, each sorted. */
  public List<String> names() {
    List<String> names = new ArrayList<>(bundled());
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        names.addAll(namesAmong(files));
      } catch (IOException e) {
        throw InputException.expected("a folder of presets", "one that cannot be listed")
            .at(folder.toString());
      }
    }
    return names.stream().distinct().collect(Collectors.toList());
  }

  private static boolean isPath(String nameOrPath) {
    return nameOrPath.contains("/") || nameOrPath.endsWith(SUFFIX);
  }

  private static String nameOf(String nameOrPath) {
    String last = nameOrPath.substring(nameOrPath.lastIndexOf('/') + 1);
    return last.endsWith(SUFFIX) ? last.substring(0, last.length() - SUFFIX.length()) : last;
  }

  private static Source read(Path path) {
    String label = path.toString();
    obstacle(path.toFile())
        .ifPresent(
            found -> {
              throw InputException.expected("a preset file", found).at(label);
            });
    try {
      return new Source(label, decoded(Files.readAllBytes(path), label));
    } catch (IOException e) {
      throw new InputException("cannot be read: " + e.getMessage()).at(label);
    }
  }

  /** What is there that is no preset file. */
  private static Optional<String> obstacle(File file) {
    if (!file.exists()) {
      return Optional.of("none; `overfit presets` lists the names");
    }
    if (file.isDirectory()) {
      return Optional.of("a directory");
    }
    if (!file.isFile()) {
      return Optional.of("something else");
    }
    if (!file.canRead()) {
      return Optional.of("one that may not be read");
    }
    return file.length() > LARGEST_FILE
        ? Optional.of("one of " + file.length() + " bytes, more than 1 MiB")
        : Optional.empty();
  }

  /** As UTF-8, without the mark that some editors put before it. */
  private static String decoded(byte[] bytes, String label) {
    ByteBuffer input = ByteBuffer.wrap(bytes);
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(input).toString();
      return text.startsWith("\ufeff") ? text.substring(1) : text;
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
