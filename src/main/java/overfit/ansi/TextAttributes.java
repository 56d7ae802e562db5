package overfit.ansi;

/** How a character is drawn; -1 is the film's own foreground, or background. */
public record TextAttributes(int foreground, int background, boolean bold, boolean reversed) {

  public static final TextAttributes PLAIN = new TextAttributes(-1, -1, false, false);

  TextAttributes turned() {
    return new TextAttributes(foreground, background, bold, !reversed);
  }

  /** The shortest sequence that changes {@code before} to this, empty if they are the same. */
  String after(TextAttributes before) {
    if (equals(before)) {
      return "";
    }
    String afresh = foreground(-1) + background(-1) + (bold ? ";1" : "") + (reversed ? ";7" : "");
    String changes =
        foreground(before.foreground)
            + background(before.background)
            + (bold == before.bold ? "" : bold ? ";1" : ";22")
            + (reversed == before.reversed ? "" : reversed ? ";7" : ";27");
    return "\033[" + (changes.length() <= afresh.length() ? changes.substring(1) : afresh) + "m";
  }

  /** The usual one of records is slow. */
  @Override
  public int hashCode() {
    return 31 * foreground + 37 * background + (bold ? 2 : 0) + (reversed ? 1 : 0);
  }

  private String foreground(int before) {
    return foreground == before ? "" : foreground < 0 ? ";39" : ";38;2" + levels(foreground);
  }

  private String background(int before) {
    return background == before ? "" : background < 0 ? ";49" : ";48;2" + levels(background);
  }

  private static String levels(int rgb) {
    return ";" + (rgb >> 16 & 0xff) + ";" + (rgb >> 8 & 0xff) + ";" + (rgb & 0xff);
  }
}
