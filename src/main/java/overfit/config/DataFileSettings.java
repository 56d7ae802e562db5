package overfit.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import overfit.data.PointList;
import overfit.data.PointsFile;
import overfit.data.Target;
import overfit.file.InputException;

/** The settings that a file of points stands for. */
public final class DataFileSettings {

  private DataFileSettings() {}

  /**
   * The points, the range that they cover, and that no true function is known of them. Throws
   * {@link InputException} with file and line.
   */
  public static Overrides read(String file) {
    if (file.isBlank()) {
      throw InputException.expected("a file of points", "nothing");
    }
    try {
      return of(PointsFile.read(Path.of(file)));
    } catch (InvalidPathException e) {
      throw InputException.expected("a file of points", file + " (" + e.getReason() + ")");
    }
  }

  /** Points above a single x get room on both sides. */
  static Overrides of(PointList points) {
    double min = points.leastX();
    double max = points.greatestX();
    double room = (float) min < (float) max ? 0 : 1;
    return Overrides.none()
        .with(Settings.POINTS, points)
        .with(Settings.TARGET, Target.UNKNOWN)
        .with(Settings.X_MIN, Math.max(-PointList.LARGEST_X, min - room))
        .with(Settings.X_MAX, Math.min(PointList.LARGEST_X, max + room));
  }
}
