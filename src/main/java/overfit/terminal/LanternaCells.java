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
import overfit.ansi.TextAttributes.Modifier;
import overfit.screen.Glyphs;

/** Converts between the characters of Lanterna and terminal attributes. */
final class LanternaCells {

  /** The modifiers that all terminals support. */
  private static final Map<SGR, Modifier> MODIFIERS =
      new EnumMap<>(
          Map.of(
              SGR.BOLD, Modifier.BOLD,
              SGR.ITALIC, Modifier.ITALIC,
              SGR.UNDERLINE, Modifier.UNDERLINED,
              SGR.BLINK, Modifier.BLINKING,
              SGR.REVERSE, Modifier.REVERSED,
              SGR.CROSSED_OUT, Modifier.CROSSED_OUT));

  private LanternaCells() {}

  /** The glyph, or a question mark for any that is not one column wide. */
  static char shown(char glyph, Glyphs glyphs) {
    boolean plain = glyph >= ' ' && glyph < 0x7f;
    boolean special =
        !glyphs.has(glyph)
            || Character.isISOControl(glyph)
            || Character.isSurrogate(glyph)
            || TerminalTextUtils.isCharDoubleWidth(glyph);
    return plain || !special ? glyph : '?';
  }

  static TextCharacter character(char glyph, TextAttributes attributes) {
    EnumSet<SGR> modifiers = EnumSet.noneOf(SGR.class);
    for (Map.Entry<SGR, Modifier> entry : MODIFIERS.entrySet()) {
      if (attributes.has(entry.getValue())) {
        modifiers.add(entry.getKey());
      }
    }
    return TextCharacter.fromString(
        String.valueOf(glyph),
        colour(attributes.foreground()),
        colour(attributes.background()),
        modifiers)[0];
  }

  static TextAttributes attributes(TextCharacter character) {
    TextAttributes attributes =
        TextAttributes.PLAIN
            .withForeground(colour(character.getForegroundColor()))
            .withBackground(colour(character.getBackgroundColor()));
    for (SGR sgr : character.getModifiers()) {
      if (MODIFIERS.containsKey(sgr)) {
        attributes = attributes.with(MODIFIERS.get(sgr), true);
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
      // DEFAULT comes between the first eight colours and the bright ones.
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
