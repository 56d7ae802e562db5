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
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import overfit.config.Preset;
import overfit.config.RunSpec;
import overfit.config.Suggestion;
import overfit.file.AtomicFile;
import overfit.file.InputException;
import overfit.file.InputFiles;
import overfit.file.UserPaths;

/**
 * Finds presets by name, bundled, in the user's folder or in shared ones, or by path; and saves
 * presets and the last session.
 */
public final class Presets {

  /** The preset that opens by default. */
  public static final String DEFAULT = "overfitting";

  static final String SUFFIX = ".toml";

  /** The path of a process substitution, such as {@code <(cat x.toml)}, in Bash and zsh. */
  private static final String DESCRIPTOR = "(/dev|/proc/self)/fd/\\d+";

  private static final String NOT_SAVED = "the experiment was not saved: ";

  /** Names of saved presets: not those of hidden files, of options or of paths. */
  private static final String NAME = "(?=[A-Za-z0-9])[A-Za-z0-9 ._-]{1,64}(?<! )";

  private final PresetFolders folders;
  private final Optional<Path> last;
  private final InputFiles inputs;
  private final List<String> commands;
  private final Optional<String> refusal;

  /**
   * @param folder the folder of the user's presets; it need not exist
   */
  public Presets(Path folder) {
    this(
        PresetFolders.only(folder),
        Optional.empty(),
        InputFiles.of(UserPaths.HOMELESS),
        List.of(),
        Optional.empty());
  }

  private Presets(
      PresetFolders folders,
      Optional<Path> last,
      InputFiles inputs,
      List<String> commands,
      Optional<String> refusal) {
    this.folders = folders;
    this.last = last;
    this.inputs = inputs;
    this.commands = commands;
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

  /** The same presets, but nothing can be saved; the reason is shown to the user. */
  public Presets readOnly(String reason) {
    return new Presets(folders, last, inputs, commands, Optional.of(reason));
  }

  /** The same presets, and the files and pipes of other inputs. */
  public Presets reading(InputFiles others) {
    return new Presets(folders, last, others, commands, refusal);
  }

  /** Throws {@link InputException} with the reason if nothing can be saved. */
  public void checkWritable() {
    refusal.ifPresent(
        reason -> {
          throw new InputException(reason);
        });
  }

  /** The same presets, but none can be saved under one of these names: they are commands. */
  public Presets reserving(List<String> names) {
    return new Presets(folders, last, inputs, names, refusal);
  }

  /**
   * The presets in {@code $XDG_CONFIG_HOME/overfit/presets}; {@code ~/.config} replaces the
   * variable if it is unset or not absolute. Then those below {@code $XDG_CONFIG_DIRS}.
   */
  public static Presets of(Map<String, String> environment) {
    return new Presets(
        PresetFolders.of(environment),
        Optional.of(state(environment)),
        InputFiles.of(UserPaths.of(environment)),
        List.of(),
        Optional.empty());
  }

  /**
   * The folder of the last sessions: {@code $XDG_STATE_HOME/overfit}; {@code ~/.local/state}
   * replaces the variable if it is unset or not absolute.
   */
  static Path state(Map<String, String> environment) {
    return BaseFolder.STATE.of(environment);
  }

  /**
   * Saves a preset atomically in the user's folder and returns its path. Throws {@link
   * InputException} if the name is invalid or the file cannot be written.
   *
   * @param replace whether to overwrite a preset of the user's with the same name
   */
  public Path save(Preset preset, boolean replace) {
    checkWritable();
    String name = checked(preset.name());
    Path path = file(name);
    if (!replace && exists(path)) {
      throw InputException.expected("a new name", name + ", which is one of your presets");
    }
    return saveTo(path, preset);
  }

  /** The name; throws {@link InputException} if a preset cannot be saved under it. */
  private String checked(String name) {
    if (!name.matches(NAME) || isPath(name)) {
      throw InputException.expected(
          "a name of up to 64 letters, digits, spaces, . _ - without " + SUFFIX, name);
    }
    if (commands.contains(name)) {
      throw InputException.expected("a new name", name + ", which is a command");
    }
    if (BundledPresets.holds(name)) {
      throw InputException.expected("a new name", name + ", which is a built-in preset");
    }
    return name;
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
    return name.matches(NAME)
        && !commands.contains(name)
        && !BundledPresets.holds(name)
        && exists(file(name));
  }

  /** Numbered variants of a name: {@code l2-2}, {@code l2-3} and so on, without end. */
  public Stream<String> namesLike(String name, int from) {
    String plain = RunSpec.nameOfOnlyRun(name).toLowerCase(Locale.ROOT);
    String stem = plain.replaceAll("[^a-z0-9-]+", "-").replaceFirst("-\\d+$", "");
    return IntStream.iterate(from, i -> i + 1)
        .mapToObj(i -> stem + "-" + i)
        .filter(like -> !commands.contains(like) && !BundledPresets.holds(like));
  }

  /** The paths that a user types. */
  public UserPaths paths() {
    return inputs.paths();
  }

  /** The files and pipes that a user names. */
  public InputFiles inputs() {
    return inputs;
  }

  /** The last session, if one was saved; throws {@link InputException} for an invalid file. */
  public Optional<SavedSession> last() {
    return last.map(SavedSessions::new).flatMap(SavedSessions::newest);
  }

  /**
   * Saves the session for {@code --last}, if there is a folder for it; returns a message for the
   * user if that failed, or "". A failed save must not keep the user from quitting. Called by one
   * thread at a time.
   */
  public String saveSession(SavedSession session) {
    String text = SavedSessionFile.toToml(session);
    if (!TextFile.holds(text)) {
      return "the experiment is too large to save for --last";
    }
    try {
      checkWritable();
      if (last.isPresent()) {
        new SavedSessions(last.get()).save(text);
      }
      return "";
    } catch (InputException e) {
      return NOT_SAVED + e.getMessage();
    } catch (IOException e) {
      return NOT_SAVED + AtomicFile.reason(e) + " (" + paths().place(last.get()) + ")";
    }
  }

  /** Writes a preset atomically, overwriting an existing file. */
  static Path saveTo(Path path, Preset preset) {
    return TextFile.write(path, PresetWriter.toToml(preset));
  }

  /** The preset; throws {@link InputException} if it does not exist or cannot be read. */
  public Preset find(String nameOrPath) {
    Source source = source(nameOrPath);
    return PresetReader.read(source.label, nameOf(nameOrPath), source.text, source.folder);
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
      return new Source(file.toString(), TextFile.read(file), PresetFolder.of(file));
    }
    if (inputs.exists(nameOrPath)) {
      return named(nameOrPath);
    }
    throw new InputException(
        "no preset is named "
            + nameOrPath
            + Suggestion.of(nameOrPath, names())
            + "; `overfit presets` lists them");
  }

  private Source named(String path) {
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
    folders.listed().map(Presets::namesIn).forEach(names::addAll);
    return names.stream().distinct().collect(Collectors.toList());
  }

  /** The names of the presets in a folder, sorted; none if there is no folder. */
  static SortedSet<String> namesIn(Path folder) {
    if (!Files.isDirectory(folder)) {
      return new TreeSet<>();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return namesAmong(files);
    } catch (IOException e) {
      throw InputException.expected("a folder of presets", "one that cannot be listed")
          .at(folder.toString());
    }
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
    return new PresetListing(this, folders, commands);
  }

  /** Whether it is the path of a file, and never the name of a preset. */
  static boolean isPath(String nameOrPath) {
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

  /** The names of the presets among files. */
  static TreeSet<String> namesAmong(Stream<Path> files) {
    return files
        .map(file -> file.getFileName().toString())
        .filter(file -> file.endsWith(SUFFIX))
        .map(Presets::nameOf)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
