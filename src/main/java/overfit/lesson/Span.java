package overfit.lesson;

/** A piece of a line of text in one style. */
public record Span(String text, Style style) {

  /** How it stands out. */
  public enum Style {
    PLAIN,
    STRONG,
    EMPHASIS,
    CODE
  }
}
