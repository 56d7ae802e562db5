package overfit.ansi;

import java.util.EnumSet;
import java.util.Set;

/**
 * How characters are drawn; the colours are those of {@link SgrColour}.
 *
 * @param effects what else there is to be seen, which nobody changes
 */
public record TextAttributes(int foreground, int background, Set<Effect> effects) {

  /** What a terminal can do to characters besides giving them colours. */
  public enum Effect {
    BOLD(1, 22),
    ITALIC(3, 23),
    UNDERLINED(4, 24),
    BLINKING(5, 25),
    REVERSED(7, 27),
    CROSSED_OUT(9, 29);

    private final String on;
    private final String off;

    Effect(int on, int off) {
      this.on = ";" + on;
      this.off = ";" + off;
    }
  }

  /** As after a reset. */
  public static final TextAttributes PLAIN =
      new TextAttributes(SgrColour.DEFAULT, SgrColour.DEFAULT, EnumSet.noneOf(Effect.class));

  private static final Effect[] EFFECTS = Effect.values();

  public TextAttributes withForeground(int colour) {
    return new TextAttributes(colour, background, effects);
  }

  public TextAttributes withBackground(int colour) {
    return new TextAttributes(foreground, colour, effects);
  }

  public TextAttributes with(Effect effect, boolean on) {
    EnumSet<Effect> changed = EnumSet.noneOf(Effect.class);
    changed.addAll(effects);
    if (on) {
      changed.add(effect);
    } else {
      changed.remove(effect);
    }
    return new TextAttributes(foreground, background, changed);
  }

  public boolean has(Effect effect) {
    return effects.contains(effect);
  }

  public boolean bold() {
    return has(Effect.BOLD);
  }

  public boolean reversed() {
    return has(Effect.REVERSED);
  }

  /** Whether more than the background is seen of a blank. */
  boolean marksBlanks() {
    return reversed() || has(Effect.UNDERLINED) || has(Effect.CROSSED_OUT);
  }

  /** The shortest sequence that changes {@code before} to this, empty if they are the same. */
  public String after(TextAttributes before) {
    if (equals(before)) {
      return "";
    }
    String afresh = parameters(PLAIN);
    String changes = parameters(before);
    return "\033[" + (changes.length() <= afresh.length() ? changes.substring(1) : afresh) + "m";
  }

  /** Those of {@code CSI … m}, each after a semicolon: ECMA-48, section 8.3.117. */
  private String parameters(TextAttributes before) {
    StringBuilder parameters = new StringBuilder();
    if (foreground != before.foreground) {
      parameters.append(';').append(SgrColour.foreground(foreground));
    }
    if (background != before.background) {
      parameters.append(';').append(SgrColour.background(background));
    }
    for (Effect effect : EFFECTS) {
      if (has(effect) != before.has(effect)) {
        parameters.append(has(effect) ? effect.on : effect.off);
      }
    }
    return parameters.toString();
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof TextAttributes that
            && foreground == that.foreground
            && background == that.background
            && effects.equals(that.effects);
  }

  /** The usual one of records is slow. */
  @Override
  public int hashCode() {
    return 31 * foreground + 37 * background + effects.size();
  }
}
