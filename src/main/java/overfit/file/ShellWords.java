package overfit.file;

import java.util.ArrayList;
import java.util.List;

/** Splits a command line into words as a POSIX shell does; other shell syntax is an error. */
public final class ShellWords {

  private static final String SHELL_ONLY = "|&;<>()$`";
  private static final String EXPANDED_IN_QUOTES = "$`";

  private final String line;
  private final List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private boolean inWord;
  private char quote;

  private ShellWords(String line) {
    this.line = line;
  }

  /** Throws {@link InputException}, without a location, for what only a shell could run. */
  public static List<String> of(String line) {
    return new ShellWords(line).split();
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
      throw InputException.expected("a closing " + quote + " in the command line", line);
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
      inWord = true;
    } else if (c == ' ' || c == '\t') {
      finishWord();
    } else {
      refuse(SHELL_ONLY, c);
      add(c);
    }
  }

  private void refuse(String characters, char c) {
    if (characters.indexOf(c) >= 0) {
      throw InputException.expected("a command without shell syntax", String.valueOf(c));
    }
  }

  private void add(char c) {
    word.append(c);
    inWord = true;
  }

  private void finishWord() {
    if (inWord) {
      words.add(word.toString());
      word.setLength(0);
      inWord = false;
    }
  }
}
