package overfit.file;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Text from outside, such as a file's name or a preset's title, as it is safe to show: in one line,
 * and in the order in which it is stored. General categories are those of
 * https://www.unicode.org/reports/tr44/#General_Category_Values.
 */
public final class CleanText {

  /**
   * Cf: format characters, which have no width or reorder others; Cs: unpaired surrogates; and the
   * two characters that XML forbids.
   */
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cs}\ufffe\uffff]+");

  /** Cc: control characters, line breaks among them; Z: spaces of any width, separators. */
  private static final Pattern BLANKS = Pattern.compile("[\\p{Cc}\\p{Z}]+");

  private CleanText() {}

  /** One line: what is invisible is removed, blanks and control characters become one space. */
  public static String of(String text) {
    String visible = INVISIBLE.matcher(text).replaceAll("");
    return BLANKS.matcher(visible).replaceAll(" ").strip();
  }

  /** The same with its line breaks; blank lines at both ends are removed. */
  public static String paragraphs(String text) {
    return text.lines().map(CleanText::of).collect(Collectors.joining("\n")).strip();
  }
}
