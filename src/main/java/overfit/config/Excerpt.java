package overfit.config;

/** As much of a text as a message of one line has room for. */
public final class Excerpt {

  public static final int LENGTH = 60;

  private Excerpt() {}

  /** The text, or its beginning and three dots. */
  public static String of(String text) {
    return text.length() > LENGTH ? text.substring(0, LENGTH) + "..." : text;
  }
}
