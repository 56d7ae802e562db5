package overfit.file;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Texts that would change what a terminal, a browser or a reader shows around them. */
public final class HostileTexts {

  private static final List<String> ALL =
      List.of(
          "a\033[31mred", // a colour
          "a\033]0;title\007b", // the title of the window
          "a\u009b2Jb", // clears the screen, as one C1 control character
          "a\rb", // overwrites the line
          "a\nb\u2028c\u2029d", // more lines
          "a\b\b\bb\u007fc", // moves the cursor back
          "a\u202etxt.exe", // right to left
          "a\u2066b\u2069\u061cc", // isolates
          "a\u200b\u200d\ufeffb", // zero width
          "so\u00adft\u2060\u180e", // breaks, or none
          "a\ud800b\udc00c", // half characters
          "  a \t\u00a0\u3000 b  ", // blanks
          "a\0b\ufffe\uffff", // what XML forbids
          "a\udb40\udc41\udb40\udc42b"); // tags, which nobody sees

  /** Texts that would mean something in a file or a command line. */
  private static final List<String> OTHERS =
      List.of(
          "\"",
          "'",
          "\"a\" 'b'",
          "`a`",
          "$(a)",
          "a\\",
          "=1+1",
          "a|b",
          "<b>&amp;",
          "a,b;c",
          "%n%s",
          "]]>",
          "#",
          "--json",
          "-",
          "\\u0041",
          "e\u0301",
          "\ud83d\ude00",
          "\u6f22\u5b57",
          "\u05d0\u05d1",
          "train",
          "l2",
          "a".repeat(3000),
          "a b ".repeat(500),
          "\"\"\"",
          "[runs.x]");

  private HostileTexts() {}

  /** For tests with one parameter. */
  public static Stream<Arguments> all() {
    return ALL.stream().map(Arguments::of);
  }

  /** Those that a file's name can hold. */
  public static Stream<Arguments> names() {
    return ALL.stream()
        .filter(text -> text.indexOf('\0') < 0 && text.indexOf('\ud800') < 0)
        .map(Arguments::of);
  }

  public static String any(Random random) {
    int i = random.nextInt(ALL.size() + OTHERS.size());
    return i < ALL.size() ? ALL.get(i) : OTHERS.get(i - ALL.size());
  }

  /** One that a file can have. */
  public static String anyName(Random random) {
    String name = any(random).replaceAll("[/\0\\p{Cs}]", "_");
    return "n" + name.substring(0, Math.min(60, name.length()));
  }

  /** Whether text that may have several lines holds none of it. */
  public static boolean isClean(String text) {
    return text.lines().allMatch(line -> line.codePoints().allMatch(HostileTexts::isClean));
  }

  private static boolean isClean(int c) {
    int type = Character.getType(c);
    return type != Character.CONTROL
        && type != Character.FORMAT
        && type != Character.SURROGATE
        && type != Character.LINE_SEPARATOR
        && type != Character.PARAGRAPH_SEPARATOR
        && c != 0xfffe
        && c != 0xffff;
  }
}
