package overfit.terminal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import overfit.screen.Glyphs;
import overfit.terminal.Capabilities.Choice;

/** The environment variables that say which plot characters a terminal shows. */
public final class GlyphVariables {

  /** The user's choice, over all that is detected. */
  public static final String VARIABLE = "OVERFIT_GLYPHS";

  /** The locale variables in POSIX order; the first that is not empty applies. */
  private static final List<String> LOCALE = List.of("LC_ALL", "LC_CTYPE", "LANG");

  /** With {@code wide}, VTE and its users show characters of ambiguous width in two columns. */
  private static final String VTE_WIDTH = "VTE_CJK_WIDTH";

  private GlyphVariables() {}

  /**
   * The user's choice, or else the detected one. A name that is no character set is ignored here;
   * the check of the options of the screen, {@code ScreenOptions.check}, refuses it.
   */
  static Choice<Glyphs> choice(String term, Map<String, String> environment) {
    String chosen = chosen(environment);
    return Glyphs.named(chosen)
        .map(glyphs -> new Choice<>(glyphs, VARIABLE + "=" + chosen))
        .orElseGet(() -> detected(term, environment));
  }

  /** The name that the user gives, or nothing. */
  public static String chosen(Map<String, String> environment) {
    return environment.getOrDefault(VARIABLE, "");
  }

  private static Choice<Glyphs> detected(String term, Map<String, String> environment) {
    if (Capabilities.isHardware(term)) {
      return new Choice<>(Glyphs.ASCII, "TERM=" + term);
    }
    for (String name : LOCALE) {
      String locale = environment.getOrDefault(name, "");
      if (!locale.isEmpty()) {
        return inLocale(name + "=" + locale, term, environment);
      }
    }
    return new Choice<>(Glyphs.ASCII, "neither LC_ALL nor LC_CTYPE nor LANG is set");
  }

  private static Choice<Glyphs> inLocale(
      String locale, String term, Map<String, String> environment) {
    String name = locale.toLowerCase(Locale.ROOT);
    if (!name.contains("utf-8") && !name.contains("utf8")) {
      return new Choice<>(Glyphs.ASCII, locale + " is not UTF-8");
    }
    if (term.equals("linux") || term.startsWith("rxvt")) {
      return new Choice<>(Glyphs.BLOCKS, "TERM=" + term + " has no braille");
    }
    return environment.getOrDefault(VTE_WIDTH, "").equals("wide")
        ? new Choice<>(Glyphs.NARROW, VTE_WIDTH + "=wide")
        : new Choice<>(Glyphs.BRAILLE, locale);
  }
}
