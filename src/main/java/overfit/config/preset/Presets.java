package overfit.config.preset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import overfit.config.Preset;
import overfit.config.RunSpec;
import overfit.config.Suggestion;
import overfit.file.InputException;

/**
 * Where presets are found: by name, bundled or in the user's folder; or by path. And the experiment
 * that was left.
 */
public final class Presets {

  /** What the program opens with. */
  public static final String DEFAULT = "regularization";

  static final String SUFFIX = ".toml";

  /** Names that are easy to type, in a shell too. */
  private static final String NAME = "[a-z0-9][a-z0-9-]{0,63}";

  private final Path folder;
  private final Optional<Path> last;
  private final Optional<Path> home;
  private final List<String> commands;
  private final Optional<String> refusal;

  /**
   * @param folder the user's own presets; need not exist
   */
  public Presets(Path folder) {
    this(folder, Optional.empty(), Optional.empty(), List.of(), Optional.empty());
  }

  private Presets(
      Path folder,
      Optional<Path> last,
      Optional<Path> home,
      List<String> commands,
      Optional<String> refusal) {
    this.folder = folder;
    this.last = last;
    this.home = home;
    this.commands = commands;
    this.refusal = refusal;
  }

  /** Those that are bundled, and files by their path: the same for everybody. */
  public static Presets bundledAlone() {
    return new Presets(Path.of("/nonexistent"));
  }

  /** The same presets, of which none can be saved, nor anything else be written, and why. */
  public Presets readOnly(String reason) {
    return new Presets(folder, last, home, commands, Optional.of(reason));
  }

  /** Throws {@link InputException} where nothing is to be written. */
  public void mayWrite() {
    refusal.ifPresent(
        reason -> {
          throw new InputException(reason);
        });
  }

  /** The same presets, none of which can be saved under the name of a command. */
  public Presets besides(List<String> names) {
    return new Presets(folder, last, home, names, refusal);
  }

  /**
   * {@code $XDG_CONFIG_HOME/overfit/presets}, or the same under {@code ~/.config} where that is not
   * set or not absolute, https://specifications.freedesktop.org/basedir-spec/latest/.
   */
  public static Presets of(Map<String, String> environment) {
    return new Presets(
        folder(environment, "XDG_CONFIG_HOME", ".config").resolve("presets"),
        Optional.of(state(environment)),
        Optional.of(Path.of(environment.getOrDefault("HOME", ""))).filter(Path::isAbsolute),
        List.of(),
        Optional.empty());
  }

  /**
   * What was on the screen last: {@code $XDG_STATE_HOME/overfit/last.toml}, or the same under
   * {@code ~/.local/state}.
   */
  public static Path state(Map<String, String> environment) {
    return folder(environment, "XDG_STATE_HOME", ".local/state").resolve("last.toml");
  }

  private static Path folder(Map<String, String> environment, String variable, String atHome) {
    Path given = Path.of(environment.getOrDefault(variable, ""));
    Path base = given.isAbsolute() ? given : Path.of(environment.getOrDefault("HOME", "."), atHome);
    return base.resolve("overfit");
  }

  /**
   * Writes a preset into the user's folder, whole or not at all; gives its path. Throws {@link
   * InputException} for a name that cannot be one, and where the file cannot be written.
   *
   * @param replace whether a preset of the user's that has this name may be lost
   */
  public Path save(Preset preset, boolean replace) {
    mayWrite();
    String name = checked(preset.name());
    Path path = file(name);
    if (!replace && exists(path)) {
      throw InputException.expected("a new name", name + ", which is a preset of yours");
    }
    return saveTo(path, preset);
  }

  /** The name, if the user may give it to a preset. */
  private String checked(String name) {
    if (!name.matches(NAME)) {
      throw InputException.expected(
          "a name of up to 64 lower-case letters, digits and hyphens", name);
    }
    if (commands.contains(name)) {
      throw InputException.expected("a new name", name + ", which is a command");
    }
    if (BundledPresets.holds(name)) {
      throw InputException.expected("a new name", name + ", which is a built-in preset");
    }
    return name;
  }

  /** Where a preset of the user's is. */
  public Path file(String name) {
    return folder.resolve(name + SUFFIX);
  }

  private static boolean exists(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  /** Whether the user has a preset of that name, which another one could replace. */
  public boolean owns(String name) {
    return name.matches(NAME)
        && !commands.contains(name)
        && !BundledPresets.holds(name)
        && exists(file(name));
  }

  /** Names for a preset like another: {@code l2-2}, {@code l2-3} and so on without end. */
  public Stream<String> namesLike(String name, int from) {
    String plain = RunSpec.nameOfOnlyRun(name).toLowerCase(Locale.ROOT);
    String stem = plain.replaceAll("[^a-z0-9-]+", "-").replaceFirst("-\\d+$", "");
    return IntStream.iterate(from, i -> i + 1)
        .mapToObj(i -> stem + "-" + i)
        .filter(like -> !commands.contains(like) && !BundledPresets.holds(like));
  }

  /** A path as people write it, with {@code ~} for their home. */
  public String place(Path path) {
    return home.filter(path::startsWith)
        .map(start -> "~/" + start.relativize(path))
        .orElse(path.toString());
  }

  /**
   * The experiment that was left, if there is one; throws {@link InputException} for a bad file.
   */
  public Optional<SavedSession> last() {
    return last.filter(Files::exists)
        .map(path -> SavedSessionFile.read(path.toString(), TextFile.read(path)));
  }

  /**
   * Keeps an experiment that is left, if there is a place where it can be; gives what there is to
   * say about it, or "".
   */
  public String keep(SavedSession left) {
    String text = SavedSessionFile.toToml(left);
    if (!TextFile.holds(text)) {
      return "the experiment is too large to be kept for --last";
    }
    try {
      last.ifPresent(path -> TextFile.write(path, text));
      return "";
    } catch (InputException noPlace) {
      return ""; // whoever leaves wants to leave
    }
  }

  /** Writes a preset, whole or not at all, over whatever file is there. */
  public static Path saveTo(Path path, Preset preset) {
    return TextFile.write(path, PresetWriter.toToml(preset));
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
      return new Source(path.toString(), TextFile.read(path));
    }
    Optional<String> bundled = BundledPresets.text(nameOrPath);
    if (bundled.isPresent()) {
      return new Source(nameOrPath + SUFFIX, bundled.get());
    }
    Path own = file(nameOrPath);
    if (Files.exists(own)) {
      return new Source(own.toString(), TextFile.read(own));
    }
    if (Files.exists(path)) {
      return new Source(path.toString(), TextFile.read(path));
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

  /** The bundled names, and after them the user's own, each sorted. */
  public List<String> names() {
    List<String> names = new ArrayList<>(BundledPresets.names());
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

  /** What a preset is called that is asked for like this. */
  static String nameOf(String nameOrPath) {
    String last = nameOrPath.substring(nameOrPath.lastIndexOf('/') + 1);
    return last.endsWith(SUFFIX) ? last.substring(0, last.length() - SUFFIX.length()) : last;
  }

  /** The names of the presets among files. */
  static TreeSet<String> namesAmong(Stream<Path> files) {
    return files
        .map(file -> file.getFileName().toString())
        .filter(file -> file.endsWith(SUFFIX))
        .map(Presets::nameOf)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
