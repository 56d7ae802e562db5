package overfit.config;

/** Shortens a text so that it fits into a one-line message. */
public final class Excerpt {

  public static final int LENGTH = 60;

  private Excerpt() {}

  /** The text, or its first {@value #LENGTH} characters and three dots. */
  public static String of(String text) {
    return text.length() > LENGTH ? text.substring(0, LENGTH) + "..." : text;
  }
}
