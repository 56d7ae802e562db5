package overfit.lesson;

import java.util.List;
import java.util.Optional;
import overfit.config.preset.PresetFolder;
import overfit.config.preset.Presets;

/**
 * The text of a lesson, and where it is from.
 *
 * @param name that of its file, without the ending
 * @param word what opens it, from any folder
 * @param label its name in messages
 * @param folder that of its file; empty for a bundled one
 */
record LessonSource(
    String name, String word, String label, String text, Optional<PresetFolder> folder) {

  /** The whole lesson; throws {@link overfit.file.InputException} if it cannot be read. */
  Lesson read(Presets presets) {
    LessonFile file = LessonFile.of(label, text);
    return LessonReader.read(name, word, file, new OpeningReader(presets, folder));
  }

  /** What lists say of it, from its front matter alone. */
  ListedLesson listed(String origin) {
    LessonTable table = LessonFile.of(label, text).table();
    return new ListedLesson(
        name,
        word,
        LessonReader.chapter(table),
        table.text(LessonReader.TITLE),
        table.optionalText(LessonReader.ABOUT).orElse(""),
        origin,
        table.table(LessonReader.QUESTION).keys(),
        table.table(LessonReader.TASK).keys(),
        "");
  }

  /** One that cannot be read. */
  static ListedLesson unreadable(String name, String word, String origin, String reason) {
    return new ListedLesson(name, word, "", "", "", origin, List.of(), List.of(), reason);
  }
}
