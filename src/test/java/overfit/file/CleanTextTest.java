package overfit.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleanTextTest {

  @ParameterizedTest
  @CsvSource(
      value = {
        "'a\033[31mred', a [31mred",
        "'a\033]0;title\007b', a ]0;title b",
        "'a\u009b2Jb', a 2Jb",
        "'a\u0085b\u2028c\u2029d\r\ne', a b c d e",
        "'a\b\bb\u007fc', a b c",
        "'\t a \u00a0\u3000 b\n', a b",
        "a\u202etxt.exe, atxt.exe",
        "a\u200bb\u200e\u2060\u2066c\u2069\u061c\u180e\ufeffd, abcd",
        "so\u00adft, soft",
        "a\ufffe\uffffb, ab",
        "'\u200b \u200b', ''",
        "'', ''",
      })
  void whatIsInvisibleIsRemovedAndBlanksAreOne(String text, String clean) {
    assertEquals(clean, CleanText.of(text));
  }

  @Test
  void halfCharactersAreRemovedAndWholeOnesStay() {
    assertEquals("ab", CleanText.of("a\ud83db"));
    assertEquals("ab", CleanText.of("a\ude00b"));
    assertEquals("a\ud83d\ude00b", CleanText.of("a\ud83d\ude00b"));
    assertEquals("\ud83d\ude00", CleanText.of("\ude00\ud83d\ude00\ud83d"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "löss ≥ 0.5", "π·w", "e\u0301", "曲线", "\ud835\udd4f"})
  void otherTextStaysAsItIs(String text) {
    assertEquals(text, CleanText.of(text));
  }

  @Test
  void paragraphsKeepTheirLineBreaks() {
    assertEquals("a\n\nb c\nd", CleanText.paragraphs("\n  a\u202e \r\n\r\nb \t c\n d\n\n"));
  }

  @ParameterizedTest
  @MethodSource("overfit.file.HostileTexts#all")
  void whatIsCleanedIsClean(String text) {
    assertTrue(HostileTexts.isClean(CleanText.of(text)));
    assertTrue(HostileTexts.isClean(CleanText.paragraphs(text)));
    assertEquals(CleanText.of(text), CleanText.of(CleanText.of(text)));
    assertEquals(1, CleanText.of(text).lines().count());
  }
}
