package overfit.screen;

import java.util.ArrayList;
import java.util.List;

/** Wraps text into lines. */
public final class Paragraph {

  private Paragraph() {}

  /** Lines of at most {@code width} characters, wrapped at spaces; longer words are not split. */
  public static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+")) {
      if (line.length() > 0 && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    if (line.length() > 0) {
      lines.add(line.toString());
    }
    return lines;
  }
}
