package overfit.terminal;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TerminalTextUtils;
import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.TextColor;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import overfit.ansi.SgrColour;
import overfit.ansi.TextAttributes;
import overfit.ansi.TextAttributes.Effect;

/** Colours and effects from the words of Lanterna to ours, and back. */
final class LanternaCells {

  /** Those that terminals have in common. */
  private static final Map<SGR, Effect> EFFECTS =
      new EnumMap<>(
          Map.of(
              SGR.BOLD, Effect.BOLD,
              SGR.ITALIC, Effect.ITALIC,
              SGR.UNDERLINE, Effect.UNDERLINED,
              SGR.BLINK, Effect.BLINKING,
              SGR.REVERSE, Effect.REVERSED,
              SGR.CROSSED_OUT, Effect.CROSSED_OUT));

  private LanternaCells() {}

  /** Whatever would move the cursor elsewhere than one column on becomes a question mark. */
  static char shown(char glyph, boolean asciiOnly) {
    boolean plain = glyph >= ' ' && glyph < 0x7f;
    boolean special =
        asciiOnly
            || Character.isISOControl(glyph)
            || Character.isSurrogate(glyph)
            || TerminalTextUtils.isCharDoubleWidth(glyph);
    return plain || !special ? glyph : '?';
  }

  static TextCharacter character(char glyph, TextAttributes attributes) {
    EnumSet<SGR> effects = EnumSet.noneOf(SGR.class);
    for (Map.Entry<SGR, Effect> entry : EFFECTS.entrySet()) {
      if (attributes.has(entry.getValue())) {
        effects.add(entry.getKey());
      }
    }
    return TextCharacter.fromString(
        String.valueOf(glyph),
        colour(attributes.foreground()),
        colour(attributes.background()),
        effects)[0];
  }

  static TextAttributes attributes(TextCharacter character) {
    TextAttributes attributes =
        TextAttributes.PLAIN
            .withForeground(colour(character.getForegroundColor()))
            .withBackground(colour(character.getBackgroundColor()));
    for (SGR sgr : character.getModifiers()) {
      if (EFFECTS.containsKey(sgr)) {
        attributes = attributes.with(EFFECTS.get(sgr), true);
      }
    }
    return attributes;
  }

  private static TextColor colour(int colour) {
    int number = SgrColour.number(colour);
    if (colour == SgrColour.DEFAULT) {
      return TextColor.ANSI.DEFAULT;
    }
    if (SgrColour.isNamed(colour)) {
      // The default stands between the first eight and the bright ones.
      return TextColor.ANSI.values()[number < 8 ? number : number + 1];
    }
    return SgrColour.isIndexed(colour)
        ? new TextColor.Indexed(number)
        : new TextColor.RGB(number >> 16, number >> 8 & 0xff, number & 0xff);
  }

  private static int colour(TextColor colour) {
    byte[] parameters = colour.getForegroundSGRSequence();
    return SgrColour.ofForeground(new String(parameters, StandardCharsets.US_ASCII));
  }
}
