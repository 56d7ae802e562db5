package overfit.ansi;

import java.util.EnumSet;
import java.util.Set;

/**
 * The colours, as in {@link SgrColour}, and modifiers of characters.
 *
 * @param modifiers not to be changed after construction
 */
public record TextAttributes(int foreground, int background, Set<Modifier> modifiers) {

  /** A rendition other than colour. */
  public enum Modifier {
    BOLD(1, 22),
    ITALIC(3, 23),
    UNDERLINED(4, 24),
    BLINKING(5, 25),
    REVERSED(7, 27),
    CROSSED_OUT(9, 29);

    private final String on;
    private final String off;

    Modifier(int on, int off) {
      this.on = ";" + on;
      this.off = ";" + off;
    }
  }

  /** The attributes after a reset. */
  public static final TextAttributes PLAIN =
      new TextAttributes(SgrColour.DEFAULT, SgrColour.DEFAULT, EnumSet.noneOf(Modifier.class));

  private static final Modifier[] MODIFIERS = Modifier.values();

  public TextAttributes withForeground(int colour) {
    return new TextAttributes(colour, background, modifiers);
  }

  public TextAttributes withBackground(int colour) {
    return new TextAttributes(foreground, colour, modifiers);
  }

  public TextAttributes with(Modifier modifier, boolean on) {
    EnumSet<Modifier> changed = EnumSet.noneOf(Modifier.class);
    changed.addAll(modifiers);
    if (on) {
      changed.add(modifier);
    } else {
      changed.remove(modifier);
    }
    return new TextAttributes(foreground, background, changed);
  }

  public boolean has(Modifier modifier) {
    return modifiers.contains(modifier);
  }

  public boolean bold() {
    return has(Modifier.BOLD);
  }

  public boolean reversed() {
    return has(Modifier.REVERSED);
  }

  /** Whether a space shows more than its background. */
  boolean showsOnBlanks() {
    return reversed() || has(Modifier.UNDERLINED) || has(Modifier.CROSSED_OUT);
  }

  /** The shortest sequence that changes {@code before} to this; empty if they are equal. */
  public String after(TextAttributes before) {
    if (equals(before)) {
      return "";
    }
    String fromReset = parameters(PLAIN);
    String changes = parameters(before);
    return "\033["
        + (changes.length() <= fromReset.length() ? changes.substring(1) : fromReset)
        + "m";
  }

  /** The parameters of {@code CSI … m}, each after a semicolon: ECMA-48, section 8.3.117. */
  private String parameters(TextAttributes before) {
    StringBuilder parameters = new StringBuilder();
    if (foreground != before.foreground) {
      parameters.append(';').append(SgrColour.foreground(foreground));
    }
    if (background != before.background) {
      parameters.append(';').append(SgrColour.background(background));
    }
    for (Modifier modifier : MODIFIERS) {
      if (has(modifier) != before.has(modifier)) {
        parameters.append(has(modifier) ? modifier.on : modifier.off);
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
            && modifiers.equals(that.modifiers);
  }

  /** Faster than the default of records. */
  @Override
  public int hashCode() {
    return 31 * foreground + 37 * background + modifiers.size();
  }
}
