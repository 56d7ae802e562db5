package overfit.data.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import overfit.file.InputException;

/**
 * Which columns are x and y.
 *
 * @param notes what the user should know about the choice
 */
record ChosenColumns(int x, int y, List<String> notes) {

  /** The chosen columns, the others guessed; throws {@link InputException}. */
  static ChosenColumns of(ColumnChoice choice, TableForm form, SourceName source) {
    return new Search(choice, form.columns(), form.sample(), form.separator(), source).chosen();
  }

  private record Search(
      ColumnChoice choice,
      Columns columns,
      List<Row> sample,
      Separator separator,
      SourceName source) {

    ChosenColumns chosen() {
      Optional<Integer> x = chosen("x", choice.x());
      Optional<Integer> y = chosen("y", choice.y());
      Optional<Integer> namedX = x.or(() -> named("x", y));
      Optional<Integer> namedY = y.or(() -> named("y", x));
      boolean both = namedX.isPresent() && namedY.isPresent();
      return both ? both(namedX.get(), namedY.get()) : guessed(x, y);
    }

    private Optional<Integer> chosen(String axis, String wanted) {
      if (wanted.equals(ColumnChoice.AUTO)) {
        return Optional.empty();
      }
      try {
        return Optional.of(columns.find(wanted.strip()));
      } catch (InputException e) {
        throw e.at(axis).at(source.label());
      }
    }

    /** The only column of this name, unless it is taken. */
    private Optional<Integer> named(String name, Optional<Integer> taken) {
      return Optional.of(columns.alike(name))
          .filter(found -> found.size() == 1)
          .map(found -> found.get(0))
          .filter(found -> !taken.equals(Optional.of(found)));
    }

    private ChosenColumns both(int x, int y) {
      if (x == y) {
        throw source.expected("two different columns", columns.title(x) + " twice");
      }
      return new ChosenColumns(x, y, unevenNote(x, y));
    }

    private List<String> unevenNote(int x, int y) {
      boolean byName = isByName(choice.x(), x) || isByName(choice.y(), y);
      int named = columns.count() - columns.unnamed();
      return columns.areUneven() && byName
          ? List.of(
              columns.count()
                  + " fields but "
                  + named
                  + (named == 1 ? " name" : " names")
                  + ": names are taken from the left")
          : List.of();
    }

    private boolean isByName(String wanted, int column) {
      boolean number = !wanted.equals(ColumnChoice.AUTO) && columns.named(wanted).isEmpty();
      return !number && !columns.names().get(column).isEmpty();
    }

    /** Takes the only two columns, or the only one besides the chosen one. */
    private ChosenColumns guessed(Optional<Integer> x, Optional<Integer> y) {
      List<Integer> rest = new ArrayList<>(columns.all());
      x.ifPresent(rest::remove);
      y.ifPresent(rest::remove);
      boolean numbered = columns.count() > 2 && rest.get(0) == 0 && numbersRows();
      if (numbered) {
        rest.remove(0);
      }
      int wanted = x.isPresent() || y.isPresent() ? 1 : 2;
      if (rest.size() != wanted) {
        throw refused(x, y, rest);
      }
      ChosenColumns found = both(x.orElse(rest.get(0)), y.orElse(rest.get(rest.size() - 1)));
      return numbered && !RowNumbers.isUsualName(columns.names().get(0))
          ? found.noting(columns.title(0) + " skipped: it numbers the lines")
          : found;
    }

    private boolean numbersRows() {
      return columns.areNamed() && RowNumbers.isName(columns.names().get(0))
          || RowNumbers.count(sample);
    }

    private InputException refused(Optional<Integer> x, Optional<Integer> y, List<Integer> rest) {
      List<Integer> all = new ArrayList<>(rest);
      x.ifPresent(all::add);
      y.ifPresent(all::add);
      all.sort(null);
      if (all.size() < 2) {
        return source.expected("two columns", "" + all.size());
      }
      long numeric = all.stream().filter(this::isNumeric).count();
      if (numeric < 2) {
        return source.expected("two columns of numbers", numeric + " of " + all.size());
      }
      int nextX = x.orElseGet(() -> suggested(rest, "x", y));
      int nextY = y.orElseGet(() -> suggested(rest, "y", Optional.of(nextX)));
      String command = "--x " + columns.argument(nextX) + " --y " + columns.argument(nextY);
      String found = all.size() + ": name two, such as " + command + ", of " + columns.list(all);
      return source.expected("two columns", found);
    }

    /** A column of numbers; for y, one whose name begins with y if there is one. */
    private int suggested(List<Integer> rest, String axis, Optional<Integer> taken) {
      List<Integer> free = rest.stream().filter(i -> !taken.equals(Optional.of(i))).toList();
      List<Integer> numeric = free.stream().filter(this::isNumeric).toList();
      Optional<Integer> first = numeric.stream().findFirst();
      return numeric.stream()
          .filter(i -> axis.equals("y") && begins(columns.names().get(i), axis))
          .findFirst()
          .or(() -> first)
          .orElse(free.get(0));
    }

    private static boolean begins(String name, String letter) {
      return name.toLowerCase(Locale.ROOT).startsWith(letter);
    }

    private boolean isNumeric(int column) {
      return sample.stream()
          .map(row -> row.field(column))
          .filter(field -> !MissingValue.is(field))
          .findFirst()
          .filter(separator::isData)
          .isPresent();
    }
  }

  private ChosenColumns noting(String note) {
    List<String> all = new ArrayList<>(notes);
    all.add(note);
    return new ChosenColumns(x, y, List.copyOf(all));
  }
}
