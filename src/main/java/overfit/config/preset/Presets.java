package overfit.config.preset;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import overfit.config.Preset;
import overfit.config.Suggestion;
import overfit.file.InputException;
import overfit.file.InputFiles;
import overfit.file.UserPaths;

/**
 * Finds presets by name, bundled, in the user's folder or in shared ones, or by path; and saves
 * them in the user's folder.
 */
public final class Presets {

  /** The most runs that a preset may have. */
  public static final int MOST_RUNS = RunLimit.MOST;

  /** The preset that opens by default. */
  public static final String DEFAULT = "overfitting";

  static final String SUFFIX = ".toml";

  private static final String FOLDER = "presets";

  private static final String NO_VALUE =
      "; options such as --nesterov have no value, and --no-nesterov turns it off";

  /** The path of a process substitution, such as {@code <(cat x.toml)}, in Bash and zsh. */
  private static final String DESCRIPTOR = "(/dev|/proc/self)/fd/\\d+";

  private final ConfigFolders folders;
  private final StateFolder state;
  private final InputFiles inputs;
  private final PresetNames savable;
  private final Optional<String> refusal;

  /**
   * @param folder the folder of the user's presets; it need not exist
   */
  public Presets(Path folder) {
    this(
        ConfigFolders.only(folder, SUFFIX),
        StateFolder.NONE,
        InputFiles.of(UserPaths.HOMELESS),
        new PresetNames(List.of()),
        Optional.empty());
  }

  private Presets(
      ConfigFolders folders,
      StateFolder state,
      InputFiles inputs,
      PresetNames savable,
      Optional<String> refusal) {
    this.folders = folders;
    this.state = state;
    this.inputs = inputs;
    this.savable = savable;
    this.refusal = refusal;
  }

  /** Only the bundled presets, and files by path. */
  public static Presets bundledAlone() {
    return bundledAlone(InputFiles.of(UserPaths.HOMELESS));
  }

  /** Only the bundled presets, and files by path. */
  public static Presets bundledAlone(InputFiles inputs) {
    return new Presets(Path.of("/nonexistent")).reading(inputs);
  }

  /**
   * The presets in {@code $XDG_CONFIG_HOME/overfit/presets}; {@code ~/.config} replaces the
   * variable if it is unset or not absolute. Then those below {@code $XDG_CONFIG_DIRS}.
   */
  public static Presets of(Map<String, String> environment) {
    return of(environment, InputFiles.of(UserPaths.of(environment)), List.of());
  }

  /**
   * The same.
   *
   * @param inputs the files and pipes that the user names
   * @param commands names under which none can be saved: they are commands
   */
  public static Presets of(
      Map<String, String> environment, InputFiles inputs, List<String> commands) {
    return new Presets(
        ConfigFolders.of(environment, FOLDER, SUFFIX),
        StateFolder.of(environment),
        inputs,
        new PresetNames(commands),
        Optional.empty());
  }

  /** The same presets, but nothing can be saved; the reason is shown to the user. No sessions. */
  public Presets readOnly(String reason) {
    return new Presets(folders, StateFolder.NONE, inputs, savable, Optional.of(reason));
  }

  /** The same presets, and the files and pipes of other inputs. */
  public Presets reading(InputFiles others) {
    return new Presets(folders, state, others, savable, refusal);
  }

  /** Throws {@link InputException} with the reason if nothing can be saved. */
  public void checkWritable() {
    refusal.ifPresent(
        reason -> {
          throw new InputException(reason);
        });
  }

  /**
   * Saves a preset atomically in the user's folder and returns its path. Throws {@link
   * InputException} if the name is invalid or the file cannot be written.
   *
   * @param replace whether to overwrite a preset of the user's with the same name
   */
  public Path save(Preset preset, boolean replace) {
    checkWritable();
    String name = savable.checked(preset.name());
    Path path = file(name);
    if (!replace && exists(path)) {
      throw InputException.expected("a new name", name + ", which is one of your presets");
    }
    return saveTo(path, preset);
  }

  /** The path of a preset of the user's. */
  public Path file(String name) {
    return folders.own().resolve(name + SUFFIX);
  }

  static boolean exists(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  /** Whether the user has a preset of that name that {@link #save} could overwrite. */
  public boolean owns(String name) {
    return savable.allows(name) && exists(file(name));
  }

  /** Numbered variants of a name: {@code l2-2}, {@code l2-3} and so on, without end. */
  public Stream<String> namesLike(String name, int from) {
    return savable.like(name, from);
  }

  /** The paths that a user types. */
  public UserPaths paths() {
    return inputs.paths();
  }

  /** The files and pipes that a user names. */
  public InputFiles inputs() {
    return inputs;
  }

  /** Where experiments are saved for {@code --last}. */
  public StateFolder state() {
    return state;
  }

  /** Writes a preset atomically, overwriting an existing file. */
  public static Path saveTo(Path path, Preset preset) {
    return TextFile.write(path, PresetWriter.toToml(preset));
  }

  /** Whether a file has just the text that {@link #saveTo} would write. */
  public static boolean isSavedAs(Path path, Preset preset) throws IOException {
    byte[] text = PresetWriter.toToml(preset).getBytes(StandardCharsets.UTF_8);
    return Files.size(path) == text.length && Arrays.equals(Files.readAllBytes(path), text);
  }

  /** The preset; throws {@link InputException} if it does not exist or cannot be read. */
  public Preset find(String nameOrPath) {
    Source source = source(nameOrPath);
    return PresetReader.read(source.label, nameOf(nameOrPath), source.text, source.folder);
  }

  /** The preset of a file, whatever its name; throws {@link InputException} like {@link #find}. */
  public Preset read(String path) {
    Source source = named(path);
    return PresetReader.read(source.label, nameOf(path), source.text, source.folder);
  }

  /** The preset of a regular file; throws {@link InputException} like {@link #find}. */
  public static Preset read(Path file) {
    String text = TextFile.read(file);
    return PresetReader.read(file.toString(), nameOf(file.toString()), text, PresetFolder.of(file));
  }

  /** The file of a preset, unchanged. */
  public String text(String nameOrPath) {
    return source(nameOrPath).text;
  }

  /** The text of a file, the name of the file in messages, and its folder. */
  private record Source(String label, String text, PresetFolder folder) {}

  private Source source(String nameOrPath) {
    checkPath(nameOrPath);
    if (isPath(nameOrPath)) {
      return named(nameOrPath);
    }
    Optional<String> bundled = BundledPresets.text(nameOrPath);
    if (bundled.isPresent()) {
      return new Source(nameOrPath + SUFFIX, bundled.get(), PresetFolder.WORKING);
    }
    Optional<Path> found = folders.file(nameOrPath);
    if (found.isPresent()) {
      Path file = found.get();
      inputs.add(file);
      return new Source(file.toString(), TextFile.read(file), PresetFolder.of(file));
    }
    if (inputs.exists(nameOrPath)) {
      return named(nameOrPath);
    }
    String hint = Suggestion.of(nameOrPath, names()) + "; `overfit presets` lists them";
    throw new InputException(
        "no preset is named " + nameOrPath + (isSwitch(nameOrPath) ? NO_VALUE : hint));
  }

  /** Whether it looks like the value of an option that has none. */
  private static boolean isSwitch(String word) {
    return List.of("true", "false", "yes", "no", "on", "off").contains(word);
  }

  private Source named(String path) {
    if (path.endsWith(".tape")) {
      throw InputException.expected("a preset", "a tape, which `overfit record` plays").at(path);
    }
    String text = TextFile.read(inputs, path);
    PresetFolder folder =
        inputs.isKept(path) ? PresetFolder.WORKING : PresetFolder.of(paths().path(path));
    return new Source(inputs.label(path), text, folder);
  }

  private void checkPath(String nameOrPath) {
    if (nameOrPath.isEmpty()) {
      throw InputException.expected("the name or file of a preset", "nothing");
    }
    try {
      paths().path(nameOrPath);
    } catch (InvalidPathException e) {
      throw InputException.expected(
          "the name or file of a preset", nameOrPath + " (" + e.getReason() + ")");
    }
  }

  /** The bundled names, the user's own and the shared ones, each folder's sorted. */
  public List<String> names() {
    List<String> names = new ArrayList<>(BundledPresets.names());
    folders.listed().map(folders::names).forEach(names::addAll);
    return names.stream().distinct().collect(Collectors.toList());
  }

  /**
   * The bundled presets, the user's own and the shared ones, each folder's sorted by name; with
   * those that cannot be read, and with those whose name stands for something else.
   */
  public List<ListedPreset> list() {
    return listing().all();
  }

  /** A note if there is another preset of the same name as a built-in one, or "". */
  public String shadowNote(String name) {
    return listing().shadowNote(name);
  }

  private PresetListing listing() {
    return new PresetListing(this, folders, savable.commands());
  }

  /** Whether it is the path of a file, and never the name of a preset. */
  public static boolean isPath(String nameOrPath) {
    return nameOrPath.contains("/")
        || nameOrPath.endsWith(SUFFIX)
        || List.of("~", InputFiles.STANDARD_INPUT).contains(nameOrPath);
  }

  /** The name of the preset that a name or path refers to. */
  static String nameOf(String nameOrPath) {
    if (nameOrPath.equals(InputFiles.STANDARD_INPUT)) {
      return "stdin";
    }
    if (nameOrPath.matches(DESCRIPTOR)) {
      return "pipe";
    }
    String last = nameOrPath.substring(nameOrPath.lastIndexOf('/') + 1);
    return last.endsWith(SUFFIX) ? last.substring(0, last.length() - SUFFIX.length()) : last;
  }
}
