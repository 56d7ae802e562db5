package overfit.data.table;

import java.util.Locale;
import java.util.Set;

/** The words that stand for a value that is not known. */
final class MissingValue {

  private static final int LONGEST = 7;

  private static final Set<String> WORDS =
      Set.of(
          "", "na", "n/a", "#n/a", "<na>", "nan", "nat", "null", "none", "missing", "-", "--", "?");

  private MissingValue() {}

  static boolean is(String field) {
    return field.length() <= LONGEST && WORDS.contains(field.toLowerCase(Locale.ROOT));
  }
}
