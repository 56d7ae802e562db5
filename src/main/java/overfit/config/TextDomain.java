package overfit.config;

import java.util.List;
import overfit.file.CleanText;
import overfit.file.InputException;

/** Any text in one line, or a word for none. */
final class TextDomain implements Domain<String> {

  private final String word;
  private final String label;
  private final String expected;

  /**
   * @param word the word for no text, such as {@code none} or {@code auto}
   * @param label what stands for the text: {@code FILE}
   * @param expected what the text is: {@code the name of a file}
   */
  TextDomain(String word, String label, String expected) {
    this.word = word;
    this.label = label;
    this.expected = expected;
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public String parse(String text) {
    String wanted = text.strip();
    if (wanted.isEmpty() || wanted.chars().anyMatch(Character::isISOControl)) {
      throw InputException.expected(expected(), wanted);
    }
    return wanted;
  }

  @Override
  public String format(String text) {
    return text;
  }

  @Override
  public String brief(String text) {
    return CleanText.of(text.substring(text.lastIndexOf('/') + 1));
  }

  @Override
  public Object literal(String text) {
    return text;
  }

  @Override
  public String expected() {
    return word + " or " + expected;
  }

  /** Texts cannot be stepped through. */
  @Override
  public String nudge(String text, boolean up) {
    return text;
  }

  @Override
  public List<String> choices() {
    return List.of(word);
  }
}
