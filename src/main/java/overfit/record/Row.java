package overfit.record;

import java.util.Arrays;

/** A row of a picture, or a part of one. */
final class Row {

  private final String glyphs;
  private final Ink[] inks;
  private final int hash;

  Row(String glyphs, Ink[] inks) {
    this.glyphs = glyphs;
    this.inks = inks;
    this.hash = 31 * glyphs.hashCode() + Arrays.hashCode(inks);
  }

  int width() {
    return inks.length;
  }

  String glyphs() {
    return glyphs;
  }

  char glyph(int x) {
    return glyphs.charAt(x);
  }

  Ink ink(int x) {
    return inks[x];
  }

  boolean sameAt(int x, Row other) {
    return glyph(x) == other.glyph(x)
        && (inks[x] == other.inks[x] || inks[x].equals(other.inks[x]));
  }

  /** Whether nothing but paper is seen there. */
  boolean isPaper(int x) {
    return glyph(x) == ' ' && !inks[x].reversed();
  }

  /** Whether it looks the same there in this ink. */
  boolean looksSameIn(Ink ink, int x) {
    return inks[x].equals(ink)
        || isPaper(x) && !ink.reversed() && inks[x].background() == ink.background();
  }

  /** Whether it shows nothing there. */
  boolean isBlank(int x) {
    return glyph(x) == ' ' && ink(x).equals(Ink.PLAIN);
  }

  Row part(int from, int to) {
    return new Row(glyphs.substring(from, to), Arrays.copyOfRange(inks, from, to));
  }

  Row turnedAt(int x) {
    Ink[] changed = inks.clone();
    changed[x] = changed[x].turned();
    return new Row(glyphs, changed);
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof Row row
            && hash == row.hash
            && glyphs.equals(row.glyphs)
            && Arrays.equals(inks, row.inks);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
