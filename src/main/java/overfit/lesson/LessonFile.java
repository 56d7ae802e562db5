package overfit.lesson;

import java.util.List;
import overfit.file.InputException;

/**
 * The two parts of a lesson's file.
 *
 * @param label its name in messages
 * @param table its front matter
 * @param text what comes after that
 * @param before the number of lines before the text
 */
record LessonFile(String label, LessonTable table, String text, int before) {

  private static final String FENCE = "+++";

  /** Throws {@link InputException} if there is no front matter, or none that is TOML. */
  static LessonFile of(String label, String content) {
    List<String> lines = content.lines().map(String::stripTrailing).toList();
    if (lines.isEmpty() || !lines.get(0).equals(FENCE)) {
      String found = lines.isEmpty() ? "nothing" : "\"" + lines.get(0) + '"';
      throw InputException.expected("+++, the line before the front matter", found)
          .at(label + ":1");
    }
    int end = lines.subList(1, lines.size()).indexOf(FENCE) + 1;
    if (end == 0) {
      throw InputException.expected("+++, the line after the front matter", "the end")
          .at(label + ":" + lines.size());
    }
    LessonTable table =
        LessonTable.parse(label, String.join("\n", lines.subList(1, end)) + "\n", 1);
    List<String> rest = lines.subList(end + 1, lines.size());
    return new LessonFile(label, table, String.join("\n", rest), end + 1);
  }

  /** The sections of the text. */
  List<Section> sections() {
    return Section.of(Markdown.parts(label, text, before));
  }
}
