package overfit.file;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the word that a misspelled one was probably meant to be. */
public final class SimilarWord {

  private SimilarWord() {}

  /** The most similar of the words; empty if none is similar. */
  public static Optional<String> among(Collection<String> words, String found) {
    return words.stream()
        .filter(word -> Math.abs(found.length() - word.length()) <= 3) // cheap: excludes most words
        .filter(word -> distance(found, word) <= Math.max(1, Math.min(3, word.length() / 3)))
        .filter(word -> distance(found, word) < word.length()) // something is left of it
        .min(Comparator.comparingInt(word -> distance(found, word)));
  }

  /**
   * The number of insertions, deletions, replacements and transpositions of adjacent characters
   * that turn one word into the other: the restricted edit distance of Damerau (1964),
   * https://doi.org/10.1145/363958.363994.
   */
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int replaced = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        d[i][j] = Math.min(replaced, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
