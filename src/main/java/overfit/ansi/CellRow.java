package overfit.ansi;

import java.util.Arrays;

/** A row of a picture, or a part of one. */
public final class CellRow {

  private final String glyphs;
  private final TextAttributes[] inks;
  private final int hash;

  public CellRow(String glyphs, TextAttributes[] inks) {
    this.glyphs = glyphs;
    this.inks = inks;
    this.hash = 31 * glyphs.hashCode() + Arrays.hashCode(inks);
  }

  public int width() {
    return inks.length;
  }

  public String glyphs() {
    return glyphs;
  }

  public char glyph(int x) {
    return glyphs.charAt(x);
  }

  public TextAttributes ink(int x) {
    return inks[x];
  }

  public boolean sameAt(int x, CellRow other) {
    return glyph(x) == other.glyph(x)
        && (inks[x] == other.inks[x] || inks[x].equals(other.inks[x]));
  }

  /** Whether nothing but paper is seen there. */
  boolean isPaper(int x) {
    return glyph(x) == ' ' && !inks[x].reversed();
  }

  /** Whether it looks the same there in this ink. */
  boolean looksSameIn(TextAttributes ink, int x) {
    return inks[x].equals(ink)
        || isPaper(x) && !ink.reversed() && inks[x].background() == ink.background();
  }

  /** Whether it shows nothing there. */
  public boolean isBlank(int x) {
    return glyph(x) == ' ' && ink(x).equals(TextAttributes.PLAIN);
  }

  public CellRow part(int from, int to) {
    return new CellRow(glyphs.substring(from, to), Arrays.copyOfRange(inks, from, to));
  }

  CellRow turnedAt(int x) {
    TextAttributes[] changed = inks.clone();
    changed[x] = changed[x].turned();
    return new CellRow(glyphs, changed);
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof CellRow row
            && hash == row.hash
            && glyphs.equals(row.glyphs)
            && Arrays.equals(inks, row.inks);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
