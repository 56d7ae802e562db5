package overfit.record.film;

import java.util.Arrays;
import overfit.ansi.TextAttributes;
import overfit.ansi.TextAttributes.Modifier;

/** A row of a frame, or a part of one. */
public final class CellRow {

  private final String glyphs;
  private final TextAttributes[] attributes;
  private final int hash;

  public CellRow(String glyphs, TextAttributes[] attributes) {
    this.glyphs = glyphs;
    this.attributes = attributes;
    this.hash = 31 * glyphs.hashCode() + Arrays.hashCode(attributes);
  }

  public int width() {
    return attributes.length;
  }

  public String glyphs() {
    return glyphs;
  }

  public char glyph(int x) {
    return glyphs.charAt(x);
  }

  public TextAttributes attributes(int x) {
    return attributes[x];
  }

  public boolean sameAt(int x, CellRow other) {
    return glyph(x) == other.glyph(x)
        && (attributes[x] == other.attributes[x] || attributes[x].equals(other.attributes[x]));
  }

  /** Whether the cell is a space with default attributes. */
  public boolean isBlank(int x) {
    return glyph(x) == ' ' && attributes(x).equals(TextAttributes.PLAIN);
  }

  public CellRow part(int from, int to) {
    return new CellRow(glyphs.substring(from, to), Arrays.copyOfRange(attributes, from, to));
  }

  CellRow withReversed(int x) {
    TextAttributes[] changed = attributes.clone();
    changed[x] = changed[x].with(Modifier.REVERSED, !changed[x].reversed());
    return new CellRow(glyphs, changed);
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof CellRow row
            && hash == row.hash
            && glyphs.equals(row.glyphs)
            && Arrays.equals(attributes, row.attributes);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
