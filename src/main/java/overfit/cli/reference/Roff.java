package overfit.cli.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A page in the man macros of groff, https://man7.org/linux/man-pages/man7/groff_man.7.html. */
public final class Roff {

  private final List<String> lines = new ArrayList<>();

  /** Adds one line unchanged. */
  void add(String line) {
    lines.add(line);
  }

  void section(String title) {
    lines.add(".SH " + title);
  }

  void entry(String term, String description) {
    lines.add(".TP");
    lines.add(".B " + escape(term));
    text(description);
  }

  /** A narrow table of words and their meanings. */
  void table(Map<String, String> meanings) {
    lines.add(".PD 0");
    meanings.forEach(
        (word, meaning) -> {
          lines.add(".TP 17");
          lines.add(".B " + escape(word));
          text(meaning);
        });
    lines.add(".PD");
  }

  void example(String... source) {
    lines.add(".PP");
    lines.add(".RS");
    lines.add(".EX");
    for (String line : source) {
      lines.add(escape(line));
    }
    lines.add(".EE");
    lines.add(".nh"); // .EE turns hyphenation on again
    lines.add(".RE");
  }

  void text(String text) {
    lines.add(escape(text));
  }

  /** The whole page. */
  String text() {
    return String.join("\n", lines) + "\n";
  }

  /** Escapes text: hyphens become minus signs, and a dot at the start of a line is no request. */
  public static String escape(String text) {
    String escaped = text.replace("\\ ", "\u00a0").replace("\\", "\\e").replace("-", "\\-");
    escaped = escaped.replace("\u00a0", "\\ ").replace("~", "\\(ti").replace("'", "\\(aq");
    escaped = escaped.replace("^", "\\(ha");
    return escaped.startsWith(".") ? "\\&" + escaped : escaped;
  }
}
