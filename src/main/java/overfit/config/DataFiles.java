package overfit.config;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import overfit.data.PointList;
import overfit.data.Target;
import overfit.data.table.ColumnChoice;
import overfit.data.table.PointsFile;
import overfit.data.table.PointsTable;
import overfit.file.CleanText;
import overfit.file.InputException;
import overfit.file.InputFiles;
import overfit.file.UserPaths;

/** Reads the points of the files that settings name, each file once. */
public final class DataFiles {

  /** The file of settings without one. */
  public static final String NO_FILE = "none";

  private final InputFiles inputs;
  private final boolean strict;
  private final Map<List<String>, PointsTable> tables = new HashMap<>();
  private final List<String> notes = new ArrayList<>();

  /**
   * @param strict whether a line without a number is an error, instead of being left out
   */
  public DataFiles(InputFiles inputs, boolean strict) {
    this.inputs = inputs;
    this.strict = strict;
  }

  /** Without a home directory and standard input. */
  public static DataFiles plain() {
    return new DataFiles(new InputFiles(UserPaths.HOMELESS, InputStream.nullInputStream()), false);
  }

  /** What the user should know of the files read so far, a line each. */
  public List<String> notes() {
    return List.copyOf(notes);
  }

  /** The root mean square of the distances of the points from the target, to three digits. */
  static double noise(Config config) {
    PointList points = config.get(Settings.POINTS);
    Target target = config.get(Settings.TARGET);
    double square =
        IntStream.range(0, points.count())
            .mapToDouble(i -> points.y(i) - target.at(points.x(i)))
            .map(distance -> distance * distance)
            .average()
            .orElse(0);
    return Double.parseDouble(ShortestDecimal.rounded(Math.sqrt(square), 3));
  }

  /** Adds what the user should know, once; nothing if it is empty. */
  void note(String words) {
    if (!words.isEmpty() && !notes.contains(words)) {
      notes.add(words);
    }
  }

  /**
   * A config with other values: where they name files or columns, the points are those of the
   * files. Throws {@link InputException} with file and line.
   */
  public Config changed(Config config, Overrides changes) {
    Overrides present = config.values(Settings.all());
    return new DataLayers(List.of(present, changes), this, Setting::name).config();
  }

  /** The settings that follow from the file of points that is given. */
  Overrides ofFile(Overrides given) {
    PointsTable table = table(Settings.FILE, given);
    return following(table.points(), Optional.empty())
        .with(Settings.POINTS, table.points())
        .with(Settings.HELD_OUT, Optional.empty())
        .with(Settings.FILE, located(Config.INITIAL.with(given).get(Settings.FILE)))
        .with(Settings.X, table.columns().x())
        .with(Settings.Y, table.columns().y());
  }

  /** With a file of points the target is unknown, and the range of x is that of all points. */
  static Overrides following(PointList points, Optional<PointList> test) {
    return range(points, test.orElse(points)).with(Settings.TARGET, Target.UNKNOWN);
  }

  /** The settings that follow from the file of points to test on that is given. */
  Overrides ofTest(Overrides given, Config config) {
    Config named = Config.INITIAL.with(given);
    String file = named.get(Settings.TEST);
    PointsTable table = table(Settings.TEST, given);
    noteOtherNames(table, given);
    PointList points = table.points();
    if (located(file).equals(located(named.get(Settings.FILE)))) {
      throw InputException.expected("other points than those to train on", "the same file")
          .at(inputs.label(file));
    }
    Overrides test =
        Overrides.none()
            .with(Settings.TEST, located(file))
            .with(Settings.HELD_OUT, Optional.of(points));
    return config.targetKnown()
        ? test
        : test.with(Settings.X_MIN, Math.min(config.get(Settings.X_MIN), points.leastX()))
            .with(Settings.X_MAX, Math.max(config.get(Settings.X_MAX), points.greatestX()));
  }

  /** The columns to test on may have other names than those to train on, but not unnoticed. */
  private void noteOtherNames(PointsTable test, Overrides given) {
    Config named = Config.INITIAL.with(given);
    if (named.get(Settings.FILE).equals(NO_FILE)) {
      return;
    }
    PointsTable trained = table(Settings.FILE, given);
    String found = test.x() + " and " + test.y();
    String expected = trained.x() + " and " + trained.y();
    String label = inputs.label(named.get(Settings.TEST));
    String note = CleanText.of(label + ": " + found + " are taken for " + expected);
    if (!found.equals(expected)) {
      note(note);
    }
  }

  /** The absolute path, which stays the same wherever the settings are saved. */
  private String located(String file) {
    return inputs.isKept(file)
        ? file
        : inputs.paths().path(file).toAbsolutePath().normalize().toString();
  }

  private PointsTable table(Setting<String> file, Overrides given) {
    Config named = Config.INITIAL.with(given);
    String x = named.get(Settings.X);
    String y = named.get(Settings.Y);
    return table(named.get(file), x, y, given.place(file));
  }

  /**
   * The points of a file, from two of its columns.
   *
   * @param x a name, a number from 1, or {@link ColumnChoice#AUTO}
   * @param y the same
   */
  public PointsTable table(String file, String x, String y) {
    return table(file, x, y, Optional.empty());
  }

  private PointsTable table(String file, String x, String y, Optional<String> place) {
    List<String> key = List.of(file, x, y);
    PointsTable known = tables.get(key);
    if (known == null) {
      known = read(file, new ColumnChoice(x, y), place);
      tables.put(key, known);
    }
    return known;
  }

  private PointsTable read(String file, ColumnChoice columns, Optional<String> place) {
    String label = inputs.label(file);
    byte[] bytes = content(file, place);
    PointsTable table = PointsFile.read(label, new ByteArrayInputStream(bytes), columns, strict);
    table.notes().forEach(note -> notes.add(CleanText.of(label + ": " + note)));
    return table;
  }

  /** Throws {@link InputException}, with where the file was named, if it cannot be read. */
  private byte[] content(String file, Optional<String> place) {
    try {
      return inputs.read(file, "a file of points", PointsFile.LARGEST_FILE);
    } catch (InputException e) {
      throw place.map(e::at).orElse(e);
    }
  }

  /** The range of x that all points cover; extended by 1 on both sides if it has no length. */
  private static Overrides range(PointList points, PointList test) {
    double min = Math.min(points.leastX(), test.leastX());
    double max = Math.max(points.greatestX(), test.greatestX());
    double margin = min < max ? 0 : 1;
    return Overrides.none()
        .with(Settings.X_MIN, Math.max(-PointList.LARGEST, min - margin))
        .with(Settings.X_MAX, Math.min(PointList.LARGEST, max + margin));
  }
}
