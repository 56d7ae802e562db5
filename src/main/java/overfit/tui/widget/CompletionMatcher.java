package overfit.tui.widget;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Matches typed letters against candidates. */
public final class CompletionMatcher {

  private static final int NONE = 3;

  private CompletionMatcher() {}

  /** Words that begin with the letters, then those that contain them, then as a subsequence. */
  public static List<CompletionItem> matching(List<CompletionItem> all, String letters) {
    String wanted = letters.toLowerCase(Locale.ROOT);
    return all.stream()
        .filter(candidate -> distance(candidate.word(), wanted) < NONE)
        .sorted(Comparator.comparingInt(candidate -> distance(candidate.word(), wanted)))
        .toList();
  }

  private static int distance(String word, String letters) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (lower.startsWith(letters)) {
      return 0;
    }
    return lower.contains(letters) ? 1 : inOrder(lower, letters) ? 2 : NONE;
  }

  private static boolean inOrder(String word, String letters) {
    int at = 0;
    for (int i = 0; i < letters.length(); i++) {
      at = word.indexOf(letters.charAt(i), at) + 1;
      if (at == 0) {
        return false;
      }
    }
    return true;
  }

  /** The longest common prefix. */
  public static String commonStart(List<String> words) {
    String common = words.isEmpty() ? "" : words.get(0);
    for (String word : words) {
      while (!word.startsWith(common)) {
        common = common.substring(0, common.length() - 1);
      }
    }
    return common;
  }
}
