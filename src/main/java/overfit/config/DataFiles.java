package overfit.config;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  static DataFiles plain() {
    return new DataFiles(new InputFiles(UserPaths.HOMELESS, InputStream.nullInputStream()), false);
  }

  /** What the user should know of the files read so far, a line each. */
  public List<String> notes() {
    return List.copyOf(notes);
  }

  /**
   * A config with other values: where they name files or columns, the points are those of the
   * files. Throws {@link InputException} with file and line.
   */
  public Config changed(Config config, Overrides changes) {
    Overrides present = config.values(Settings.all());
    return new DataLayers(List.of(present, changes), this, Setting::name).config();
  }

  /**
   * The settings that follow from a file of points: the target is unknown, and the range of x is
   * that of all points.
   */
  Overrides ofFile(Config config) {
    String file = config.get(Settings.FILE);
    PointsTable table = table(file, config.get(Settings.X), config.get(Settings.Y));
    Optional<PointList> test = testPoints(config);
    return range(table.points(), test.orElse(table.points()))
        .with(Settings.POINTS, table.points())
        .with(Settings.X, table.columns().x())
        .with(Settings.Y, table.columns().y())
        .with(Settings.TARGET, Target.UNKNOWN)
        .with(Settings.HELD_OUT, test);
  }

  /** The points of the test file; empty without one. */
  Optional<PointList> testPoints(Config config) {
    String file = config.get(Settings.TEST);
    return file.equals(NO_FILE)
        ? Optional.empty()
        : Optional.of(table(file, config.get(Settings.X), config.get(Settings.Y)).points());
  }

  private PointsTable table(String file, String x, String y) {
    List<String> key = List.of(file, x, y);
    PointsTable known = tables.get(key);
    if (known == null) {
      known = read(file, new ColumnChoice(x, y));
      tables.put(key, known);
    }
    return known;
  }

  private PointsTable read(String file, ColumnChoice columns) {
    String label = inputs.label(file);
    byte[] bytes = inputs.read(file, "a file of points", PointsFile.LARGEST_FILE);
    PointsTable table = PointsFile.read(label, new ByteArrayInputStream(bytes), columns, strict);
    table.notes().forEach(note -> notes.add(CleanText.of(label + ": " + note)));
    return table;
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
