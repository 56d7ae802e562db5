package overfit.data.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import overfit.file.InputException;
import overfit.file.SimilarWord;

/**
 * The columns of a table.
 *
 * @param names one for each column; "" if it has none
 * @param unnamed the number of columns without a name at the end
 */
record Columns(List<String> names, int unnamed) {

  /** The maximum number of columns listed in a message. */
  private static final int MOST_LISTED = 12;

  /**
   * @param shifted whether the first column is the one without a name
   */
  static Columns of(List<String> names, int count, boolean shifted) {
    List<String> all = new ArrayList<>(shifted ? List.of("") : List.of());
    all.addAll(names);
    int missing = count - all.size();
    all.addAll(Collections.nCopies(missing, ""));
    return new Columns(List.copyOf(all), missing);
  }

  int count() {
    return names.size();
  }

  boolean areNamed() {
    return unnamed < count();
  }

  /** Whether only some columns at the end have no name. */
  boolean areUneven() {
    return areNamed() && unnamed > 0;
  }

  /** The name of a column as it is shown. */
  String title(int i) {
    return names.get(i).isEmpty() ? "column " + (i + 1) : names.get(i);
  }

  /** The columns of a name: of exactly this one if there are any, else in any case. */
  List<Integer> named(String name) {
    List<Integer> exact = where(i -> names.get(i).equals(name));
    return exact.isEmpty() ? alike(name) : exact;
  }

  /** The columns of a name in any case. */
  List<Integer> alike(String name) {
    return where(i -> names.get(i).equalsIgnoreCase(name));
  }

  private List<Integer> where(IntPredicate condition) {
    return IntStream.range(0, count()).filter(condition).boxed().toList();
  }

  /** The column of a name or number; throws {@link InputException}. */
  int find(String wanted) {
    List<Integer> found = wanted.isEmpty() ? List.of() : named(wanted);
    if (found.size() > 1) {
      throw InputException.expected(
          numbers(), wanted + ", the name of " + found.size() + " columns");
    }
    return found.isEmpty() ? number(wanted) : found.get(0);
  }

  private int number(String wanted) {
    int number = wanted.matches("\\d{1,9}") ? Integer.parseInt(wanted) : 0;
    if (number >= 1 && number <= count()) {
      return number - 1;
    }
    String expected =
        areNamed() ? "one of the columns " + list(all()) + " or " + numbers() : numbers();
    List<String> known = names.stream().filter(name -> !name.isEmpty()).toList();
    String near =
        SimilarWord.among(known, wanted).map(name -> " (did you mean " + name + "?)").orElse("");
    throw InputException.expected(expected, SourceName.quoted(wanted) + near);
  }

  private String numbers() {
    return "a number from 1 to " + count();
  }

  List<Integer> all() {
    return where(i -> true);
  }

  /** The titles of columns, the first of them if they are many. */
  String list(List<Integer> columns) {
    String titles =
        columns.stream()
            .limit(MOST_LISTED)
            .map(i -> SourceName.quoted(title(i)))
            .collect(Collectors.joining(", "));
    return columns.size() > MOST_LISTED ? titles + ", ..." : titles;
  }

  /** A column as the user has to write it in a shell. */
  String argument(int i) {
    return quoted(choice(i));
  }

  /** What {@link #find} finds a column by: its name if that tells it, or its number. */
  String choice(int i) {
    String name = names.get(i);
    boolean plain =
        !name.isEmpty()
            && !name.startsWith("-")
            && !name.equals(ColumnChoice.AUTO)
            && named(name).size() == 1;
    return plain ? name : String.valueOf(i + 1);
  }

  private static String quoted(String name) {
    boolean safe = name.matches("[\\p{L}\\p{N}_.,:%+/-]+");
    return safe ? name : "'" + name.replace("'", "'\\''") + "'";
  }
}
