package overfit.config;

import java.util.Collection;
import overfit.file.SimilarWord;

/** Suggests the word that a misspelled one, or a synonym, was probably meant to be. */
public final class Suggestion {

  private Suggestion() {}

  /** {@code " (did you mean sigmoid?)"}, or "" if no word is similar. */
  public static String of(String found, Collection<String> words) {
    return ValueSynonyms.meant(found, words)
        .or(() -> SimilarWord.among(words, found))
        .map(Suggestion::naming)
        .orElse("");
  }

  /** {@code " (did you mean sigmoid?)"}. */
  public static String naming(String word) {
    return " (did you mean " + word + "?)";
  }
}
