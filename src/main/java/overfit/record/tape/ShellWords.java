package overfit.record.tape;

import java.util.ArrayList;
import java.util.List;
import overfit.record.film.SourcePosition;

/**
 * The words of a command line as a POSIX shell would split it; what only a shell can do is refused.
 */
final class ShellWords {

  private static final String SHELL_ONLY = "|&;<>()$`";
  private static final String EXPANDED_IN_QUOTES = "$`";

  private final String line;
  private final SourcePosition place;
  private final List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private boolean begun;
  private char quote;

  private ShellWords(String line, SourcePosition place) {
    this.line = line;
    this.place = place;
  }

  static List<String> of(String line, SourcePosition place) {
    return new ShellWords(line, place).split();
  }

  private List<String> split() {
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\\' && quote != '\'' && i + 1 < line.length()) {
        add(line.charAt(++i));
      } else if (quote != 0) {
        quoted(c);
      } else {
        plain(c);
      }
    }
    if (quote != 0) {
      throw place.expected("a closing " + quote + " in the command", line);
    }
    finishWord();
    return words;
  }

  private void quoted(char c) {
    if (c == quote) {
      quote = 0;
    } else {
      refuse(quote == '"' ? EXPANDED_IN_QUOTES : "", c);
      add(c);
    }
  }

  private void plain(char c) {
    if (c == '"' || c == '\'') {
      quote = c;
      begun = true;
    } else if (c == ' ' || c == '\t') {
      finishWord();
    } else {
      refuse(SHELL_ONLY, c);
      add(c);
    }
  }

  private void refuse(String signs, char c) {
    if (signs.indexOf(c) >= 0) {
      throw place.expected("a command without a shell's signs", String.valueOf(c));
    }
  }

  private void add(char c) {
    word.append(c);
    begun = true;
  }

  private void finishWord() {
    if (begun) {
      words.add(word.toString());
      word.setLength(0);
      begun = false;
    }
  }
}
