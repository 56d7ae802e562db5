package overfit.tui.page.step;

import java.util.List;
import java.util.regex.Pattern;
import overfit.config.ShortestDecimal;
import overfit.screen.Glyphs;

/** Formulas and numbers of a step, in mathematical letters if the terminal has them. */
record StepLetters(Glyphs glyphs) {

  private static final int DIGITS = 5;

  /** What is written in ASCII, and the letters for it, in the order of their replacement. */
  private static final List<Letter> LETTERS =
      List.of(
          Letter.of("\\bd([Lf])/d", "∂$1/∂"),
          Letter.of("\\byhat\\b", "ŷ"),
          Letter.of("\\^T\\b", "ᵀ"),
          Letter.of("\\^2", "²"),
          Letter.of("\\^3", "³"),
          Letter.of("\\bsqrt\\(", "√("),
          Letter.of("\\bsum of\\b", "Σ"),
          Letter.of("(\\S) - ", "$1 − "),
          Letter.of(" o ", " ∘ "),
          Letter.of(" \\* ", " · "),
          Letter.of("\\bbeta1\\b", "β₁"),
          Letter.of("\\bbeta2\\b", "β₂"),
          Letter.of("\\beta\\b", "η"),
          Letter.of("\\bmu\\b", "μ"),
          Letter.of("\\btau\\b", "τ"),
          Letter.of("\\balpha\\b", "α"),
          Letter.of("\\brho\\b", "ρ"),
          Letter.of("\\blambda\\b", "λ"),
          Letter.of("\\bPhi\\b", "Φ"),
          Letter.of("\\bphi\\b", "φ"),
          Letter.of("\\bpi\\b", "π"));

  /** What is written in ASCII, as a pattern, and the letters for it. */
  private record Letter(Pattern ascii, String letter) {

    static Letter of(String ascii, String letter) {
      return new Letter(Pattern.compile(ascii), letter);
    }
  }

  /** A formula that is given in ASCII. */
  String formula(String ascii) {
    String text = ascii;
    if (glyphs.hasMathematics()) {
      for (Letter each : LETTERS) {
        text = each.ascii.matcher(text).replaceAll(each.letter);
      }
    }
    return text;
  }

  /** With five significant digits. */
  static String number(double value) {
    return number(value, DIGITS);
  }

  static String number(double value, int digits) {
    if (Double.isNaN(value)) {
      return "nan";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "inf" : "-inf";
    }
    return ShortestDecimal.rounded(value, digits);
  }

  String ellipsis() {
    return String.valueOf(glyphs.ellipsis());
  }
}
