package overfit.lesson;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import overfit.config.preset.BaseFolder;
import overfit.config.preset.TomlText;
import overfit.file.AtomicFile;
import overfit.file.InputException;
import overfit.file.UserPaths;
import overfit.file.Utf8File;

/**
 * The file of what was done of lessons, {@code lessons.toml} in the state folder. Each save reads
 * it again under a lock, so that two processes do not overwrite what the other has kept.
 */
final class ProgressFile {

  /** Nothing is kept. */
  static final ProgressFile NONE = new ProgressFile(Optional.empty(), UserPaths.HOMELESS);

  private static final String FILE = "lessons.toml";

  /** Beside it; the file itself is replaced by each save. */
  private static final String LOCK = ".lessons.lock";

  private static final String LATEST = "latest";
  private static final String LESSONS = "lessons";
  private static final String STEP = "step";
  private static final String DONE = "done";
  private static final String SOLVED = "solved";
  private static final String ANSWERS = "answers";
  private static final String HINTS = "hints";
  private static final int MOST_HINTS = 1000;

  private final Optional<Path> file;
  private final UserPaths paths;

  private ProgressFile(Optional<Path> file, UserPaths paths) {
    this.file = file;
    this.paths = paths;
  }

  static ProgressFile of(Map<String, String> environment) {
    Path folder = BaseFolder.STATE.of(environment);
    return new ProgressFile(Optional.of(folder.resolve(FILE)), UserPaths.of(environment));
  }

  /** Nothing if there is no file, or one that is not understood. */
  LessonProgress read() {
    if (file.filter(Files::exists).isEmpty()) {
      return LessonProgress.NONE;
    }
    try {
      return read(file.get());
    } catch (InputException e) {
      return LessonProgress.NONE;
    }
  }

  private static LessonProgress read(Path path) {
    String text = Utf8File.read(path, FILE, "a file", (line, column) -> FILE + ":" + line);
    return progress(LessonTable.parse(FILE, text, 0));
  }

  private static LessonProgress progress(LessonTable table) {
    LessonTable all = table.table(LESSONS);
    Map<String, LessonState> lessons = new LinkedHashMap<>();
    all.keys().forEach(word -> lessons.put(word, state(all.table(word))));
    return new LessonProgress(table.optionalText(LATEST).orElse(""), lessons);
  }

  private static LessonState state(LessonTable table) {
    LessonTable answers = table.table(ANSWERS);
    LessonTable hints = table.table(HINTS);
    Map<String, List<String>> given = new LinkedHashMap<>();
    Map<String, Integer> shown = new LinkedHashMap<>();
    answers.keys().forEach(id -> given.put(id, answers.texts(id)));
    given.values().removeIf(List::isEmpty);
    hints.keys().forEach(id -> shown.put(id, hints.whole(id, 0, MOST_HINTS)));
    return new LessonState(
        table.optionalText(STEP).orElse(""),
        given,
        new LinkedHashSet<>(table.texts(DONE)),
        shown,
        new LinkedHashSet<>(table.texts(SOLVED)));
  }

  /**
   * Returns a message for the user if that failed, or "". A file that is not understood is not
   * overwritten.
   */
  String save(String word, LessonState state) {
    return file.map(path -> save(path, word, state)).orElse("");
  }

  private String save(Path path, String word, LessonState state) {
    try {
      Files.createDirectories(path.getParent());
      synchronized (ProgressFile.class) {
        Path beside = path.resolveSibling(LOCK);
        checkLock(beside);
        try (FileChannel channel =
            FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
          lock(channel);
          add(path, word, state);
        }
      }
      return "";
    } catch (InputException e) {
      return notSaved(path, e.getMessage());
    } catch (IOException e) {
      return notSaved(path, AtomicFile.reason(e));
    }
  }

  /** To open a pipe would wait for its reader. */
  private static void checkLock(Path lock) {
    AtomicFile.obstacle(lock)
        .ifPresent(
            found -> {
              throw InputException.expected("a file", found).at(LOCK);
            });
  }

  /** Waits until no other process saves; closing the channel lets the next one. */
  private static void lock(FileChannel channel) {
    try {
      channel.lock();
    } catch (IOException noLocks) {
      // A file system without locks: two saves at the same moment are unlikely.
    }
  }

  private static void add(Path path, String word, LessonState state) throws IOException {
    LessonProgress before = Files.exists(path) ? read(path) : LessonProgress.NONE;
    AtomicFile.write(path, toToml(before.with(word, state)).getBytes(StandardCharsets.UTF_8));
  }

  private String notSaved(Path path, String reason) {
    return "the progress was not saved: " + reason + " (" + paths.place(path.getParent()) + ")";
  }

  private static String toToml(LessonProgress progress) {
    StringBuilder text = new StringBuilder(line(LATEST, TomlText.quoted(progress.latest())));
    progress
        .lessons()
        .forEach(
            (word, state) -> {
              String table = LESSONS + "." + TomlText.quoted(word);
              text.append("\n[" + table + "]\n");
              text.append(line(STEP, TomlText.quoted(state.step())));
              text.append(line(DONE, array(state.done())));
              text.append(line(SOLVED, array(state.solved())));
              text.append("[" + table + "." + ANSWERS + "]\n");
              state
                  .answers()
                  .forEach((id, given) -> text.append(line(TomlText.quoted(id), array(given))));
              text.append("[" + table + "." + HINTS + "]\n");
              state
                  .hints()
                  .forEach(
                      (id, shown) -> text.append(line(TomlText.quoted(id), String.valueOf(shown))));
            });
    return text.toString();
  }

  private static String line(String key, String value) {
    return key + " = " + value + "\n";
  }

  private static String array(Collection<String> texts) {
    return texts.stream().map(TomlText::quoted).collect(joining(", ", "[", "]"));
  }
}
