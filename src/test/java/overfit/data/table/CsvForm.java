package overfit.data.table;

import java.util.List;
import java.util.Optional;
import overfit.data.PointList;

/**
 * A file of points and what it means.
 *
 * @param x what is to be read, if the form is valid
 * @param options of the command line, such as {@code --x time}
 * @param valid whether nothing in it is broken
 * @param data where the fourth record of data begins, in bytes
 */
public record CsvForm(
    byte[] bytes,
    double[] x,
    double[] y,
    List<String> options,
    boolean valid,
    CsvDialect dialect,
    int data) {

  /** What a reader makes of it that is told the dialect; empty if it finds a mistake. */
  public Optional<PointList> told() {
    try {
      return Optional.of(PlainCsv.read(bytes, dialect));
    } catch (PlainCsv.Mistake e) {
      return Optional.empty();
    }
  }

  /** How it is written, and its text. */
  public String story() {
    return options + " " + dialect + "\n" + new String(bytes, dialect.charset());
  }

  CsvForm broken(byte[] changed) {
    return new CsvForm(changed, x, y, options, false, dialect, data);
  }

  ColumnChoice choice() {
    return new ColumnChoice(option("--x"), option("--y"));
  }

  private String option(String name) {
    int at = options.indexOf(name);
    return at < 0 ? ColumnChoice.AUTO : options.get(at + 1);
  }
}
