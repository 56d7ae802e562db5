package overfit.cli.reference;

import java.util.ArrayList;
import java.util.List;

/** A page in the man macros of groff, https://man7.org/linux/man-pages/man7/groff_man.7.html. */
public final class Roff {

  private final List<String> lines = new ArrayList<>();

  /** One line as it is. */
  void add(String line) {
    lines.add(line);
  }

  void section(String title) {
    lines.add(".SH " + title);
  }

  void entry(String term, String words) {
    lines.add(".TP");
    lines.add(".B " + escape(term));
    text(words);
  }

  void example(String... source) {
    lines.add(".PP");
    lines.add(".RS");
    lines.add(".EX");
    for (String line : source) {
      lines.add(escape(line));
    }
    lines.add(".EE");
    lines.add(".nh"); // .EE allows hyphens again
    lines.add(".RE");
  }

  void text(String words) {
    lines.add(escape(words));
  }

  /** All that was added. */
  String text() {
    return String.join("\n", lines) + "\n";
  }

  /** A hyphen that is to be typed is a minus; a line that begins with a dot or quote is text. */
  public static String escape(String words) {
    String escaped = words.replace("\\ ", "\u00a0").replace("\\", "\\e").replace("-", "\\-");
    escaped = escaped.replace("\u00a0", "\\ ").replace("~", "\\(ti").replace("'", "\\(aq");
    return escaped.startsWith(".") ? "\\&" + escaped : escaped;
  }
}
