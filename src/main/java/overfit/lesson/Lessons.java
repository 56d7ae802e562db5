package overfit.lesson;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import overfit.config.Suggestion;
import overfit.config.preset.ConfigFolders;
import overfit.config.preset.PresetFolder;
import overfit.config.preset.Presets;
import overfit.file.BundledFiles;
import overfit.file.InputException;
import overfit.file.InputFiles;
import overfit.file.Utf8File;

/**
 * Finds lessons: the bundled ones and those in the folders {@code overfit/lessons} of the user and
 * the site by name or by chapter, others by the path of their file.
 */
public final class Lessons {

  private static final String KIND = "lessons";
  private static final String ENDING = ".md";
  private static final String FOLDER = "/overfit/presets/lessons/";
  private static final String EXPECTED = "a lesson";
  private static final BundledFiles BUNDLED = new BundledFiles(FOLDER, ENDING);
  private static final BundledFiles COURSE = new BundledFiles(FOLDER, ".toml");

  private final Presets presets;
  private final ConfigFolders folders;
  private final ProgressFile progress;

  private Lessons(Presets presets, ConfigFolders folders, ProgressFile progress) {
    this.presets = presets;
    this.folders = folders;
    this.progress = progress;
  }

  /** Those of {@code $XDG_CONFIG_HOME} and {@code $XDG_CONFIG_DIRS} too. */
  public static Lessons of(Map<String, String> environment, Presets presets) {
    return new Lessons(
        presets, ConfigFolders.of(environment, KIND, ENDING), ProgressFile.of(environment));
  }

  /** Only the bundled ones, and files by path; no progress is kept. */
  public static Lessons bundledAlone(Presets presets) {
    return new Lessons(
        presets, ConfigFolders.only(Path.of("/nonexistent"), ENDING), ProgressFile.NONE);
  }

  /** The names of the bundled ones, sorted. */
  public static SortedSet<String> bundledNames() {
    return BUNDLED.names();
  }

  /** What was done so far; nothing if that cannot be read. */
  public LessonProgress progress() {
    return progress.read();
  }

  /**
   * Keeps what was done of a lesson, which is then the latest; not of one from a pipe, which nobody
   * can open again. Returns a message for the user if that failed, or "".
   */
  public String save(String word, LessonState state) {
    return presets.inputs().isKept(word) ? "" : progress.save(word, state);
  }

  /**
   * The lesson of a name, a chapter or a file; throws {@link InputException} if there is none, or
   * one that cannot be read.
   */
  public Lesson find(String word) {
    return source(word).read(presets);
  }

  private LessonSource source(String word) {
    if (word.isBlank()) {
      throw InputException.expected("the name or file of a lesson", "nothing");
    }
    if (word.contains("/") || word.endsWith(ENDING) || word.equals(InputFiles.STANDARD_INPUT)) {
      return named(word);
    }
    return byName(word)
        .or(() -> byChapter(word))
        .orElseThrow(
            () ->
                new InputException(
                    "no lesson is named "
                        + word
                        + Suggestion.of(word, names())
                        + "; `overfit learn --list` lists them"));
  }

  private Optional<LessonSource> byName(String name) {
    return bundled(name).or(() -> folders.file(name).map(file -> inFolder(name, name, file)));
  }

  private static Optional<LessonSource> bundled(String name) {
    return BUNDLED
        .text(name)
        .map(text -> new LessonSource(name, name, name + ENDING, text, Optional.empty()));
  }

  private Optional<LessonSource> byChapter(String chapter) {
    return list().stream()
        .filter(lesson -> !chapter.isEmpty() && lesson.chapter().equals(chapter))
        .findFirst()
        .map(lesson -> source(lesson.word()));
  }

  private static LessonSource inFolder(String name, String word, Path file) {
    String label = file.toString();
    String text = Utf8File.read(file, label, EXPECTED, (line, column) -> label + ":" + line);
    return new LessonSource(name, word, label, text, Optional.of(PresetFolder.of(file)));
  }

  /** The lesson of a file or a pipe. */
  private LessonSource named(String typed) {
    InputFiles inputs = presets.inputs();
    String label = inputs.label(typed);
    if (!inputs.exists(typed)) {
      throw InputException.expected(EXPECTED, "none; `overfit learn --list` lists the names")
          .at(label);
    }
    String text = Utf8File.read(inputs, typed, EXPECTED, (line, column) -> label + ":" + line);
    if (inputs.isKept(typed)) {
      return new LessonSource("pipe", typed, label, text, Optional.of(PresetFolder.WORKING));
    }
    Path path = path(typed);
    String name = nameOf(path.getFileName().toString());
    return new LessonSource(name, word(path), label, text, Optional.of(PresetFolder.of(path)));
  }

  /** What opens a file from any folder: a name that finds it, or else its path. */
  private String word(Path path) {
    Path real = real(path);
    return Stream.of(path, real)
        .map(each -> nameOf(each.getFileName().toString()))
        .filter(name -> !BUNDLED.holds(name))
        .filter(name -> folders.file(name).filter(file -> real(file).equals(real)).isPresent())
        .findFirst()
        .orElse(real.toString());
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException vanished) {
      return path.toAbsolutePath().normalize();
    }
  }

  private Path path(String typed) {
    try {
      return presets.paths().path(typed);
    } catch (InvalidPathException e) {
      throw InputException.expected(EXPECTED, typed + " (" + e.getReason() + ")");
    }
  }

  private static String nameOf(String file) {
    return file.endsWith(ENDING) ? file.substring(0, file.length() - ENDING.length()) : file;
  }

  /** The names that find a lesson; the files are not read. */
  public List<String> names() {
    Stream<String> others = folders.listed().flatMap(folder -> folders.names(folder).stream());
    return Stream.concat(BUNDLED.names().stream(), others).distinct().toList();
  }

  /** The bundled lessons, then those of the user and the site, each sorted by name. */
  public List<ListedLesson> list() {
    List<ListedLesson> all = new ArrayList<>();
    BUNDLED
        .names()
        .forEach(name -> all.add(listed(name, name, "", () -> bundled(name).orElseThrow())));
    folders
        .listed()
        .forEach(folder -> folders.names(folder).forEach(name -> all.add(listed(folder, name))));
    return all;
  }

  private ListedLesson listed(Path folder, String name) {
    Path file = folder.resolve(name + ENDING);
    boolean first = !BUNDLED.holds(name) && folders.file(name).filter(file::equals).isPresent();
    String word = first ? name : real(file).toString();
    boolean own = folder.equals(folders.own());
    String origin = own ? "yours" : "in " + presets.paths().place(folder);
    return listed(name, word, origin, () -> inFolder(name, word, file));
  }

  private static ListedLesson listed(
      String name, String word, String origin, Supplier<LessonSource> source) {
    try {
      return source.get().listed(origin);
    } catch (InputException e) {
      return LessonSource.unreadable(name, word, origin, e.getMessage());
    }
  }

  /** All lessons in the modules of the course. */
  public Course course() {
    String label = "course.toml";
    LessonTable table = LessonTable.parse(label, COURSE.text("course").orElseThrow(), 0);
    return Course.of(table.text("title"), table.texts("modules"), list());
  }
}
