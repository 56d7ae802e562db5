package overfit.terminal;

import com.googlecode.lanterna.TextColor;
import java.nio.charset.StandardCharsets;

/** How a terminal draws characters from now on; the background is always its own. */
record TextAttributes(TextColor colour, boolean bold, boolean reversed) {

  /** As after a reset. */
  static final TextAttributes PLAIN = new TextAttributes(TextColor.ANSI.DEFAULT, false, false);

  TextAttributes withColour(TextColor other) {
    return new TextAttributes(other, bold, reversed);
  }

  TextAttributes withBold(boolean on) {
    return new TextAttributes(colour, on, reversed);
  }

  TextAttributes withReversed(boolean on) {
    return new TextAttributes(colour, bold, on);
  }

  /**
   * The shortest sequence that changes {@code before} to this, empty if they are the same. Without
   * colours that turns attributes off all at once, and old terminals know no other way.
   */
  String after(TextAttributes before) {
    boolean sameColour = colour.equals(before.colour);
    if (sameColour && bold == before.bold && reversed == before.reversed) {
      return "";
    }
    String afresh =
        (colour == TextColor.ANSI.DEFAULT ? "" : ";" + digits())
            + (bold ? ";1" : "")
            + (reversed ? ";7" : "");
    String changes =
        (sameColour ? "" : ";" + digits())
            + (bold == before.bold ? "" : bold ? ";1" : ";22")
            + (reversed == before.reversed ? "" : reversed ? ";7" : ";27");
    return "\033[" + (changes.length() <= afresh.length() ? changes.substring(1) : afresh) + "m";
  }

  private String digits() {
    return new String(colour.getForegroundSGRSequence(), StandardCharsets.US_ASCII);
  }
}
