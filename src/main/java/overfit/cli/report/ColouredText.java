package overfit.cli.report;

import overfit.ansi.TextAttributes;
import overfit.cli.process.Host;
import overfit.screen.Glyphs;
import overfit.screen.Surface;
import overfit.screen.Theme;
import overfit.terminal.Capabilities;
import overfit.terminal.ColourDepth;
import overfit.tui.widget.Look;

/** A surface as lines of text, with colours where they are wanted. */
public final class ColouredText {

  private final ColourDepth colours;
  private final Theme theme;
  private final boolean styled;
  private final Glyphs glyphs;

  ColouredText(Host host) {
    this(host.terminal(), host.outTerminal());
  }

  /**
   * @param isTerminal whether the text is written to a terminal, not to a pipe or a file
   */
  public ColouredText(Capabilities terminal, boolean isTerminal) {
    colours = terminal.colours().value();
    theme = terminal.theme().value();
    styled = terminal.coloursText(isTerminal);
    glyphs = terminal.glyphs().value();
  }

  /** How a plot in the text is drawn. */
  Look look() {
    return new Look(glyphs, styled);
  }

  /** Whether the text has colours. */
  boolean styled() {
    return styled;
  }

  /** The rows of a surface; each resets the colours and ends with a line feed. */
  public String text(Surface surface) {
    if (!styled) {
      return surface.toString();
    }
    StringBuilder text = new StringBuilder();
    for (int y = 0; y < surface.height(); y++) {
      row(surface, y, text);
      text.append("\033[m\n");
    }
    return text.toString();
  }

  private void row(Surface surface, int y, StringBuilder text) {
    int end = end(surface, y);
    TextAttributes drawn = TextAttributes.PLAIN;
    for (int x = 0; x < end; x++) {
      if (isSeen(surface, x, y) || drawn.background() >= 0) {
        TextAttributes attributes = colours.attributes(surface.style(x, y), theme);
        text.append(attributes.after(drawn));
        drawn = attributes;
      }
      text.append(surface.glyph(x, y));
    }
  }

  private static int end(Surface surface, int y) {
    int end = surface.width();
    while (end > 0 && !isSeen(surface, end - 1, y)) {
      end--;
    }
    return end;
  }

  private static boolean isSeen(Surface surface, int x, int y) {
    return surface.glyph(x, y) != ' ' || surface.style(x, y).showsOnBlanks();
  }
}
